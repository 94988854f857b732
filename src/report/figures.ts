import type { ProductId, Year } from '../catalog/product.js';
import { version } from '../plan/version.js';
import type { Column } from './columns.js';
import type { RowProblem } from './csv.js';
import type { DeviceList, Notice } from './device-list.js';
import type { EvidenceSource, Verdict } from './evidence.js';
import { exitCodeGroups, type ExitCodeGroup } from './exit-code-groups.js';
import { judge, type JudgedDevice } from './judge.js';
import { chooseOffers, type Offer, type OfferChoice, type YearReason } from './offers.js';
import { addTo, type Tally, tallyOf } from './tally.js';

export interface ReportOptions extends OfferChoice {
  /** Data older than this against the list's day is stale. Discovery and inventory are weekly by default. */
  readonly staleDays: number;
  /** Takes the place of the newest day of the list, `yyyy-mm-dd`. */
  readonly today?: string | undefined;
}

/** Every figure of a report: what `--json` prints and what the page shows. */
export interface CoverageFigures {
  /** Raised when a field changes its meaning or disappears. */
  readonly figuresVersion: 1;
  readonly tool: { readonly name: 'esupack'; readonly version: string };
  readonly list: ListFigures;
  /** The day against which data is old and years are chosen. */
  readonly day: string | null;
  readonly staleDays: number;
  /** All measured offers together. */
  readonly total: Tally;
  readonly offers: readonly OfferFigures[];
  readonly exitCodes: readonly ExitCodeGroup[];
  readonly disagreements: readonly Disagreement[];
  /** Devices that no measured offer counts. */
  readonly notCounted: NotCounted;
  /** Older lists and this one, oldest first. */
  readonly trend: readonly TrendPoint[];
}

export interface ListFigures {
  readonly file: string;
  readonly rows: number;
  readonly devices: number;
  readonly unreadable: readonly RowProblem[];
  readonly notices: readonly Notice[];
  readonly columns: readonly Column[];
}

export interface OfferFigures extends Tally {
  readonly product: ProductId;
  readonly productName: string;
  readonly year: Year;
  readonly activationId: string | null;
  readonly yearReason: YearReason;
  /** False where the activation ID is not known: then nothing but the number of devices is. */
  readonly measured: boolean;
  /** Devices with a client that it covers, measured or not. */
  readonly devices: number;
  readonly operatingSystems: readonly (Tally & { readonly name: string })[];
  /** Licensed devices by program year, whichever year the report is about. */
  readonly years: readonly { readonly year: Year; readonly activationId: string | null; readonly licensed: number }[];
}

export interface Disagreement extends Readonly<Record<EvidenceSource, Verdict>> {
  readonly believed: EvidenceSource | null;
  readonly devices: number;
  /** Of these, how many have an inventory older than the day of the batch's last status. */
  readonly inventoryOlder: number;
}

export interface NotCounted {
  readonly notCovered: readonly { readonly system: string; readonly devices: number }[];
  readonly unknownSystem: number;
  readonly noClient: number;
  readonly obsolete: number;
  /** Covered by another product than the one that was asked for. */
  readonly otherProduct: number;
  readonly unmeasured: number;
}

export interface TrendPoint {
  readonly file: string;
  readonly day: string | null;
  readonly total: Tally;
  readonly offers: readonly (Tally & { readonly product: ProductId; readonly year: Year })[];
}

export interface Report {
  readonly figures: CoverageFigures;
  /** The devices of the newest list, for the table. */
  readonly devices: readonly JudgedDevice[];
  readonly offers: readonly Offer[];
}

/**
 * Works out a report. Pure: no clock; the newest day in the newest list stands for today.
 *
 * @param lists in any order; the one with the newest day is the report, the others are its past
 */
export function workOut(lists: readonly [DeviceList, ...DeviceList[]], options: ReportOptions): Report {
  const ordered = byDay(lists);
  const newest = ordered.at(-1) ?? lists[0];
  const day = options.today ?? newest.day;
  const offers = chooseOffers(newest.devices, day, options);
  const judged = judge(newest, offers, day, options.staleDays);
  return {
    devices: judged,
    offers,
    figures: {
      figuresVersion: 1,
      tool: { name: 'esupack', version },
      list: {
        file: newest.file,
        rows: newest.rows,
        devices: newest.devices.length,
        unreadable: newest.problems,
        notices: newest.notices,
        columns: Object.keys(newest.columns) as Column[],
      },
      day,
      staleDays: options.staleDays,
      total: tallyOf(judged),
      offers: offers.map((offer, index) => offerFigures(offer, index, judged)),
      exitCodes: exitCodeGroups(judged),
      disagreements: disagreements(judged),
      notCounted: notCounted(judged),
      trend: ordered.map((list) =>
        list === newest ? point(list, offers, judged, day) : point(list, offers, null, list.day, options.staleDays),
      ),
    },
  };
}

function byDay(lists: readonly DeviceList[]): readonly DeviceList[] {
  return lists.toSorted((one, other) => ((one.day ?? '') < (other.day ?? '') ? -1 : one.day === other.day ? 0 : 1));
}

function point(
  list: DeviceList,
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
      inventory: devices[0]?.evidence?.verdicts.inventory ?? null,
      exitCode: devices[0]?.evidence?.verdicts.exitCode ?? null,
      esuValue: devices[0]?.evidence?.verdicts.esuValue ?? null,
      believed: devices[0]?.evidence?.by ?? null,
      devices: devices.length,
      inventoryOlder: devices.filter(
        ({ device: { lastInventory, lastStatus } }) => (lastInventory ?? '') < (lastStatus ?? ''),
      ).length,
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
