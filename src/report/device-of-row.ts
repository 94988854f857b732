import { type Answers, none, type OneRun, readinessIn } from './answers.js';
import { baselineAnswersOf, unansweredOf } from './baseline.js';
import { branchIn, exitCodeIn } from './cells.js';
import { type Columns, tellingColumns } from './columns.js';
import type { Row } from './csv.js';
import { both, type Device, latest, never } from './device.js';
import type { Column } from './headings.js';
import type { OddValues } from './odd-values.js';
import { ended, type Run } from './runs.js';
import { isOwnStep, type StepResult } from './step-results.js';
import { revisionIn } from './systems.js';
import { offerNamed, type PackagesSeen, type WhoseRun, whoseRun } from './whose-run.js';

/** These say nothing where they are of a step, or of a program that is not ours. */
const resultColumns: readonly Column[] = ['exitCode', 'state'];

/** What a row says of its device; and the step whose result it is, in a list of those. */
export interface ReadRow {
  readonly device: Device;
  readonly step: StepResult | null;
}

/** How the rows of one file are read. */
export interface Reading {
  readonly columns: Columns;
  /** Takes note of cells that nobody can understand; they are no answer. */
  readonly odd: OddValues;
  /** Index of the column by which the report is broken down, -1 for none. */
  readonly groupColumn: number;
  /** Of the file, from `answersOf`. */
  readonly answers: Answers;
  /** Whether the time of day of a run is kept. */
  readonly hasTimes: boolean;
  /** The columns of the file that name what ran. */
  readonly naming: readonly Column[];
  /** Null where programs of ours are those of several packages. */
  readonly packages: PackagesSeen | null;
}

/** Reads one row of a list. */
export function deviceOf({ cells }: Row, reading: Reading): ReadRow {
  const { columns, odd, groupColumn, answers, hasTimes, naming, packages } = reading;
  const cell = (column: Column): string => {
    const index = columns[column];
    const text = index === undefined ? '' : (cells[index] ?? '').trim();
    // SQL Server Management Studio writes so what is not there.
    return text === 'NULL' ? '' : text;
  };
  const read = <Answer>(column: Column, answer: (text: string) => Answer | null): Answer | null => {
    const text = cell(column);
    if (text === '') return null;
    const found = answer(text);
    if (found === null) odd.note(column, text);
    return found;
  };
  const day = (column: Column): string | null => read(column, answers.day);
  const moment = (column: Column): string | null => (day(column) === null ? null : answers.moment(cell(column)));
  const momentOfRun = hasTimes ? moment : day;
  const dayOrNever = (column: Column): string | null =>
    columns[column] !== undefined && cell(column) === '' ? never : day(column);
  const code = (column: Column): number | null => read(column, exitCodeIn);
  const ownOffer = offerOf(cell('offerId'), read('offerId', answers.ids));
  const isStep = columns.stepName !== undefined;
  const whose: WhoseRun = isStep ? 'telling' : whoseRun(naming, cell, ownOffer !== null, packages);
  const isOurs = typeof whose === 'string';
  const offerId = ownOffer ?? (isStep || columns.packageName === undefined ? null : offerNamed(cell('packageName')));
  if (!isOurs && resultColumns.some((column) => cell(column) !== '')) odd.note(whose.notOurs, cell(whose.notOurs));
  const exitCode = (isStep ? isOwnStep(cell('stepName')) : isOurs) ? code('exitCode') : null;
  const state = isStep || !isOurs ? null : read('state', answers.state);
  // A deployment that did not succeed has not ended with 0: that is the 0 of a field that nobody filled.
  const hasFailed = state === 'failed' || state === 'retrying';
  const build = cell('build') === '' ? cell('buildExt') : cell('build');
  const esuValue = answers.same(cell('esuValue'));
  const [stampDay, checkDay] = [day('stampTime'), day('checkTime')];
  const stampLicensed = read('stampStatus', answers.licensed);
  const result = code('stampResult');
  // A failure of a device that was licensed since, as Check found, is none any more.
  const stampCode = stampLicensed === true && result !== 0 ? null : result;
  const [run, stampRun] = [answers.run('status')(offerId), answers.run('stamp')(offerId)];
  const baseline = { offerId, state: cell('baselineState'), setting: cell('settingName'), value: cell('settingValue') };
  for (const column of unansweredOf(baseline)) odd.note(column, cell(column));
  const license = licenseOf(columns, cell, read, odd, answers);
  const step = isStep
    ? {
        offerId,
        sequence: cell('sequenceId'),
        step: cell('stepName'),
        exitCode,
        moment: moment('stepTime'),
        message: columns.stepMessage === undefined ? undefined : code('stepMessage'),
      }
    : null;
  const system = answers.system(cell('operatingSystem'))(build)(read('branch', branchIn) ?? '');
  const systemColumn = cell('build') === '' ? 'operatingSystem' : 'build';
  if (!system.recognized && cell(systemColumn) !== '') odd.note(systemColumn, cell(systemColumn));
  const device: Device = {
    name: cell('name'),
    system,
    revision: revisionIn(cell('buildExt')) ?? revisionIn(build),
    standing: standing(columns, cell, (column) => read(column, answers.yes)),
    esuValue,
    esuIds: read('esuValue', answers.esuIds),
    licensedIds: license.licensed,
    knownIds: license.known,
    runs: runs(
      isStep || !isOurs
        ? run(null)(null)(null)
        : run(exitCode === 0 && (whose === 'preparing' || hasFailed) ? null : exitCode)(state)(
            momentOfRun('lastStatus'),
          ),
      stampRun(stampCode)(null)(momentOfRun('stampTime')),
      stampRun(code('checkResult'))(null)(momentOfRun('checkTime')),
    ),
    stamps: answers.stamps(offerId)(cell('stampStatus'))(read('readiness', readinessIn))(latest(stampDay, checkDay)),
    baseline: baselineAnswersOf(baseline),
    updates: columns.update === undefined ? null : answers.updates(cell('update')),
    lastUpdate: day('updateTime'),
    tells: tellingColumns.some(
      (column) => columns[column] !== undefined && !((isStep || !isOurs) && resultColumns.includes(column)),
    ),
    group: groupColumn === -1 ? null : answers.same((cells[groupColumn] ?? '').trim()),
    lastDiscovery: dayOrNever('lastDiscovery'),
    lastInventory: dayOrNever('lastInventory'),
    unread: none,
  };
  // The last, when every cell was read.
  const unread = odd.takeRow();
  return { device: unread.length === 0 ? device : { ...device, unread }, step };
}

/** An offer that is not understood is none that a report is about. */
function offerOf(text: string, ids: readonly string[] | null): string | null {
  if (text === '') return null;
  return ids?.length === 1 ? (ids[0] ?? text) : text;
}

type Cell = (column: Column) => string;
type Read = <Answer>(column: Column, answer: (text: string) => Answer | null) => Answer | null;

/** Discovery has no Client where a device has none; text that is not understood does not say so. */
function standing(columns: Columns, cell: Cell, yes: (column: Column) => boolean | null): Device['standing'] {
  const [client, obsolete] = [yes('client'), yes('obsolete')];
  if (obsolete === true) return 'obsolete';
  const isEmpty = columns.client !== undefined && cell('client') === '';
  return client === false || isEmpty ? 'noClient' : 'client';
}

/**
 * The licenses in inventory: a list of active IDs, or one ID with its status; and what Windows knows, active or not, by an own
 * column or by one license a row. An ID whose status is not understood is known, and neither licensed nor not. Rows of active
 * licenses alone do not tell what is known: the others may have been left out.
 */
function licenseOf(columns: Columns, cell: Cell, read: Read, odd: OddValues, { ids, licensed }: Answers): Licenses {
  const listed = read('licensedIds', ids);
  const one = read('licenseId', ids);
  const isActive = one === null ? null : read('licenseStatus', licensed);
  if (one !== null && cell('licenseStatus') === '') odd.note('licenseStatus', '');
  const own = read('knownIds', ids);
  const isOwnUnread = cell('knownIds') !== '' && own === null;
  const known = columns.knownIds === undefined || isOwnUnread ? null : both(own, listed);
  return {
    licensed: listed ?? (one === null || isActive === null ? null : isActive ? one : none),
    known: isActive === true || isOwnUnread ? known : both(one, known),
  };
}

interface Licenses {
  readonly licensed: readonly string[] | null;
  readonly known: readonly string[] | null;
}

/**
 * The deployment's run and the stamp's, where they say anything; else that of Check, which would hide a failure of theirs;
 * else that the row names an offer.
 */
function runs(deployment: OneRun, stamp: OneRun, check: OneRun): readonly Run[] {
  if (ended(deployment[0])) return ended(stamp[0]) ? [...deployment, ...stamp] : deployment;
  if (ended(stamp[0])) return stamp;
  if (check[0].exitCode !== null) return check;
  return deployment[0].offerId === null ? none : deployment;
}
