import type { ProgramPurpose } from '../package-plan.js';
import type { ExitCode } from './exit-code.js';

const installing: readonly ProgramPurpose[] = ['activate', 'collect', 'prepare'];

/** Codes of installing the key and of activating it over the network. */
export const activationCodes: readonly ExitCode[] = [
  {
    code: 21,
    name: 'prerequisite missing',
    meaning: {
      en: 'the key was not accepted, and Windows does not know the license: a prerequisite is missing',
      ja: 'キーが受け付けられず、デバイスがライセンスを認識していない (前提条件の不足)',
    },
    cause:
      'The key was not installed and WMI has no license row for the activation ID: the preparation package is not installed, or has no effect until a restart.',
    whatToDo: {
      en: 'Install the updates that the hand-off sheet lists, in that order, restart the device, and run the program again. If all are installed, restart once more: a shutdown with Fast Startup does not complete the installation. If that does not help, install the preparation package again after the cumulative update. If it still fails, check whether the key belongs to another product.',
      ja: '手順書の更新プログラムを順にインストールし、再起動して再実行します。すべて適用済みなら、もう一度再起動し (高速スタートアップのシャットダウンでは完了しません)、次に累積更新プログラムの後で準備パッケージを再インストールし、最後に別製品のキーでないか確認してください。',
    },
    programs: installing,
    retried: false,
  },
  {
    code: 22,
    name: 'key rejected',
    meaning: { en: 'the key was rejected', ja: 'キーが拒否された' },
    cause:
      'The key was not installed, although WMI has the license of the activation ID. Or it was installed for another license, which the log names.',
    whatToDo: {
      en: 'Compare the last five characters in the log with the key in the admin center. The key may belong to another product or year, or be mistyped. If the log names another license, use the key of this year, or create the package of that year. If the log warns of a pending restart, restart first. Pending file renames alone are seldom the cause.',
      ja: 'ログの末尾 5 文字を管理センターのキーと照合します (製品や年の取り違え、入力誤り)。ログに別のライセンス名があれば、この年のキーを使うか、その年のパッケージを作成します。ログに再起動の保留の警告があれば、先に再起動してください (ファイル名の変更の保留だけでは、原因とは限りません)。',
    },
    programs: installing,
    retried: false,
  },
  {
    code: 23,
    name: 'activation refused',
    meaning: {
      en: 'activation refused: the key is blocked or its activations are used up',
      ja: 'ライセンス認証が拒否された (キーのブロック、または認証回数の上限)',
    },
    cause: 'The licensing service returned one of the errors below.',
    whatToDo: {
      en: 'Ask for more activations in the Microsoft 365 admin center, or ask Microsoft to check the key. Stop the deployment until then.',
      ja: 'Microsoft 365 管理センターで認証回数の追加を依頼するか、Microsoft にキーの確認を依頼します。解決するまで展開を止めてください。',
    },
    programs: [...installing, 'deposit'],
    retried: false,
  },
  {
    code: 24,
    name: 'not licensed',
    meaning: {
      en: 'not licensed although activation reported no error',
      ja: '認証はエラーなしで終わったが、ライセンス認証済みになっていない',
    },
    cause:
      'The activation reported no error, which also happens after some failures. But WMI did not report LicenseStatus 1 within two minutes, including a second attempt.',
    whatToDo: {
      en: 'On the device, run slmgr.vbs /dlv with the activation ID and read its output. Check that Windows itself is activated. Then run the program again.',
      ja: 'デバイスで Activation ID を指定して slmgr.vbs /dlv を実行し、表示を確認します。Windows 自体が認証済みかも確認し、再実行してください。',
    },
    programs: ['activate', 'deposit'],
    retried: false,
  },
  {
    code: 27,
    name: 'other error',
    meaning: {
      en: 'the licensing service returned another error',
      ja: 'ライセンス サービスがその他のエラーで終了した',
    },
    cause: 'Any error without its own exit code. Its HRESULT is in the log and the registry stamp.',
    whatToDo: {
      en: 'Look up the HRESULT from the log on the hand-off sheet. A KMS message such as 0xC004F074 comes from a blocked activation address as often as from a wrong activation ID. Check the addresses first, then the ID.',
      ja: 'ログの HRESULT を手順書の一覧で調べます。0xC004F074 などの KMS に関するメッセージは、認証用アドレスへの通信の遮断が原因のこともあります。先にアドレスを確認し、次に Activation ID を照合してください。',
    },
    programs: installing,
    retried: false,
  },
  {
    code: 29,
    name: 'connection refused',
    meaning: {
      en: 'activation servers reached, but no connection was made: TLS or proxy',
      ja: '認証サーバーには到達したが接続できない (TLS またはプロキシ)',
    },
    cause: 'The licensing service returned one of the errors below.',
    whatToDo: {
      en: 'TLS: on Windows 7 and Server 2008, if TLS 1.0 is off, install KB3140245 and set DefaultSecureProtocols. Proxy: let the SYSTEM account reach the activation addresses without authentication.',
      ja: 'TLS: Windows 7 と Server 2008 で TLS 1.0 が無効なら KB3140245 と DefaultSecureProtocols を設定します。プロキシ: SYSTEM アカウントが認証なしで認証用アドレスに接続できるようにしてください。',
    },
    programs: installing,
    retried: false,
  },
  {
    code: 37,
    name: 'wrong activation ID',
    meaning: {
      en: 'the activation ID of this package belongs to a license of Windows itself, not to an ESU add-on',
      ja: 'パッケージの Activation ID が、ESU アドオンではなく Windows 自体のライセンスのもの',
    },
    cause:
      'The license of the activation ID is not an add-on: LicenseIsAddon is false, or its name does not contain ESU.',
    whatToDo: {
      en: 'Run Check. Its log lists the ESU licenses that Windows knows, with their activation IDs; esu-wmi.vbs list shows the same. Create the package again with the correct ID.',
      ja: 'Check を実行します。デバイスが認識する ESU ライセンスと Activation ID がログに一覧されます (esu-wmi.vbs list でも同じ)。正しい ID でパッケージを作成し直してください。',
    },
    programs: ['activate', 'check', 'collect', 'deposit', 'prepare'],
    retried: false,
  },
  {
    code: 1231,
    name: 'servers not reached',
    meaning: {
      en: 'the activation servers were not reached or returned an error; the client tries again automatically',
      ja: '認証サーバーに到達できない、またはサーバー側のエラー (クライアントが自動で再試行)',
    },
    cause: 'After the last attempt, the licensing service still returned one of the errors below.',
    whatToDo: {
      en: 'Nothing if the device was off the network. Otherwise, allow the activation addresses on the hand-off sheet.',
      ja: 'ネットワーク外にあったデバイスなら対処は不要です。それ以外は、手順書の認証用アドレスへの通信を許可してください。',
    },
    programs: installing,
    retried: true,
  },
];
