import { UserError } from '../errors.js';
import { guessedUtf8, type GuessedEncoding } from '../text/decode-guessing.js';
import { answersOf } from './answers.js';
import { type Column, type Columns, dateColumns, tellingColumns } from './columns.js';
import { findHeading, type Heading, type Row, type RowProblem, rowsBelow } from './csv.js';
import { type DayOrder, dayOrderSeen } from './days.js';
import { deviceOf, type Reading } from './device-of-row.js';
import { type Device, merge } from './device.js';
import { newestDay } from './newest-day.js';
import { type OddValues, type OddValuesNotice, oddValues } from './odd-values.js';
import { refuseOtherKinds } from './other-kinds.js';
import { ended, needTimes } from './runs.js';
import { type StepResult, withSteps } from './step-results.js';
import { namingColumns, type PackagesSeen, packagesSeen } from './whose-run.js';

/** What a reader must know about how a file was read. */
export type Notice =
  | { readonly kind: 'encoding'; readonly encoding: GuessedEncoding }
  | { readonly kind: 'dayOrder' }
  | OddValuesNotice
  | { readonly kind: 'shortRows' | 'mergedRows' | 'passedOver'; readonly rows: number }
  | { readonly kind: 'repeated'; readonly headings: readonly string[]; readonly rows: number }
  | { readonly kind: 'missing'; readonly columns: readonly Column[] }
  | { readonly kind: 'unmatched'; readonly file: string; readonly devices: number; readonly example: string }
  | { readonly kind: 'futureDays' | 'undecided'; readonly devices: number; readonly example: string };

/** One exported file, read. */
export interface DeviceList {
  readonly file: string;
  readonly devices: readonly Device[];
  /** Rows with a device in them, before rows of the same device are taken together. */
  readonly rows: number;
  readonly problems: readonly RowProblem[];
  readonly notices: readonly Notice[];
  /** Newest day in the file, `yyyy-mm-dd`: the day against which data is old. Null where it has no days. */
  readonly day: string | null;
  readonly columns: Columns;
  /** False where it has neither system nor build: then it adds to devices of another list of the same run. */
  readonly namesSystems: boolean;
  /** The heading as it stands. */
  readonly titles: readonly string[];
}

/** What a reader may ask for besides. */
export interface ListOptions {
  /** Heading of the column by which the report is broken down. */
  readonly by?: string | undefined;
  /** Whether to keep the time of day of every run (`needTimesOfRuns`). */
  readonly hasTimes?: boolean;
}

/**
 * Reads an exported device list.
 *
 * @param file what to call it, for messages and the page
 * @throws UserError where it is no list: no line is a heading that names the device and something that is known of it
 */
export function readDeviceList(
  file: string,
  bytes: Uint8Array,
  { by, hasTimes = false }: ListOptions = {},
): DeviceList {
  refuseOtherKinds(file, bytes);
  const { bytes: text, encoding } = guessedUtf8(bytes);
  const heading = findHeading(text);
  if (heading === null)
    throw noHeading(
      file,
      'No heading with the name of the device was found in its first 20 lines.',
      text
        .toString()
        .split(/\r?\n|\r/u)
        .find((line) => line.trim() !== '') ?? '',
    );
  const { columns, titles } = heading;
  const namesSystems = systemColumns.some((column) => columns[column] !== undefined);
  if (!namesSystems && !addedColumns.some((column) => columns[column] !== undefined))
    throw noHeading(file, noSystem, titles.join(heading.delimiter));
  const groupColumn = by === undefined ? -1 : titles.findIndex((title) => sameHeading(title, by));
  const read = readWhole(heading, groupColumn, hasTimes);
  const { rows, problems, order } = read;
  const devices = withoutEmptyUpdates(telling(read.devices));
  const { day, ahead, example } = newestDay(devices);
  const notices: Notice[] = [
    ...(encoding.startsWith('utf') ? [] : [{ kind: 'encoding', encoding } as const]),
    ...(order === null ? [{ kind: 'dayOrder' } as const] : []),
    ...(namesSystems ? missing(columns) : []),
    ...repeated(heading, read.contradictory),
    ...read.odd.notices(devices, columns, titles),
    ...counted('shortRows', read.shortRows),
    ...counted('mergedRows', rows - devices.length),
    ...counted('passedOver', read.passedOver),
    ...(ahead > 0 ? [{ kind: 'futureDays', devices: ahead, example } as const] : []),
  ];
  return { file, devices, rows, problems, notices, day, columns, namesSystems, titles };
}

interface RowsRead {
  readonly devices: readonly Device[];
  /** Rows with a device in them. */
  readonly rows: number;
  readonly problems: readonly RowProblem[];
  /** Rows with nothing in them, headings in the middle of the file and `#TYPE` lines. */
  readonly passedOver: number;
  /** Rows that end early, behind everything that tells which device it is: the rest counts as empty. */
  readonly shortRows: number;
  /** Rows that have different values under one heading. */
  readonly contradictory: number;
  readonly odd: OddValues;
  /** Null where the dates do not tell. */
  readonly order: DayOrder | null;
}

/** Reads all rows; once more where programs of several packages bear the names of ours, so that none of them is ours for sure. */
function readWhole(heading: Heading, groupColumn: number, hasTimes: boolean): RowsRead {
  const packages = packagesSeen();
  const read = (way: Way): RowsRead => {
    const rows = readRows(heading, groupColumn, way);
    return 'devices' in rows ? rows : read({ ...way, ...rows });
  };
  const first: Way = { order: 'month-day', hasTimes, packages };
  const whole = read(first);
  return packages.differ() ? read({ ...first, packages: null }) : whole;
}

/** How dates are read, and whose programs count. */
interface Way {
  readonly order: DayOrder;
  /** Whether the time of day of a run is kept. Most lists do not need it, and the runs of devices share the days. */
  readonly hasTimes: boolean;
  readonly packages: PackagesSeen | null;
}

/**
 * Reads the rows one by one, and holds only what they say.
 *
 * @returns what is to be read in another way, as soon as that turns out
 */
function readRows(heading: Heading, groupColumn: number, way: Way): RowsRead | Partial<Way> {
  const { order, hasTimes, packages } = way;
  const { columns, titles } = heading;
  const dates = dateColumns.flatMap((column) => columns[column] ?? []);
  const seen = dayOrderSeen();
  const odd = oddValues();
  const reading: Reading = {
    columns,
    odd,
    groupColumn,
    answers: answersOf(order),
    hasTimes,
    naming: namingColumns(columns),
    packages,
  };
  const byDevice = new Map<string, Device>();
  const steps = new Map<string, StepResult[]>();
  const problems: RowProblem[] = [];
  let [rows, passedOver, shortRows, contradictory] = [0, 0, 0, 0];
  for (const row of rowsBelow(heading)) {
    if (row === null) {
      passedOver += 1;
      continue;
    }
    if ('kind' in row) {
      problems.push(row);
      continue;
    }
    rows += 1;
    if (row.cells.length < titles.length) shortRows += 1;
    if (row.isContradictory === true) contradictory += 1;
    for (const index of dates) seen.note(row.cells[index] ?? '');
    if (order === 'month-day' && seen.order() === 'day-month') return { order: 'day-month' };
    const { device, step } = deviceOf(row, reading);
    const key = identity(row, columns);
    if (step !== null) {
      const known = steps.get(key);
      if (known === undefined) steps.set(key, [step]);
      else known.push(step);
    }
    const before = byDevice.get(key);
    if (!hasTimes && before !== undefined && needTimes(before.runs, device.runs)) return { hasTimes: true };
    byDevice.set(key, before === undefined ? device : merge(before, device));
  }
  for (const [key, results] of steps) {
    const device = byDevice.get(key);
    if (device !== undefined) byDevice.set(key, withSteps(device, results));
  }
  return {
    devices: [...byDevice.values()],
    rows,
    problems,
    passedOver,
    shortRows,
    contradictory,
    odd,
    order: seen.order(),
  };
}

/**
 * Columns in which nothing could be read for any device tell as little as columns that are not there: then nobody knows who is
 * licensed.
 */
function telling(devices: readonly Device[]): readonly Device[] {
  if (devices.some(saysOfLicense)) return devices;
  return devices.map((device) => (device.tells ? { ...device, tells: false } : device));
}

/** No title for any device: then nobody knows whether updates are installed or were not asked for. */
function withoutEmptyUpdates(devices: readonly Device[]): readonly Device[] {
  const isTold = devices.some(({ updates }) => updates === null || updates.length > 0);
  return isTold ? devices : devices.map((device) => ({ ...device, updates: null }));
}

function saysOfLicense({ licensedIds, knownIds, esuIds, runs, stamps, baseline }: Device): boolean {
  const ids = licensedIds ?? knownIds ?? esuIds;
  return ids !== null || runs.some(ended) || stamps.some(({ licensed }) => licensed !== null) || baseline.length > 0;
}

/** Which columns tell what a device can get, and which say something of a device that another list names. */
const systemColumns: readonly Column[] = ['operatingSystem', 'build', 'buildExt'];
const addedColumns: readonly Column[] = [...tellingColumns, 'update', 'readiness', 'knownIds'];

const noSystem = 'It has no column with the operating system or its build.';

/** Whether a heading is the one that a person means. */
export function sameHeading(one: string, two: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(two);
}

/** A name can stand for two records of one computer; its ResourceID cannot. */
function identity({ cells }: Row, { name, resourceId }: Columns): string {
  const id = resourceId === undefined ? '' : (cells[resourceId] ?? '').trim();
  return id === '' ? `name ${(cells[name ?? 0] ?? '').trim().toUpperCase()}` : `id ${id}`;
}

function missing(columns: Columns): readonly Notice[] {
  const wanted: readonly Column[] = [
    'build',
    'client',
    'esuValue',
    'licensedIds',
    'exitCode',
    'lastDiscovery',
    'lastInventory',
  ];
  const absent = wanted.filter((column) => !hasColumn(columns, column));
  return absent.length === 0 ? [] : [{ kind: 'missing', columns: absent }];
}

/** Whether a list has a column, or tells the same by another one. */
export function hasColumn(columns: Columns, column: Column): boolean {
  return columns[column] !== undefined || (column === 'licensedIds' && columns.licenseId !== undefined);
}

/** @param rows that have different values under one of them */
function repeated({ repeats }: Heading, rows: number): readonly Notice[] {
  return repeats.length === 0 ? [] : [{ kind: 'repeated', headings: repeats.map(({ heading }) => heading), rows }];
}

function counted(kind: 'shortRows' | 'mergedRows' | 'passedOver', rows: number): readonly Notice[] {
  return rows === 0 ? [] : [{ kind, rows }];
}

/** @param headings the line that was taken for the heading, or the first of the file */
function noHeading(file: string, what: string, headings: string): UserError {
  const found = headings.trim() === '' ? 'It is empty.' : `Found: ${headings.trim().slice(0, 300)}`;
  return new UserError([
    {
      where: file,
      what: `${what} ${found}`,
      repair:
        'Use a list that Export-EsuStatus.ps1 of a bundle wrote, or name the columns Name, OperatingSystem, Build, ESUValue, LicensedActivationIds, LastDiscovery, LastInventory, LastExitCode (docs/device-list.md).',
    },
  ]);
}
