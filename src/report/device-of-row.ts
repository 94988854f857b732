import { type Answers, none, type OneRun } from './answers.js';
import { baselineAnswersOf } from './baseline.js';
import { deploymentStateIn, exitCodeIn } from './cells.js';
import type { Column, Columns } from './columns.js';
import type { Row } from './csv.js';
import { type Device, ended, latest, type Run } from './device.js';
import type { OddValues } from './odd-values.js';
import type { StepResult } from './step-results.js';
import { revisionIn } from './systems.js';

/** Columns that say something of a device that another list may name. */
export const tellingColumns: readonly Column[] = [
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

/** What a row says of its device; and the step whose result it is, in a list of those. */
export interface ReadRow {
  readonly device: Device;
  readonly step: StepResult | null;
}

/**
 * Reads one row of a list.
 *
 * @param odd takes note of cells that nobody can understand; they count as empty
 * @param groupColumn index of the column by which the report is broken down, -1 for none
 * @param answers of the file, from `answersOf`
 */
export function deviceOf(
  { cells }: Row,
  columns: Columns,
  odd: OddValues,
  groupColumn: number,
  answers: Answers,
): ReadRow {
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
  const esuValue = answers.same(cell('esuValue'));
  const [stampDay, checkDay] = [day('stampTime'), day('checkTime')];
  const result = code('stampResult');
  // A failure of a device that was licensed since, as Check found, is none any more.
  const stampCode = cell('stampStatus') === '1' && result !== 0 ? null : result;
  const run = answers.run(offerId);
  const device: Device = {
    name: cell('name'),
    system: answers.system(cell('operatingSystem'))(build)(cell('branch')),
    revision: revisionIn(cell('buildExt')) ?? revisionIn(build),
    standing: standing(answers.yes(cell('client')), answers.yes(cell('obsolete')), columns.client !== undefined),
    esuValue,
    esuIds: esuValue === '' ? null : answers.guids(esuValue),
    licensedIds: licensedIds(answers.guids, cell('licensedIds'), cell('licenseId'), cell('licenseStatus')),
    knownIds: knownIds(answers.guids, columns, cell),
    runs: runs(
      isStep ? run(null)(null)(null) : run(exitCode)(deploymentStateIn(cell('state')))(day('lastStatus')),
      run(stampCode)(null)(stampDay),
      run(code('checkResult'))(null)(checkDay),
    ),
    stamps: answers.stamps(offerId)(cell('stampStatus'))(cell('readiness'))(latest(stampDay, checkDay)),
    baseline: baselineAnswersOf({
      offerId,
      state: cell('baselineState'),
      setting: cell('settingName'),
      value: cell('settingValue'),
    }),
    updates: columns.update === undefined ? null : answers.updates(cell('update')),
    lastUpdate: day('updateTime'),
    tells: tellingColumns.some((column) => columns[column] !== undefined && !(isStep && stepColumns.includes(column))),
    group: groupColumn === -1 ? null : answers.same((cells[groupColumn] ?? '').trim()),
    lastDiscovery: day('lastDiscovery'),
    lastInventory: day('lastInventory'),
  };
  const step = isStep
    ? {
        offerId,
        sequence: cell('sequenceId'),
        step: cell('stepName'),
        exitCode,
        moment: day('stepTime') === null ? null : answers.moment(cell('stepTime')),
        message: columns.stepMessage === undefined ? undefined : code('stepMessage'),
      }
    : null;
  return { device, step };
}

function standing(client: boolean | null, obsolete: boolean | null, told: boolean): Device['standing'] {
  if (obsolete === true) return 'obsolete';
  return told && client !== true ? 'noClient' : 'client';
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

/**
 * What inventory says that Windows knows: an own column, or one license a row. Rows of active licenses alone do not tell: the
 * others may have been left out.
 */
function knownIds(
  guids: Answers['guids'],
  columns: Columns,
  cell: (column: Column) => string,
): readonly string[] | null {
  const one = isActive(cell('licenseStatus')) ? none : guids(cell('licenseId'));
  const listed =
    columns.knownIds === undefined ? '' : [cell('knownIds'), cell('licensedIds')].join(';').replace(/^;$/u, '');
  if (listed === '') return one.length === 0 ? null : one;
  return one.length === 0 ? guids(listed) : [...new Set([...one, ...guids(listed)])];
}

/** Either a list of licensed IDs, or one ID with its status; an ID with another status says that it is not licensed. */
function licensedIds(guids: Answers['guids'], list: string, id: string, status: string): readonly string[] | null {
  if (list !== '') return guids(list);
  if (id === '') return null;
  return isActive(status) ? guids(id) : none;
}

function isActive(status: string): boolean {
  return /^1(?:\.0*)?$|^licensed$/iu.test(status);
}
