import { addsLicense } from '../../catalog/preparation-package.js';
import { notes } from '../../catalog/sentences.js';
import type { Config } from '../../config/config.js';
import type { Bilingual } from '../../text/bilingual.js';
import type { CollectionPlan, OfferPlan } from '../package-plan.js';
import { licensedByInventoryQuery, needsByInventoryQuery, notReadyQuery, notUpdatedQuery, readyQuery } from '../wql.js';
import { collectionMaker } from './collection-maker.js';
import { offerName } from './names.js';

/**
 * Licensed, and those that need the year, by the Software Licensing Product inventory class, which Microsoft documents for ESU; beside them the
 * devices that are ready for the key, those that are not, and those that are licensed without having been updated.
 */
export function planInventoryCollections(config: Config, offer: OfferPlan): readonly CollectionPlan[] {
  const { operatingSystems, activationId, coverage } = offer;
  const make = collectionMaker(config, offer);
  const toDo = offer.prerequisites.some(addsLicense) ? installPackage : notes.noPrerequisiteKnown;
  return [
    make(
      'licensed',
      'Licensed (inventory)',
      {
        en: `Eligible. Hardware inventory reports License Status 1 for ${offerName(offer)}.`,
        ja: '対象デバイスのうち、ハードウェア インベントリで License Status が 1 のもの',
      },
      licensedByInventoryQuery(operatingSystems, activationId),
    ),
    make(
      'needs',
      'Not licensed (inventory)',
      {
        en: `Eligible. Hardware inventory does not report License Status 1 for ${offerName(offer)}.`,
        ja: '対象デバイスのうち、ハードウェア インベントリで License Status が 1 でないもの',
      },
      needsByInventoryQuery(operatingSystems, activationId),
    ),
    make(
      'not ready',
      'Not ready (inventory)',
      {
        en: `Eligible. Hardware inventory reports licenses, but not that of ${offerName(offer)}. ${toDo.en}`,
        ja: `対象デバイスのうち、インベントリにこの年のライセンスの行がないもの。${toDo.ja}`,
      },
      notReadyQuery(operatingSystems, activationId),
    ),
    make(
      'ready',
      'Ready (inventory)',
      {
        en: `Eligible. Hardware inventory reports the license of ${offerName(offer)} as not active. Run the program that installs the key.`,
        ja: '対象デバイスのうち、インベントリにこの年のライセンスの行があり、まだ認証されていないもの。キーをインストールするプログラムを実行します',
      },
      readyQuery(operatingSystems, activationId),
    ),
    ...(coverage === null
      ? []
      : [
          make(
            'not updated',
            'Licensed, not updated (inventory)',
            {
              en: `Licensed. Software updates does not report a cumulative update, monthly rollup or security-only update from ${coverage.from} or later as installed. The title of the update decides.`,
              ja: '認証済みで、この対象期間の累積更新プログラム、マンスリー ロールアップ、セキュリティのみの更新プログラムの適用が報告されていないもの (更新プログラムの名前で判断)',
            },
            notUpdatedQuery(operatingSystems, activationId, coverage.from),
          ),
        ]),
  ];
}

const installPackage: Bilingual = {
  en: 'Install the preparation package. If it is installed, restart.',
  ja: '準備パッケージを適用するか、適用済みなら再起動します',
};
