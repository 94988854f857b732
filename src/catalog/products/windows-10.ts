import type { Product } from '../product.js';
import { notes, purposes } from '../sentences.js';
import { sources } from '../sources.js';

const idSources = [sources.learnWindows10, sources.japanWindows10, sources.japanConfigurationManager];
const yearSources = [...idSources, sources.partnerCenter];

/** Activation IDs: idSources. Coverage: partnerCenter (its "2025" for the starts of years 2 and 3 corrected), japanWindows10. */
export const windows10: Product = {
  id: 'windows-10',
  name: 'Windows 10',
  japaneseName: 'Windows 10',
  keyGeneration: 'windows-8',
  taskSequences: 'supported',
  years: [
    {
      year: 1,
      activationId: 'f520e45e-7413-4a34-a497-d2765967d094',
      coverage: { from: '2025-10-15', to: '2026-10-13' },
      sources: [...yearSources, sources.slmgrOutput],
    },
    {
      year: 2,
      activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d',
      coverage: { from: '2026-10-14', to: '2027-10-12' },
      sources: yearSources,
    },
    {
      year: 3,
      activationId: '83d49986-add3-41d7-ba33-87c7bfb5c0fb',
      coverage: { from: '2027-10-13', to: '2028-10-10' },
      sources: yearSources,
    },
  ],
  operatingSystems: [
    {
      name: 'Windows 10 22H2',
      version: '10.0',
      builds: ['19045'],
      kind: 'client',
      // No LTSC release has build 19045, but the batch reads the edition itself.
      // Multi-session (ServerRdsh) runs in Azure only, where no key is needed.
      excludedEditions: ['EnterpriseS', 'IoTEnterpriseS', 'ServerRdsh'],
      requiredEditions: [],
      minimumRevision: 6456,
      sources: [sources.learnWindows10, sources.japanWindows10, sources.releaseInformation],
    },
  ],
  prerequisites: [
    {
      purpose: {
        en: 'Cumulative update of 2025-10-14 or any later one (build 19045.6456 or higher)',
        ja: '2025 年 10 月 14 日以降の累積更新プログラム (ビルド 19045.6456 以上)',
      },
      updates: ['KB5066791'],
      revision: 6456,
      operatingSystems: ['Windows 10 22H2'],
      sources: [sources.learnWindows10, sources.japanWindows10],
    },
    {
      purpose: purposes.preparationPackage,
      updates: ['KB5072653', 'KB5126256'],
      operatingSystems: ['Windows 10 22H2'],
      sources: [sources.japanWindows10, sources.offpatch, sources.fieldRunbooks],
    },
  ],
  notes: [
    {
      en: 'LTSB and LTSC releases, multi-session, Windows 11 and servers are not covered by this offer.',
      ja: 'LTSB / LTSC、マルチセッション、Windows 11、サーバーはこの ESU の対象外です。',
    },
    {
      en: 'Virtual machines in Azure and on Azure Local need no key. To leave them out, exclude a collection.',
      ja: 'Azure と Azure Local の仮想マシンにはキーが不要です。除外するコレクションで対象から外してください。',
    },
    {
      en: 'A device that connects to Windows 365 needs no key only if it is joined to Microsoft Entra ID (or hybrid joined) and a user with a Windows 365 license signs in at least every 22 days. Field runbooks also set EnableESUSubscriptionCheck to 1. Do not exclude other devices: without a key they get no updates.',
      ja: 'Windows 365 に接続するデバイスでキーが不要なのは、Microsoft Entra 参加またはハイブリッド参加で、Windows 365 ライセンスのあるユーザーが少なくとも 22 日ごとにサインインする場合だけです。現場の手順書では EnableESUSubscriptionCheck も 1 に設定しています。それ以外のデバイスは対象に残してください。キーがないと更新プログラムを受け取れません。',
    },
    {
      en: 'The preparation package KB5126256 restarts the computer by itself. A shutdown with Fast Startup does not complete the installation; then a second restart is needed.',
      ja: '準備パッケージ KB5126256 はコンピューターを自動的に再起動します。高速スタートアップによるシャットダウンではインストールが完了せず、もう一度再起動が必要だった例があります。',
    },
    {
      en: 'A licensed device can still fail to install an update: KB5068781 was rolled back with 0x800f0922 on devices with subscription activation until the preparation package was installed.',
      ja: 'ライセンス認証済みでも更新できるとは限りません。サブスクリプション認証のデバイスでは、準備パッケージを適用するまで KB5068781 が 0x800f0922 でロールバックされました。',
    },
    {
      en: 'Microsoft allowed the key of year 1 to be activated before coverage started. Do not rely on that for later years.',
      ja: '1 年目のキーは対象期間の開始前に認証できましたが、2 年目以降も同様とは限りません。',
    },
    notes.keyOfEachYear,
    notes.activationsAreSpent,
  ],
};
