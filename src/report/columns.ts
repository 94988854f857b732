import { columnFinder, plainHeading } from '../read/csv-headings.js';
import { type Column, headings } from './headings.js';

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

/** Columns that a device's license hangs on: text in them that is not understood may be the answer. */
export const licenseColumns: readonly Column[] = [...tellingColumns, 'licenseStatus', 'offerId'];

export const dateColumns: readonly Column[] = [
  'lastDiscovery',
  'lastInventory',
  'lastStatus',
  'stampTime',
  'checkTime',
  'updateTime',
  'stepTime',
];

const findColumns = columnFinder(headings);

/** Where each column stands; of two headings with one meaning the first counts. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/**
 * Headings that say what they are, the surest first. A mere Name beside them may be that of a license, product or user, as
 * Get-CimInstance exports it; OS Version beside OS Build is 22H2 in Microsoft Defender's export.
 */
const surer: readonly (readonly [Column, readonly string[]])[] = [
  ['name', ['netbiosname', 'pscomputername', 'computername', 'devicename', 'machinename', 'systemname']],
  ['build', ['osbuild', 'operatingsystembuild', 'deviceosbuild', 'buildnumber', 'build']],
];

/** The columns that a row of cells is a heading for. Empty when it is none: a heading names at least the device. */
export function columnsOf(cells: readonly string[]): Columns {
  const found = findColumns(cells);
  const names = cells.map(plainHeading);
  for (const [column, wanted] of surer) {
    const at = wanted.map((name) => names.indexOf(name)).find((index) => index !== -1);
    if (at !== undefined && found[column] !== undefined) found[column] = at;
  }
  if (found.readiness !== undefined || found.stampHResult !== undefined) ofStamp(found, names);
  else if (found.licenseStatus === undefined && stampColumns.some((column) => found[column] !== undefined))
    move(found, names, 'licenseId', 'offerId', 'activationid');
  // One activation ID a row, with its status beside it. Alone it says nothing: Windows lists licenses that are not active, too.
  if (found.licenseStatus === undefined) delete found.licenseId;
  if (found.licenseId === undefined && found.licensedIds !== undefined && found.licenseStatus !== undefined) {
    found.licenseId = found.licensedIds;
    delete found.licensedIds;
  }
  // 0 is no error then, of whatever it was.
  if (
    errorHeadings.includes(names[found.exitCode ?? -1] ?? '') &&
    !namesRun.some((column) => found[column] !== undefined)
  )
    delete found.exitCode;
  return found.name === undefined ? {} : found;
}

/** Codes of errors, as many programs list them; that they are exit codes only a column beside them tells. */
const errorHeadings = ['ErrorCode', 'Fehlercode', 'Code d’erreur'].map(plainHeading);
const namesRun: readonly Column[] = ['program', 'application', 'packageName', 'sequenceId', 'deployment', 'offerId'];

/** A heading that a list has more than once, as joined tables have it: where the column stands, and where it stands again. */
export interface RepeatedHeading {
  readonly heading: string;
  readonly first: number;
  readonly again: readonly number[];
}

/** The headings of known columns that stand in a list again, word for word. */
export function repeatedHeadings(titles: readonly string[], columns: Columns): readonly RepeatedHeading[] {
  const names = titles.map(plainHeading);
  return Object.values(columns).flatMap((first) => {
    const again = names.flatMap((name, index) => (index !== first && name === names[first] ? [index] : []));
    return again.length === 0 ? [] : [{ heading: titles[first] ?? '', first, again }];
  });
}

/** The values of the inventory class as they are: Result, LicenseStatus and Time are those of the stamp. */
function ofStamp(found: Partial<Record<Column, number>>, names: readonly string[]): void {
  move(found, names, 'licenseId', 'offerId', 'activationid');
  move(found, names, 'licenseStatus', 'stampStatus', 'licensestatus');
  move(found, names, 'exitCode', 'stampResult', 'result');
  const time = names.indexOf('time');
  if (time !== -1) found.stampTime ??= time;
}

/** The names that Export-EsuStatus.ps1 gives them. */
const stampColumns: readonly Column[] = ['stampResult', 'stampStatus', 'stampTime', 'checkResult', 'checkTime'];

/** @param wanted the heading, of those that a column has, that stands for another column here */
function move(
  found: Partial<Record<Column, number>>,
  names: readonly string[],
  from: Column,
  to: Column,
  wanted: string,
): void {
  const at = found[from];
  if (at === undefined || names[at] !== wanted || found[to] !== undefined) return;
  found[to] = at;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a heading stands for one column
  delete found[from];
}
