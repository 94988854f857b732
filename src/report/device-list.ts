import { UserError } from '../errors.js';
import { decodeGuessing, type GuessedEncoding } from '../text/decode-guessing.js';
import { guidsIn } from '../text/guid.js';
import { readinessWords } from '../plan/stamp.js';
import { baselineAnswersOf } from './baseline.js';
import { deploymentStateIn, exitCodeIn, yesIn } from './cells.js';
import type { Column, Columns } from './columns.js';
import { type Row, type RowProblem, readTable, type Table } from './csv.js';
import { type DayOrder, dayOf, dayOrderOf } from './days.js';
import { type Device, ended, latest, merge, type Run, type Stamp } from './device.js';
import { refuseOtherKinds } from './other-kinds.js';
import { newestDay } from './newest-day.js';
import { momentOf } from './moments.js';
import { remembered } from './remembered.js';
import { type StepResult, withSteps } from './step-results.js';
import { type DeviceSystem, revisionIn, systemOf } from './systems.js';

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
    const { step, ...device } = deviceOf(row, table.columns, odd, groupColumn, answers);
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

/** What cells say by themselves, worked out once for each text that a file has in them. */
interface Answers {
  readonly day: (text: string) => string | null;
  readonly moment: (text: string) => string | null;
  readonly guids: (text: string) => readonly string[];
  readonly yes: (text: string) => boolean | null;
  readonly system: (name: string) => (build: string) => (branch: string) => DeviceSystem;
}

function answersOf(order: DayOrder): Answers {
  return {
    day: remembered((text) => dayOf(text, order)),
    moment: (text) => momentOf(text, order),
    guids: remembered(guidsIn),
    yes: remembered(yesIn),
    system: remembered((name) => remembered((build) => remembered((branch) => systemOf(name, build, branch)))),
  };
}

/** What a row says of its device; and the step whose result it is, in a list of those. */
interface ReadRow extends Device {
  readonly step: StepResult | null;
}

function deviceOf({ cells }: Row, columns: Columns, odd: OddValues, groupColumn: number, answers: Answers): ReadRow {
  const cell = (column: Column): string => {
    const index = columns[column];
    const text = index === undefined ? '' : (cells[index] ?? '').trim();
    // SQL Server Management Studio writes so what is not there.
    return text === 'NULL' ? '' : text;
  };
  const day = (column: Column): string | null => {
    const text = cell(column);
    const found = text === '' ? null : answers.day(text);
    if (found === null && text !== '') odd.note(column, text);
    return found;
  };
  const code = (column: Column): number | null => {
    const found = exitCodeIn(cell(column));
    if (found === undefined) odd.note(column, cell(column));
    return found ?? null;
  };
  const offerId = answers.guids(cell('offerId'))[0] ?? null;
  const isStep = columns.stepName !== undefined;
  const exitCode = code('exitCode');
  const build = cell('build') === '' ? cell('buildExt') : cell('build');
  const esuValue = cell('esuValue');
  const [stampDay, checkDay] = [day('stampTime'), day('checkTime')];
  const result = code('stampResult');
  // A failure of a device that was licensed since, as Check found, is none any more.
  const stampCode = cell('stampStatus') === '1' && result !== 0 ? null : result;
  return {
    name: cell('name'),
    system: answers.system(cell('operatingSystem'))(build)(cell('branch')),
    revision: revisionIn(cell('buildExt')) ?? revisionIn(build),
    standing: standing(answers.yes(cell('client')), answers.yes(cell('obsolete')), columns.client !== undefined),
    esuValue,
    esuIds: esuValue === '' ? null : answers.guids(esuValue),
    licensedIds: licensedIds(answers.guids, cell('licensedIds'), cell('licenseId'), cell('licenseStatus')),
    knownIds: knownIds(answers.guids, columns, cell),
    runs: runs(
      isStep
        ? { offerId, exitCode: null, state: null, lastStatus: null }
        : { offerId, exitCode, state: deploymentStateIn(cell('state')), lastStatus: day('lastStatus') },
      { offerId, exitCode: stampCode, state: null, lastStatus: stampDay },
      { offerId, exitCode: code('checkResult'), state: null, lastStatus: checkDay },
    ),
    stamps: stampOf(offerId, cell('stampStatus'), cell('readiness'), [stampDay, checkDay]),
    baseline: baselineAnswersOf({
      offerId,
      state: cell('baselineState'),
      setting: cell('settingName'),
      value: cell('settingValue'),
    }),
    updates: columns.update === undefined ? null : [cell('update')].filter((title) => title !== ''),
    lastUpdate: day('updateTime'),
    tells: tellingColumns.some((column) => columns[column] !== undefined && !(isStep && stepColumns.includes(column))),
    step: isStep
      ? {
          offerId,
          sequence: cell('sequenceId'),
          step: cell('stepName'),
          exitCode,
          moment: day('stepTime') === null ? null : answers.moment(cell('stepTime')),
          message: columns.stepMessage === undefined ? undefined : code('stepMessage'),
        }
      : null,
    group: groupColumn === -1 ? null : (cells[groupColumn] ?? '').trim(),
    lastDiscovery: day('lastDiscovery'),
    lastInventory: day('lastInventory'),
  };
}

function standing(client: boolean | null, obsolete: boolean | null, told: boolean): Device['standing'] {
  if (obsolete === true) return 'obsolete';
  return told && client !== true ? 'noClient' : 'client';
}

/** Which columns tell what a device can get, and which say something of a device that another list names. */
const systemColumns: readonly Column[] = ['operatingSystem', 'build', 'buildExt'];
const tellingColumns: readonly Column[] = [
  'esuValue',
  'licensedIds',
  'licenseId',
  'exitCode',
  'state',
  'stampResult',
  'stampStatus',
  'checkResult',
  'baselineState',
  'settingValue',
];
/** Each row of a list of steps has these, whatever step it is of. */
const stepColumns: readonly Column[] = ['exitCode', 'state'];
const addedColumns: readonly Column[] = [...tellingColumns, 'update', 'readiness', 'knownIds'];

const noSystem = 'It has no column with the operating system or its build, which tell what a device can get.';

/**
 * The deployment's run and the stamp's, where they say anything; else that of Check, which would hide a failure of theirs;
 * else that the row names an offer.
 */
function runs(deployment: Run, stamp: Run, check: Run): readonly Run[] {
  const told = [deployment, stamp].filter(ended);
  if (told.length > 0) return told;
  if (check.exitCode !== null) return [check];
  return deployment.offerId === null ? [] : [deployment];
}

function stampOf(
  offerId: string | null,
  licenseStatus: string,
  word: string,
  days: readonly (string | null)[],
): readonly Stamp[] {
  const readiness = readinessWords.find((each) => each === word.toLowerCase()) ?? null;
  const day = days.reduce<string | null>((newest, each) => latest(newest, each), null);
  return licenseStatus === '' && readiness === null ? [] : [{ offerId, licenseStatus, readiness, day }];
}

/**
 * What inventory says that Windows knows: an own column, or one license a row. Rows of active licenses alone do not tell: the
 * others may have been left out.
 */
function knownIds(
  guids: Answers['guids'],
  columns: Columns,
  cell: (column: Column) => string,
): readonly string[] | null {
  const one = isActive(cell('licenseStatus')) ? [] : guids(cell('licenseId'));
  const listed =
    columns.knownIds === undefined ? '' : [cell('knownIds'), cell('licensedIds')].join(';').replace(/^;$/u, '');
  return one.length === 0 && listed === '' ? null : [...new Set([...one, ...guids(listed)])];
}

/** Whether a heading is the one that a person means. */
export function sameHeading(one: string, two: string): boolean {
  const plain = (text: string): string => text.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(two);
}

/** Either a list of licensed IDs, or one ID with its status; an ID with another status says that it is not licensed. */
function licensedIds(guids: Answers['guids'], list: string, id: string, status: string): readonly string[] | null {
  if (list !== '') return guids(list);
  if (id === '') return null;
  return isActive(status) ? guids(id) : [];
}

function isActive(status: string): boolean {
  return /^1(?:\.0*)?$|^licensed$/iu.test(status);
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
  const absent = wanted.filter(
    (column) => columns[column] === undefined && !(column === 'licensedIds' && columns.licenseId !== undefined),
  );
  return absent.length === 0 ? [] : [{ kind: 'missing', columns: absent }];
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
        'Use what Export-EsuStatus.ps1 of a bundle writes, or name the columns Name, OperatingSystem, Build, ESUValue, LicensedActivationIds, LastDiscovery, LastInventory, LastExitCode (docs/report.md).',
    },
  ]);
}
