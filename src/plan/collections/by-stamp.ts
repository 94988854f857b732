import { addsLicense } from '../../catalog/preparation-package.js';
import type { Config } from '../../config/config.js';
import type { Bilingual } from '../../text/bilingual.js';
import type { CollectionPlan, CollectionRole, OfferPlan } from '../package-plan.js';
import { stampedFailed, stampedLicensed, stampedReadiness } from '../stamp-wql.js';
import type { Readiness } from '../stamp.js';
import { eligibleQuery } from '../wql.js';
import { collectionMaker } from './collection-maker.js';
import { offerName } from './names.js';

/** What the registry stamp says, which the batch leaves; for sites that inventory its class. */
export function planStampCollections(config: Config, offer: OfferPlan): readonly CollectionPlan[] {
  const { operatingSystems, activationId } = offer;
  const make = collectionMaker(config, offer);
  const add = (role: CollectionRole, what: string, comment: Bilingual, condition: string): CollectionPlan =>
    make(role, `${what} (registry stamp)`, comment, `${eligibleQuery(operatingSystems)} and ${condition}`);
  return [
    add(
      'licensed',
      'Licensed',
      {
        en: `Eligible. Windows was licensed for ${offerName(offer)} when the batch last ran.`,
        ja: '対象デバイスのうち、バッチの最終実行時に認証済みだったもの',
      },
      stampedLicensed(activationId),
    ),
    add(
      'failed',
      'Failed',
      {
        en: 'Eligible. The last run of the batch failed, and another run will not help. See its exit code.',
        ja: '対象デバイスのうち、バッチが再実行では解決しない終了コードで終わったもの',
      },
      stampedFailed(activationId),
    ),
    ...readiness
      .filter(([, word]) => canBeStamped(word, offer))
      .map(([role, word, what, comment]) => add(role, what, comment, stampedReadiness(activationId, word))),
  ];
}

/** Whether the batch of an offer can find this: a collection that never has members would read as if all were well. */
function canBeStamped(word: Readiness, { operatingSystems, prerequisites }: OfferPlan): boolean {
  if (word === 'build-too-low') return operatingSystems.some(({ minimumRevision }) => minimumRevision !== null);
  if (word === 'package-missing' || word === 'restart-or-order') return prerequisites.some(addsLicense);
  return true;
}

/** What a device needs next, as the batch saw it there when it last ran, Check included. */
const readiness: readonly (readonly [CollectionRole, Readiness, string, Bilingual])[] = [
  [
    'build too low',
    'build-too-low',
    'Build too low',
    {
      en: 'Eligible. The last run found a build that is too low. Install the cumulative update.',
      ja: '対象デバイスのうち、最終実行 (Check を含む) でビルドが低すぎたもの。累積更新プログラムを適用します',
    },
  ],
  [
    'not ready',
    'package-missing',
    'Preparation package missing',
    {
      en: 'Eligible. The last run found neither the license nor a preparation package. Install the preparation package.',
      ja: '対象デバイスのうち、最終実行 (Check を含む) でライセンスも準備パッケージも見つからなかったもの',
    },
  ],
  [
    'restart or order',
    'restart-or-order',
    'Restart pending or wrong order',
    {
      en: 'Eligible. The last run found a preparation package, but not its license. Restart. If that does not help, install the package again after the cumulative update.',
      ja: '対象デバイスのうち、最終実行 (Check を含む) で準備パッケージはあるがライセンスがなかったもの。再起動し、次に累積更新プログラムの後でパッケージを再適用します',
    },
  ],
  [
    'ready',
    'ready',
    'Ready',
    {
      en: 'Eligible and not licensed. In the last run, Windows knew the license. Deploy the package.',
      ja: '未認証の対象デバイスのうち、最終実行 (Check を含む) でライセンスが認識されていたもの。パッケージを展開します',
    },
  ],
];
