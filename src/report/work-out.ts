import { readinessWords } from '../plan/stamp.js';
import { version } from '../plan/version.js';
import { daysBetween } from '../text/date.js';
import { type DeviceDay, deviceDays } from './device-days.js';
import { lastStatusOf } from './device.js';
import type { DeviceList } from './device-list.js';
import { exitCodeGroups } from './exit-code-groups.js';
import type {
  ReportOptions,
  CoverageFigures,
  ReadinessFigures,
  ActivationFigures,
  TargetFigures,
  OfferFigures,
  Disagreement,
  NotCounted,
  TrendPoint,
  Report,
} from './figures.js';
import type { Column } from './headings.js';
import { judge, type JudgedDevice } from './judge.js';
import { chooseOffers, type Offer } from './offers.js';
import { addTo, type Tally, tallyOf } from './tally.js';

/**
 * Works out a report. Pure: no clock; the newest day in the newest list stands for today.
 *
 * @param lists in any order; those of the newest day are the report, those of earlier days its past
 */
export function workOut(lists: readonly [DeviceList, ...DeviceList[]], options: ReportOptions): Report {
  const ordered = deviceDays(lists);
  const newest = ordered.at(-1) ?? ordered[0];
  const day = options.today ?? newest.day;
  const offers = chooseOffers(newest.devices, day, options);
  const judged = judge(newest, offers, day, options.staleDays);
  return {
    devices: judged,
    offers,
    figures: {
      figuresVersion: 2,
      tool: { name: 'esupack', version },
      list: {
        file: newest.file,
        rows: newest.lists.reduce((sum, { rows }) => sum + rows, 0),
        devices: newest.devices.length,
        unreadable: newest.lists.flatMap(({ problems }) => problems),
        notices: newest.notices,
        columns: [...new Set(newest.lists.flatMap(({ columns }) => Object.keys(columns) as Column[]))],
      },
      day,
      staleDays: options.staleDays,
      total: tallyOf(judged),
      offers: offers.map((offer, index) => offerFigures(offer, index, judged)),
      readiness: readinessFigures(offers, judged),
      activations: activationFigures(judged, options.activations),
      groups: groupFigures(judged),
      target: targetFigures(tallyOf(judged), day, options.target),
      exitCodes: exitCodeGroups(judged),
      disagreements: disagreements(judged),
      notCounted: notCounted(judged),
      trend: ordered.map((list) =>
        list === newest ? point(list, offers, judged, day) : point(list, offers, null, list.day, options.staleDays),
      ),
    },
  };
}

function readinessFigures(offers: readonly Offer[], judged: readonly JudgedDevice[]): readonly ReadinessFigures[] {
  return offers.flatMap(({ product }, index) =>
    readinessWords.flatMap((readiness) => {
      const devices = judged.filter((device) => device.offer === index && device.readiness === readiness).length;
      const lowest = product.operatingSystems.find(({ minimumRevision }) => minimumRevision !== null);
      const lowestBuild =
        readiness !== 'build-too-low' || lowest === undefined
          ? null
          : `${lowest.version}.${lowest.builds.join('/')}.${lowest.minimumRevision}`;
      return devices === 0 ? [] : [{ product: product.id, readiness, devices, lowestBuild }];
    }),
  );
}

function activationFigures(judged: readonly JudgedDevice[], bought: number | undefined): ActivationFigures | null {
  if (bought === undefined) return null;
  const { eligible } = tallyOf(judged);
  return { bought, needed: eligible, missing: Math.max(0, eligible - bought) };
}

function groupFigures(judged: readonly JudgedDevice[]): CoverageFigures['groups'] {
  const groups = new Map<string, JudgedDevice[]>();
  for (const device of judged)
    if (device.device.group !== null && device.evidence !== null) addToGroup(groups, device.device.group, device);
  return [...groups]
    .map(([name, devices]) => ({ name, ...tallyOf(devices) }))
    .toSorted((one, other) => other.eligible - one.eligible || (one.name < other.name ? -1 : 1));
}

function targetFigures(
  { eligible, licensed }: Tally,
  day: string | null,
  target: ReportOptions['target'],
): TargetFigures | null {
  if (target === undefined) return null;
  const wanted = Math.ceil((eligible * target.percent) / 100);
  return {
    ...target,
    devices: Math.max(0, wanted - licensed),
    days: day === null ? null : daysBetween(day, target.day),
  };
}

function point(
  list: DeviceDay,
  offers: readonly Offer[],
  known: readonly JudgedDevice[] | null,
  day: string | null,
  staleDays = 0,
): TrendPoint {
  const judged = known ?? judge(list, offers, day, staleDays);
  return {
    file: list.file,
    day,
    total: tallyOf(judged),
    offers: offers.map(({ product, year }, index) => ({
      product: product.id,
      year: year.year,
      ...tallyOf(judged.filter(({ offer }) => offer === index)),
    })),
  };
}

function offerFigures(offer: Offer, index: number, judged: readonly JudgedDevice[]): OfferFigures {
  const { product, year, activationId, reason } = offer;
  const mine = judged.filter((device) => device.offer === index);
  const systems = new Map<string, JudgedDevice[]>();
  for (const device of mine) addToGroup(systems, device.device.system.name, device);
  return {
    product: product.id,
    productName: product.name,
    year: year.year,
    activationId,
    yearReason: reason,
    measured: activationId !== null,
    devices: mine.length,
    ...tallyOf(mine),
    operatingSystems: product.operatingSystems.flatMap(({ name }) => {
      const devices = systems.get(name);
      return devices === undefined ? [] : [{ name, ...tallyOf(devices) }];
    }),
    years: product.years.map((each) => ({
      year: each.year,
      activationId: each === year ? activationId : each.activationId,
      licensed: mine.filter(({ licensedYears }) => licensedYears.includes(each.year)).length,
    })),
  };
}

function disagreements(judged: readonly JudgedDevice[]): readonly Disagreement[] {
  const groups = new Map<string, JudgedDevice[]>();
  for (const device of judged)
    if (device.evidence?.disagrees === true)
      addToGroup(groups, Object.values(device.evidence.verdicts).join('|'), device);
  return [...groups.values()]
    .map((devices) => ({
      baseline: devices[0]?.evidence?.verdicts.baseline ?? null,
      inventory: devices[0]?.evidence?.verdicts.inventory ?? null,
      stamp: devices[0]?.evidence?.verdicts.stamp ?? null,
      exitCode: devices[0]?.evidence?.verdicts.exitCode ?? null,
      esuValue: devices[0]?.evidence?.verdicts.esuValue ?? null,
      believed: devices[0]?.evidence?.by ?? null,
      devices: devices.length,
      inventoryOlder: devices.filter(({ device }) => (device.lastInventory ?? '') < (lastStatusOf(device) ?? ''))
        .length,
    }))
    .toSorted((one, other) => other.devices - one.devices);
}

function notCounted(judged: readonly JudgedDevice[]): NotCounted {
  const systems = new Map<string, number>();
  for (const { state, device } of judged) if (state === 'notCovered') addTo(systems, device.system.name, 1);
  const count = (wanted: JudgedDevice['state']): number => judged.filter(({ state }) => state === wanted).length;
  return {
    notCovered: [...systems]
      .map(([system, devices]) => ({ system, devices }))
      .toSorted((one, other) => other.devices - one.devices || (one.system < other.system ? -1 : 1)),
    unknownSystem: count('unknownSystem'),
    noClient: count('noClient'),
    obsolete: count('obsolete'),
    otherProduct: count('otherProduct'),
    unmeasured: count('unmeasured'),
  };
}

function addToGroup(groups: Map<string, JudgedDevice[]>, key: string, device: JudgedDevice): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [device]);
  else group.push(device);
}
