import { UserError } from '../errors.js';
import { decodeGuessing, type GuessedEncoding } from '../text/decode-guessing.js';
import type { Column, Columns } from './columns.js';
import { type Row, type RowProblem, readTable, type Table } from './csv.js';
import { dayOrderOf } from './days.js';
import { answersOf, deviceOf, tellingColumns } from './device-of-row.js';
import { type Device, merge } from './device.js';
import { newestDay } from './newest-day.js';
import { type OddValuesNotice, oddValues } from './odd-values.js';
import { refuseOtherKinds } from './other-kinds.js';
import { type StepResult, withSteps } from './step-results.js';

/** What a reader must know about how a file was read. */
export type Notice =
  | { readonly kind: 'encoding'; readonly encoding: GuessedEncoding }
  | { readonly kind: 'dayOrder' }
  | OddValuesNotice
  | { readonly kind: 'shortRows' | 'mergedRows' | 'passedOver'; readonly rows: number }
  | { readonly kind: 'missing'; readonly columns: readonly Column[] }
  | { readonly kind: 'unmatched'; readonly file: string; readonly devices: number; readonly example: string }
  | { readonly kind: 'futureDays'; readonly devices: number; readonly example: string };

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
}

/**
 * Reads an exported device list.
 *
 * @param file what to call it, for messages and the page
 * @throws UserError where it is no list: no line is a heading that names the device and something that is known of it
 */
export function readDeviceList(file: string, bytes: Uint8Array, { by }: ListOptions = {}): DeviceList {
  refuseOtherKinds(file, bytes);
  const { text, encoding } = decodeGuessing(bytes);
  const table = readTable(text);
  if (table === null)
    throw noHeading(
      file,
      'No heading with the name of the device was found in its first 20 lines.',
      text.split(/\r?\n|\r/u).find((line) => line.trim() !== '') ?? '',
    );
  const namesSystems = systemColumns.some((column) => table.columns[column] !== undefined);
  if (!namesSystems && !addedColumns.some((column) => table.columns[column] !== undefined))
    throw noHeading(file, noSystem, table.titles.join(table.delimiter));
  const groupColumn = by === undefined ? -1 : table.titles.findIndex((title) => sameHeading(title, by));
  const order = dayOrderOf(dates(table));
  const odd = oddValues();
  const answers = answersOf(order ?? 'month-day');
  const byDevice = new Map<string, Device>();
  const steps = new Map<string, StepResult[]>();
  for (const row of table.rows) {
    const { device, step } = deviceOf(row, table.columns, odd, groupColumn, answers);
    const key = identity(row, table.columns);
    if (step !== null) {
      const known = steps.get(key);
      if (known === undefined) steps.set(key, [step]);
      else known.push(step);
    }
    const before = byDevice.get(key);
    byDevice.set(key, before === undefined ? device : merge(before, device));
  }
  const devices = [...byDevice].map(([key, device]) => withSteps(device, steps.get(key) ?? []));
  const { day, ahead, example } = newestDay(devices);
  const notices: Notice[] = [
    ...(encoding.startsWith('utf') ? [] : [{ kind: 'encoding', encoding } as const]),
    ...(order === null ? [{ kind: 'dayOrder' } as const] : []),
    ...(namesSystems ? missing(table.columns) : []),
    ...odd.notices(),
    ...counted('shortRows', table.shortRows),
    ...counted('mergedRows', table.rows.length - devices.length),
    ...counted('passedOver', table.passedOver),
    ...(ahead > 0 ? [{ kind: 'futureDays', devices: ahead, example } as const] : []),
  ];
  const { problems, columns, titles } = table;
  return { file, devices, rows: table.rows.length, problems, notices, day, columns, namesSystems, titles };
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

const dateColumns: readonly Column[] = [
  'lastDiscovery',
  'lastInventory',
  'lastStatus',
  'stampTime',
  'checkTime',
  'updateTime',
  'stepTime',
];

function* dates({ rows, columns }: Table): Generator<string> {
  const indexes = dateColumns.flatMap((column) => columns[column] ?? []);
  for (const { cells } of rows) for (const index of indexes) yield cells[index] ?? '';
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
