import type { ExitCode } from './exit-code.js';

/** Codes of packages that hold no key: a masked variable of the task sequence gives it. 39 is in the list of retries. */
export const keyVariableCodes: readonly ExitCode[] = [
  {
    code: 38,
    name: 'no key',
    meaning: {
      en: 'no key: no task sequence is running, or its variable ESUKEY is missing, empty or cannot be read',
      ja: 'キーが渡されていない (タスク シーケンス外での実行、または変数 ESUKEY がない、空、読み取り不可)',
    },
    cause:
      'Microsoft.SMS.TSEnvironment does not exist, has no value for the variable ESUKEY, or returned an error; see the log. The device is not licensed yet. A licensed device needs no key.',
    whatToDo: {
      en: 'Deploy the task sequence, not the program, and set the masked variable ESUKEY on the collection of the deployment: run Import-EsuPackage.ps1 -SetKeyVariable, or use the Collection Variables tab of the collection. Then run the task sequence again.',
      ja: 'プログラムではなくタスク シーケンスを展開し、展開先のコレクションにマスクした変数 ESUKEY を設定します (Import-EsuPackage.ps1 -SetKeyVariable、またはコレクションの [コレクション変数] タブ)。その後、タスク シーケンスを再実行します。',
    },
    programs: ['activate', 'check'],
    onlyWithVariable: true,
    retried: false,
  },
  {
    code: 40,
    name: 'no product key in it',
    meaning: {
      en: 'the value of the task sequence variable ESUKEY is not a product key',
      ja: 'タスク シーケンスの変数 ESUKEY の値がプロダクト キーの形式ではない',
    },
    cause:
      'The value of the variable does not have the format of a product key. The log gives the reason, but no part of the value. Lowercase letters, and spaces before and after the key, are allowed.',
    whatToDo: {
      en: 'A masked value cannot be viewed. Set ESUKEY again, with the key as shown in the Microsoft 365 admin center, on the collection and on every device that has its own variable. Then run the task sequence again.',
      ja: 'マスクした値は表示できません。Microsoft 365 管理センターに表示されるとおりのキーで ESUKEY を設定し直し (コレクションと、独自の変数を持つデバイスの両方)、タスク シーケンスを再実行します。',
    },
    programs: ['activate', 'check'],
    onlyWithVariable: true,
    retried: false,
  },
];
