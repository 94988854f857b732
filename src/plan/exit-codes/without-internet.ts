import type { ExitCode } from './exit-code.js';

/** Codes of activation by Confirmation ID and by VAMT, and of taking the key away. */
export const withoutInternetCodes: readonly ExitCode[] = [
  {
    code: 30,
    name: 'no Confirmation ID',
    meaning: {
      en: 'the package has no Confirmation ID for this device',
      ja: 'パッケージにこのデバイスの確認 ID がない',
    },
    cause: 'confirmation-ids.txt has neither the Installation ID nor the name of the device.',
    whatToDo: {
      en: 'Get a Confirmation ID for the Installation ID in the registry stamp, add it with esupack confirmations, and update the distribution points.',
      ja: 'レジストリに記録されたインストール ID の確認 ID を取得し、esupack confirmations で追加して、配布ポイントを更新します。',
    },
    programs: ['deposit'],
    retried: false,
  },
  {
    code: 31,
    name: 'Confirmation ID refused',
    meaning: { en: 'the Confirmation ID was refused', ja: '確認 ID が拒否された' },
    cause: 'slmgr /atp failed, most often with 0xC004F04D: the Confirmation ID belongs to another Installation ID.',
    whatToDo: {
      en: 'Compare the Installation ID in the registry stamp with the one for which you got the Confirmation ID. New hardware or a reinstalled key changes it. Get a new Confirmation ID.',
      ja: 'レジストリのインストール ID を、確認 ID の取得に使ったものと照合します。ハードウェアの変更やキーの再インストールで変わるため、新しい確認 ID を取得してください。',
    },
    programs: ['deposit'],
    retried: false,
  },
  {
    code: 32,
    name: 'no Installation ID',
    meaning: { en: 'this license has no Installation ID', ja: 'このライセンスのインストール ID がない' },
    cause:
      'OfflineInstallationId of the license is empty or not a number of 54 to 63 digits, although the key is installed.',
    whatToDo: {
      en: 'Restart the device and run {install} again.',
      ja: 'デバイスを再起動し、{install} を再実行します。',
    },
    programs: ['collect', 'deposit', 'prepare'],
    retried: false,
  },
  {
    code: 33,
    name: 'cannot remove',
    meaning: {
      en: 'this key cannot be removed without risk to the key of Windows itself',
      ja: 'Windows のキーに影響するおそれがあるため、キーを削除できない',
    },
    cause:
      'Windows Server 2008, where slmgr.vbs may ignore the activation ID with /upk, or an activation ID that does not belong to an add-on.',
    whatToDo: {
      en: 'Leave the key installed; it expires with its year. Nothing was changed.',
      ja: 'キーは残しておいて構いません。その年の期間が過ぎれば無効になります。何も変更していません。',
    },
    programs: ['remove'],
    retried: false,
  },
  {
    code: 34,
    name: 'not removed',
    meaning: { en: 'the key is still installed', ja: 'キーがまだインストールされている' },
    cause: 'After slmgr /upk, with or without an error, WMI still shows a key for this activation ID.',
    whatToDo: {
      en: 'Look up the HRESULT from the log on the hand-off sheet. Restart the device and run the program again.',
      ja: 'ログの HRESULT を手順書の一覧で調べます。デバイスを再起動し、再実行してください。',
    },
    programs: ['remove'],
    retried: false,
  },
  {
    code: 35,
    name: 'not collected',
    meaning: {
      en: 'the key of this package is not installed, so no Confirmation ID can match',
      ja: 'このパッケージのキーがインストールされていないため、確認 ID を適用できない',
    },
    cause: 'WMI shows no key, or another one, for the activation ID.',
    whatToDo: {
      en: 'Run Collect, then get a Confirmation ID for the Installation ID that it writes.',
      ja: 'Collect を実行し、その結果のインストール ID で確認 ID を取得します。',
    },
    programs: ['deposit'],
    retried: false,
  },
  {
    code: 36,
    name: 'firewall',
    meaning: {
      en: 'the firewall rules for VAMT could not be changed',
      ja: 'VAMT 用のファイアウォール規則を変更できない',
    },
    cause: 'netsh advfirewall failed or got no answer, or the rules still exist after they were deleted.',
    whatToDo: {
      en: 'If the service Windows Firewall (MpsSvc) is stopped, start it. If a policy manages the firewall of the device, allow WMI from the VAMT host in that policy.',
      ja: 'Windows Firewall サービス (MpsSvc) が停止している場合は、開始します。デバイスのファイアウォールがポリシーで管理されている場合は、ポリシーで VAMT ホストからの WMI を許可してください。',
    },
    programs: ['prepare', 'close'],
    onlyWith: 'close',
    retried: false,
  },
];
