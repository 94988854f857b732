import type { Config } from '../config/config.js';
import type { Bilingual } from '../text/bilingual.js';
import type { CollectionPlan, CollectionRole, OfferPlan, QueryPlan } from './package-plan.js';
import type { Readiness } from './stamp.js';
import { stampedFailed, stampedLicensed, stampedReadiness } from './stamp-wql.js';
import {
  buildTooLowQuery,
  eligibleQuery,
  esuValueListQuery,
  licensedByEsuValueQuery,
  licensedByInventoryQuery,
  needsByEsuValueQuery,
  needsByInventoryQuery,
  notReadyQuery,
  notUpdatedQuery,
  readyQuery,
  siteEsuValuesQuery,
} from './wql.js';

/**
 * The collections on discovery data: eligible, of these the licensed and those that need the year, by ESUValue, and those
 * whose build is too low for the key. Each stands alone: the IDs of the others are not known before the import.
 */
export function planCollections(config: Config, offer: OfferPlan): readonly CollectionPlan[] {
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

/**
 * The same two by the Software Licensing Product inventory class, which Microsoft documents for ESU; beside them the
 * devices that are ready for the key, those that are not, and those that are licensed without having been updated.
 */
export function planInventoryCollections(config: Config, offer: OfferPlan): readonly CollectionPlan[] {
  const { operatingSystems, activationId, coverage } = offer;
  const make = collectionMaker(config, offer);
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
        en: `Eligible. Hardware inventory reports licenses, but not that of ${offerName(offer)}. Install the preparation package. If it is installed, restart.`,
        ja: '対象デバイスのうち、インベントリにこの年のライセンスの行がないもの。準備パッケージを適用するか、適用済みなら再起動します',
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
    ...readiness.map(([role, word, what, comment]) => add(role, what, comment, stampedReadiness(activationId, word))),
  ];
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

export function planQueries(config: Config, offer: OfferPlan): readonly QueryPlan[] {
  return [
    {
      scope: 'offer',
      name: `${title(config, offer)}: ESUValue of eligible devices`,
      comment: 'Name, operating system and ESUValue of every eligible device.',
      query: esuValueListQuery(offer.operatingSystems),
      targetClass: 'SMS_R_System',
    },
    {
      scope: 'site',
      name: `${config.collectionPrefix}: ESUValue of all devices`,
      comment: 'Shows the values of ESUValue on this site. Compare them with the collections.',
      query: siteEsuValuesQuery(),
      targetClass: 'SMS_R_System',
    },
  ];
}

function collectionMaker(config: Config, offer: OfferPlan) {
  return (role: CollectionRole, what: string, { en: comment, ja }: Bilingual, query: string): CollectionPlan => ({
    role,
    name: `${title(config, offer)}: ${what}`,
    comment,
    japaneseComment: ja,
    limitingCollectionId: config.limitingCollection,
    excludedCollectionIds: config.excludeCollections,
    ruleName: what,
    query,
    refreshDays: config.refreshDays,
  });
}

/** What the names of the offer's objects in the console begin with. */
export function title(config: Config, offer: OfferPlan): string {
  return `${config.collectionPrefix} ${offer.productName} Year ${offer.year}`;
}

/** `10.0.19045.6456`, the lowest with which the key installs. */
function lowestBuild({ operatingSystems }: OfferPlan): string {
  return operatingSystems
    .flatMap(({ version, builds, minimumRevision }) =>
      minimumRevision === null ? [] : builds.map((build) => `${version}.${build}.${minimumRevision}`),
    )
    .join(' or ');
}

function offerName(offer: OfferPlan): string {
  return `${offer.productName} ESU year ${offer.year}`;
}
