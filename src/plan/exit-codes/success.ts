import type { ExitCode } from './exit-code.js';

/** What 0 and 28 mean: no failure. */
export const successCodes: readonly ExitCode[] = [
  {
    code: 0,
    name: 'licensed',
    meaning: { en: 'licensed for this year', ja: 'この年のライセンス認証済み' },
    cause: 'WMI reports LicenseStatus 1 for the activation ID, before or after this run.',
    whatToDo: {
      en: 'Nothing for the license. Deploy the security updates themselves: a license alone installs none.',
      ja: '対処は不要です。ライセンス認証は更新プログラムの適用とは別です。更新プログラムを展開してください。',
    },
    programs: ['activate', 'check', 'deposit'],
    retried: false,
  },
  {
    code: 0,
    name: 'collected',
    meaning: {
      en: 'the key is installed and the Installation ID is known, or the device is licensed already',
      ja: 'キーがインストールされ、インストール ID を収集済み (またはライセンス認証済み)',
    },
    cause: 'WMI shows the key of this package and an Installation ID, or LicenseStatus 1.',
    whatToDo: {
      en: 'Get a Confirmation ID for the Installation ID, add it with esupack confirmations, then run Deposit.',
      ja: 'インストール ID の確認 ID を取得し、esupack confirmations で追加してから、Deposit を実行します。',
    },
    programs: ['collect'],
    retried: false,
  },
  {
    code: 0,
    name: 'prepared',
    meaning: {
      en: 'the key is installed and the device is prepared for VAMT, or it is licensed already',
      ja: 'キーがインストールされ、VAMT で認証できる状態 (またはライセンス認証済み)',
    },
    cause: 'WMI shows the key of this package and an Installation ID, or LicenseStatus 1.',
    whatToDo: {
      en: 'Let VAMT activate the device, then run Check.',
      ja: 'VAMT でデバイスのライセンス認証を行ってから、Check を実行します。',
    },
    programs: ['prepare'],
    retried: false,
  },
  {
    code: 0,
    name: 'firewall closed',
    meaning: {
      en: 'the firewall rules of Prepare are removed',
      ja: 'Prepare が追加したファイアウォール規則は残っていない',
    },
    cause: 'netsh advfirewall finds no rule of this package.',
    whatToDo: { en: 'Nothing.', ja: '対処は不要です。' },
    programs: ['close'],
    retried: false,
  },
  {
    code: 0,
    name: 'removed',
    meaning: { en: 'no key is installed for this license', ja: 'このライセンスのキーはインストールされていない' },
    cause: 'WMI shows no key for the activation ID, before or after this run.',
    whatToDo: {
      en: 'Nothing. The activation that the device used is not returned. Activating it again can use another one.',
      ja: '対処は不要です。使用した認証回数は戻りません。再度認証すると、もう 1 回使われることがあります。',
    },
    programs: ['remove'],
    retried: false,
  },
  {
    code: 28,
    name: 'ready',
    meaning: { en: 'ready, not licensed yet', ja: '準備完了、ライセンス認証は未実施 (Check)' },
    cause: 'Check found a covered operating system, working tools and no license for this year.',
    whatToDo: {
      en: 'Run {install}. Warnings in the log name what may be missing.',
      ja: '{install} を実行します。不足の可能性はログの警告にあります。',
    },
    programs: ['check'],
    retried: false,
  },
];
