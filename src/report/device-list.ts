import { UserError } from '../errors.js';
import { guessedUtf8, type GuessedEncoding } from '../text/decode-guessing.js';
import { type Columns, tellingColumns } from './columns.js';
import { findHeading, type Heading, type RowProblem } from './csv.js';
import type { Device } from './device.js';
import type { Column } from './headings.js';
import { newestDay } from './newest-day.js';
import type { OddValuesNotice } from './odd-values.js';
import { refuseOtherKinds } from './other-kinds.js';
import { readDevices } from './read-devices.js';
import { ended } from './runs.js';

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
  const read = readDevices(heading, groupColumn, hasTimes);
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
