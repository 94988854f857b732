import type { ExitCode } from './exit-code.js';

/** Codes that have nothing to do with what the program is for. */
export const anyProgramCodes: readonly ExitCode[] = [
  {
    code: 2,
    name: 'wrong argument',
    meaning: {
      en: 'unknown argument; the batch did nothing',
      ja: 'バッチの引数が正しくない (何も変更していません)',
    },
    cause: 'The batch was started manually, or by a changed command line, with an unknown argument.',
    whatToDo: {
      en: 'Compare the command line of the program with the hand-off sheet.',
      ja: 'プログラムのコマンド ラインを手順書と照合してください。',
    },
    programs: [],
    retried: false,
  },
  {
    code: 20,
    name: 'not covered',
    meaning: {
      en: 'this operating system is not covered by the product',
      ja: 'このオペレーティング システムは製品の対象外',
    },
    cause: 'The offer does not cover the build, the edition or the type (client or server) in the registry.',
    whatToDo: {
      en: 'Remove the device from the collection. For another version of Windows, create the package of its product.',
      ja: 'デバイスをコレクションから外します。別の Windows には、その製品のパッケージを作成してください。',
    },
    programs: ['activate', 'check', 'collect', 'deposit', 'prepare', 'remove'],
    retried: false,
  },
  {
    code: 25,
    name: 'no rights',
    meaning: { en: 'no administrative rights', ja: '管理者権限がない' },
    cause: 'The licensing service returned one of the errors below.',
    whatToDo: {
      en: 'Run the program with administrative rights, as the package sets it.',
      ja: 'パッケージの設定どおり、管理者権限でプログラムを実行してください。',
    },
    programs: ['activate', 'collect', 'deposit', 'prepare', 'remove'],
    retried: false,
  },
  {
    code: 26,
    name: 'no scripts or WMI',
    meaning: {
      en: 'a tool that this batch needs cannot be used: Windows Script Host, WMI, the licensing service or reg.exe',
      ja: '必要なツールを使用できない (Windows Script Host、WMI、ライセンス サービス、reg.exe)',
    },
    cause:
      'cscript.exe, reg.exe, slmgr.vbs or esu-wmi.vbs is missing or blocked, the script host failed or took too long, WMI returned an error, or the licensing service returned one of the errors below.',
    whatToDo: {
      en: 'The log names the tool and, if the registry shows it, what blocks it. Allow Windows Script Host (value Enabled in HKLM\\SOFTWARE\\Microsoft\\Windows Script Host\\Settings), allow esu-wmi.vbs in AppLocker or App Control, repair WMI, or distribute the content again.',
      ja: 'どのツールか、何が妨げているかはログにあります。Windows Script Host を許可する (HKLM\\SOFTWARE\\Microsoft\\Windows Script Host\\Settings の Enabled)、AppLocker や App Control で esu-wmi.vbs を許可する、WMI を修復する、またはコンテンツを再配布してください。',
    },
    programs: ['activate', 'check', 'collect', 'deposit', 'prepare', 'close', 'remove'],
    retried: false,
  },
  {
    code: 1618,
    name: 'already running',
    meaning: {
      en: 'another run of this batch, or another activation of this license, is active; the client tries again automatically',
      ja: '別の実行、またはこのライセンスの別の認証が進行中 (クライアントが自動で再試行)',
    },
    cause:
      'Another run has locked the folder next to the log; the log shows its last step. Or, after the last attempt, the licensing service still returned one of the errors below.',
    whatToDo: {
      en: 'Nothing. The lock is released when the other run ends or crashes. Each of its calls ends within two minutes.',
      ja: '対処は不要です。先の実行が終われば、異常終了の場合も含めて解除されます。各呼び出しは 2 分以内に終わります。',
    },
    programs: ['activate', 'collect', 'deposit', 'prepare', 'close', 'remove'],
    retried: true,
  },
];
