import type { Config } from '../../config/config.js';
import type { CollectionPlan, OfferPlan } from '../package-plan.js';
import { buildTooLowQuery, eligibleQuery, licensedByEsuValueQuery, needsByEsuValueQuery } from '../wql.js';
import { collectionMaker } from './collection-maker.js';
import { offerName } from './names.js';

/**
 * The collections on discovery data: eligible, of these the licensed and those that need the year, by ESUValue, and those
 * whose build is too low for the key. Each stands alone: the IDs of the others are not known before the import.
 */
export function planEsuValueCollections(config: Config, offer: OfferPlan): readonly CollectionPlan[] {
  const systems = offer.operatingSystems;
  const value = config.esuValue;
  const make = collectionMaker(config, offer);
  const tooLow = buildTooLowQuery(systems);
  return [
    make(
      'eligible',
      'Eligible',
      {
        en: `Devices that ${offerName(offer)} covers, with a client. Deploy to this collection.`,
        ja: '対象の OS で、クライアントがインストールされているデバイス。展開先はこのコレクションです',
      },
      eligibleQuery(systems),
    ),
    make(
      'licensed',
      'Licensed (ESUValue)',
      {
        en: `Eligible. ESUValue contains the activation ID of ${offerName(offer)}. Values are known for Windows 7 only.`,
        ja: '対象デバイスのうち、ESUValue に Activation ID があるもの (値の確認例は Windows 7 のみ)',
      },
      licensedByEsuValueQuery(systems, value),
    ),
    make(
      'needs',
      'Not licensed (ESUValue)',
      {
        en: `Eligible. ESUValue does not contain the activation ID of ${offerName(offer)}. Values are known for Windows 7 only.`,
        ja: '対象デバイスのうち、ESUValue に Activation ID がないもの (同上)',
      },
      needsByEsuValueQuery(systems, value),
    ),
    ...(tooLow === null
      ? []
      : [
          make(
            'build too low',
            'Build too low (discovery)',
            {
              en: `Eligible. BuildExt is below ${lowestBuild(offer)}. Install the cumulative update first. The value can be a week old. Devices without BuildExt are not in this collection.`,
              ja: '対象デバイスのうち、探索データの BuildExt がキーに必要なリビジョンより低いもの。先に累積更新プログラムを適用します (最大 1 週間前の値。BuildExt のないデバイスは含まれません)',
            },
            tooLow,
          ),
        ]),
  ];
}

/** `10.0.19045.6456`, the lowest with which the key installs. */
function lowestBuild({ operatingSystems }: OfferPlan): string {
  return operatingSystems
    .flatMap(({ version, builds, minimumRevision }) =>
      minimumRevision === null ? [] : builds.map((build) => `${version}.${build}.${minimumRevision}`),
    )
    .join(' or ');
}
