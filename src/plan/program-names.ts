import type { Bilingual } from '../text/bilingual.js';
import type { ProgramPurpose } from './package-plan.js';

/** The names of the programs in Configuration Manager. */
export const programNames = {
  activate: 'Activate',
  check: 'Check',
  collect: 'Collect',
  deposit: 'Deposit',
  prepare: 'Prepare',
  close: 'Close',
  remove: 'Remove',
} as const satisfies Readonly<Record<ProgramPurpose, string>>;

/** The programs that install the key. A roll-out begins with the first of them that the package has. */
export const beginnings: readonly ProgramPurpose[] = ['collect', 'prepare', 'activate'];

/**
 * What each program does. The English text is the comment of the program, the Japanese one stands on the hand-off sheet.
 *
 * @param offer e.g. "Windows 10 ESU year 2"
 */
export function programComments(offer: string, opensFirewall: boolean): Readonly<Record<ProgramPurpose, Bilingual>> {
  const firewall = opensFirewall
    ? { en: ', opens the firewall for VAMT', ja: 'し、VAMT 用にファイアウォールを開きます' }
    : { en: '', ja: 'します' };
  return {
    activate: {
      en: `Installs and activates the key of ${offer}; exit code 0 means licensed`,
      ja: 'キーをインストールしてライセンス認証を行います。終了コード 0 は認証済み',
    },
    check: {
      en: `Checks whether a device is licensed or ready for ${offer}; changes nothing`,
      ja: '認証済みか、認証できる状態かを調べます。何も変更しません',
    },
    collect: {
      en: `Installs the key of ${offer} and collects the Installation ID`,
      ja: 'キーをインストールし、インストール ID を収集します',
    },
    deposit: {
      en: `Applies the Confirmation ID of ${offer}; exit code 0 means licensed`,
      ja: '確認 ID を適用します。終了コード 0 は認証済み',
    },
    prepare: {
      en: `Installs the key of ${offer}${firewall.en}; VAMT activates`,
      ja: `キーをインストール${firewall.ja}。ライセンス認証は VAMT が行います`,
    },
    close: {
      en: 'Removes the firewall rules that Prepare added',
      ja: 'Prepare が追加したファイアウォール規則を削除します',
    },
    remove: {
      en: `Uninstalls the key of ${offer}, never the key of Windows`,
      ja: 'この ESU のキーだけをアンインストールします (Windows のキーはそのまま)',
    },
  };
}
