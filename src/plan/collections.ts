import type { Config } from '../config/config.js';
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
      `Covered by ${offerName(offer)}, client installed. Deploy to this collection.`,
      eligibleQuery(systems),
    ),
    make(
      'licensed',
      'Licensed by ESUValue',
      `Eligible, and ESUValue holds the activation ID of ${offerName(offer)}. Values are attested for Windows 7 only.`,
      licensedByEsuValueQuery(systems, value),
    ),
    make(
      'needs',
      'Needs by ESUValue',
      `Eligible, and ESUValue does not hold the activation ID of ${offerName(offer)}. Values are attested for Windows 7 only.`,
      needsByEsuValueQuery(systems, value),
    ),
    ...(tooLow === null
      ? []
      : [
          make(
            'build too low',
            'Build too low',
            `Eligible, and BuildExt of discovery is below ${lowestBuild(offer)}: install the cumulative update first. Up to a week old; devices without BuildExt are not here.`,
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
      'Licensed by inventory',
      `Eligible, and hardware inventory reports License Status 1 for ${offerName(offer)}.`,
      licensedByInventoryQuery(operatingSystems, activationId),
    ),
    make(
      'needs',
      'Needs by inventory',
      `Eligible, and hardware inventory reports no License Status 1 for ${offerName(offer)}.`,
      needsByInventoryQuery(operatingSystems, activationId),
    ),
    make(
      'not ready',
      'Not ready by inventory',
      `Eligible, inventory has licenses, none of ${offerName(offer)}: install the preparation package, or restart where it is installed.`,
      notReadyQuery(operatingSystems, activationId),
    ),
    make(
      'ready',
      'Ready by inventory',
      `Eligible, inventory knows the license of ${offerName(offer)} and it is not active: run the program that installs the key.`,
      readyQuery(operatingSystems, activationId),
    ),
    ...(coverage === null
      ? []
      : [
          make(
            'not updated',
            'Licensed, not updated',
            `Licensed, and software updates reports no cumulative update, monthly rollup or security-only update of this coverage (from ${coverage.from}) as installed. Told by the title.`,
            notUpdatedQuery(operatingSystems, activationId, coverage.from),
          ),
        ]),
  ];
}

/** What the registry stamp says, which the batch leaves; for sites that inventory its class. */
export function planStampCollections(config: Config, offer: OfferPlan): readonly CollectionPlan[] {
  const { operatingSystems, activationId } = offer;
  const make = collectionMaker(config, offer);
  const add = (role: CollectionRole, what: string, comment: string, condition: string): CollectionPlan =>
    make(role, `${what} by stamp`, comment, `${eligibleQuery(operatingSystems)} and ${condition}`);
  return [
    add(
      'licensed',
      'Licensed',
      `Eligible, and Windows was licensed for ${offerName(offer)} when the batch last ran.`,
      stampedLicensed(activationId),
    ),
    add(
      'failed',
      'Failed',
      'Eligible, and the batch last ended with a code that a further run does not mend.',
      stampedFailed(activationId),
    ),
    ...readiness.map(([role, word, what, comment]) => add(role, what, comment, stampedReadiness(activationId, word))),
  ];
}

/** What a device needs next, as the batch saw it there when it last ran, Check included. */
const readiness: readonly (readonly [CollectionRole, Readiness, string, string])[] = [
  [
    'build too low',
    'build-too-low',
    'Build too low',
    'Eligible, and the last run, Check included, found too low a build: install the cumulative update.',
  ],
  [
    'not ready',
    'package-missing',
    'Preparation package missing',
    'Eligible, and the last run, Check included, found neither the license nor a preparation package.',
  ],
  [
    'restart or order',
    'restart-or-order',
    'Restart pending or wrong order',
    'Eligible, and the last run, Check included, found a preparation package without its license: restart, then install the package again behind the cumulative update.',
  ],
  [
    'ready',
    'ready',
    'Ready',
    'Eligible, not licensed, and the last run, Check included, found the license known to Windows: deploy the package.',
  ],
];

export function planQueries(config: Config, offer: OfferPlan): readonly QueryPlan[] {
  return [
    {
      scope: 'offer',
      name: `${title(config, offer)}: ESUValue of eligible devices`,
      comment: 'Name, operating system and ESUValue of every device that the offer covers.',
      query: esuValueListQuery(offer.operatingSystems),
      targetClass: 'SMS_R_System',
    },
    {
      scope: 'site',
      name: `${config.collectionPrefix}: ESUValue of all devices`,
      comment: 'Shows which ESUValue values this site holds, to compare with the collections.',
      query: siteEsuValuesQuery(),
      targetClass: 'SMS_R_System',
    },
  ];
}

function collectionMaker(config: Config, offer: OfferPlan) {
  return (role: CollectionRole, what: string, comment: string, query: string): CollectionPlan => ({
    role,
    name: `${title(config, offer)}: ${what}`,
    comment,
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
