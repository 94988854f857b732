import { UserError } from '../errors.js';
import { decodeGuessing, type GuessedEncoding } from '../text/decode-guessing.js';
import { guidsIn } from '../text/guid.js';
import { deploymentStateIn, exitCodeIn, yesIn } from './cells.js';
import type { Column, Columns } from './columns.js';
import { type Row, type RowProblem, readTable, type Table } from './csv.js';
import { type DayOrder, dayOf, dayOrderOf } from './days.js';
import { type Device, merge } from './device.js';
import { newestDay } from './newest-day.js';
import { systemOf } from './systems.js';

/** What a reader must know about how a file was read. */
export type Notice =
  | { readonly kind: 'encoding'; readonly encoding: GuessedEncoding }
  | { readonly kind: 'dayOrder' }
  | { readonly kind: 'values'; readonly column: Column; readonly rows: number; readonly example: string }
  | { readonly kind: 'shortRows' | 'mergedRows' | 'passedOver'; readonly rows: number }
  | { readonly kind: 'missing'; readonly columns: readonly Column[] }
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
}

/**
 * Reads an exported device list.
 *
 * @param file what to call it, for messages and the page
 * @throws UserError where no line is a heading that names the device, and its system or build
 */
export function readDeviceList(file: string, bytes: Uint8Array): DeviceList {
  const { text, encoding } = decodeGuessing(bytes);
  const table = readTable(text);
  if (table === null) throw noHeading(file, 'No heading with the name of the device was found in its first 20 lines.');
  if (table.columns.build === undefined && table.columns.operatingSystem === undefined)
    throw noHeading(file, 'It has no column with the operating system or its build, which tell what a device can get.');
  const order = dayOrderOf(dates(table));
  const odd = oddValues();
  const byDevice = new Map<string, Device>();
  for (const row of table.rows) {
    const device = deviceOf(row, table.columns, order ?? 'month-day', odd);
    const key = identity(row, table.columns);
    const before = byDevice.get(key);
    byDevice.set(key, before === undefined ? device : merge(before, device));
  }
  const devices = [...byDevice.values()];
  const { day, ahead, example } = newestDay(devices);
  const notices: Notice[] = [
    ...(encoding.startsWith('utf') ? [] : [{ kind: 'encoding', encoding } as const]),
    ...(order === null ? [{ kind: 'dayOrder' } as const] : []),
    ...missing(table.columns),
    ...odd.notices(),
    ...counted('shortRows', table.shortRows),
    ...counted('mergedRows', table.rows.length - devices.length),
    ...counted('passedOver', table.passedOver),
    ...(ahead > 0 ? [{ kind: 'futureDays', devices: ahead, example } as const] : []),
  ];
  return { file, devices, rows: table.rows.length, problems: table.problems, notices, day, columns: table.columns };
}

function deviceOf({ cells }: Row, columns: Columns, order: DayOrder, odd: OddValues): Device {
  const cell = (column: Column): string => {
    const index = columns[column];
    const text = index === undefined ? '' : (cells[index] ?? '').trim();
    // SQL Server Management Studio writes so what is not there.
    return text === 'NULL' ? '' : text;
  };
  const day = (column: Column): string | null => {
    const text = cell(column);
    const found = text === '' ? null : dayOf(text, order);
    if (found === null && text !== '') odd.note(column, text);
    return found;
  };
  const code = exitCodeIn(cell('exitCode'));
  if (code === undefined) odd.note('exitCode', cell('exitCode'));
  const esuValue = cell('esuValue');
  return {
    name: cell('name'),
    system: systemOf(cell('operatingSystem'), cell('build')),
    standing: standing(yesIn(cell('client')), yesIn(cell('obsolete')), columns.client !== undefined),
    esuValue,
    esuIds: esuValue === '' ? null : guidsIn(esuValue),
    licensedIds: licensedIds(cell('licensedIds'), cell('licenceId'), cell('licenceStatus')),
    exitCode: code ?? null,
    state: deploymentStateIn(cell('state')),
    lastDiscovery: day('lastDiscovery'),
    lastInventory: day('lastInventory'),
    lastStatus: day('lastStatus'),
    offerId: guidsIn(cell('offerId'))[0] ?? null,
  };
}

function standing(client: boolean | null, obsolete: boolean | null, told: boolean): Device['standing'] {
  if (obsolete === true) return 'obsolete';
  return told && client !== true ? 'noClient' : 'client';
}

/** Either a list of licensed IDs, or one ID with its status; an ID with another status says that it is not licensed. */
function licensedIds(list: string, id: string, status: string): readonly string[] | null {
  if (list !== '') return guidsIn(list);
  if (id === '') return null;
  return /^1(?:\.0*)?$|^licensed$/iu.test(status) ? guidsIn(id) : [];
}

/** A name can stand for two records of one computer; its ResourceID cannot. */
function identity({ cells }: Row, { name, resourceId }: Columns): string {
  const id = resourceId === undefined ? '' : (cells[resourceId] ?? '').trim();
  return id === '' ? `name ${(cells[name ?? 0] ?? '').trim().toUpperCase()}` : `id ${id}`;
}

interface OddValues {
  readonly note: (column: Column, text: string) => void;
  readonly notices: () => readonly Notice[];
}

/** Counts cells that could not be understood and are taken as empty. */
function oddValues(): OddValues {
  const found = new Map<Column, { rows: number; readonly example: string }>();
  return {
    note: (column, example) => {
      const entry = found.get(column) ?? { rows: 0, example };
      found.set(column, { ...entry, rows: entry.rows + 1 });
    },
    notices: () => [...found].map(([column, entry]) => ({ kind: 'values', column, ...entry })),
  };
}

const dateColumns: readonly Column[] = ['lastDiscovery', 'lastInventory', 'lastStatus'];

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
  const absent = wanted.filter(
    (column) => columns[column] === undefined && !(column === 'licensedIds' && columns.licenceId !== undefined),
  );
  return absent.length === 0 ? [] : [{ kind: 'missing', columns: absent }];
}

function counted(kind: 'shortRows' | 'mergedRows' | 'passedOver', rows: number): readonly Notice[] {
  return rows === 0 ? [] : [{ kind, rows }];
}

function noHeading(file: string, what: string): UserError {
  return new UserError([
    {
      where: file,
      what,
      repair:
        'Use what Export-EsuStatus.ps1 of a bundle writes, or name the columns Name, OperatingSystem, Build, ESUValue, LicensedActivationIds, LastDiscovery, LastInventory, LastExitCode (docs/report.md).',
    },
  ]);
}
