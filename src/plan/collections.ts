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
      `Devices that ${offerName(offer)} covers, with a client. Deploy to this collection.`,
      eligibleQuery(systems),
    ),
    make(
      'licensed',
      'Licensed (ESUValue)',
      `Eligible. ESUValue contains the activation ID of ${offerName(offer)}. Values are known for Windows 7 only.`,
      licensedByEsuValueQuery(systems, value),
    ),
    make(
      'needs',
      'Not licensed (ESUValue)',
      `Eligible. ESUValue does not contain the activation ID of ${offerName(offer)}. Values are known for Windows 7 only.`,
      needsByEsuValueQuery(systems, value),
    ),
    ...(tooLow === null
      ? []
      : [
          make(
            'build too low',
            'Build too low (discovery)',
            `Eligible. BuildExt is below ${lowestBuild(offer)}. Install the cumulative update first. The value can be a week old. Devices without BuildExt are not in this collection.`,
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
      `Eligible. Hardware inventory reports License Status 1 for ${offerName(offer)}.`,
      licensedByInventoryQuery(operatingSystems, activationId),
    ),
    make(
      'needs',
      'Not licensed (inventory)',
      `Eligible. Hardware inventory does not report License Status 1 for ${offerName(offer)}.`,
      needsByInventoryQuery(operatingSystems, activationId),
    ),
    make(
      'not ready',
      'Not ready (inventory)',
      `Eligible. Hardware inventory reports licenses, but not that of ${offerName(offer)}. Install the preparation package. If it is installed, restart.`,
      notReadyQuery(operatingSystems, activationId),
    ),
    make(
      'ready',
      'Ready (inventory)',
      `Eligible. Hardware inventory reports the license of ${offerName(offer)} as not active. Run the program that installs the key.`,
      readyQuery(operatingSystems, activationId),
    ),
    ...(coverage === null
      ? []
      : [
          make(
            'not updated',
            'Licensed, not updated (inventory)',
            `Licensed. Software updates does not report a cumulative update, monthly rollup or security-only update from ${coverage.from} or later as installed. The title of the update decides.`,
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
    make(role, `${what} (registry stamp)`, comment, `${eligibleQuery(operatingSystems)} and ${condition}`);
  return [
    add(
      'licensed',
      'Licensed',
      `Eligible. Windows was licensed for ${offerName(offer)} when the batch last ran.`,
      stampedLicensed(activationId),
    ),
    add(
      'failed',
      'Failed',
      'Eligible. The last run of the batch failed, and another run will not help. See its exit code.',
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
    'Eligible. The last run found a build that is too low. Install the cumulative update.',
  ],
  [
    'not ready',
    'package-missing',
    'Preparation package missing',
    'Eligible. The last run found neither the license nor a preparation package. Install the preparation package.',
  ],
  [
    'restart or order',
    'restart-or-order',
    'Restart pending or wrong order',
    'Eligible. The last run found a preparation package, but not its license. Restart. If that does not help, install the package again after the cumulative update.',
  ],
  [
    'ready',
    'ready',
    'Ready',
    'Eligible and not licensed. In the last run, Windows knew the license. Deploy the package.',
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
