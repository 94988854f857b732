import type { Confirmation } from '../plan/confirmation.js';
import { type Issue, UserError } from '../errors.js';
import { computerName } from './computer-name.js';
import { installationId } from './digits.js';
import type { Pair } from './pairs.js';
import { readTable } from './table.js';

/**
 * The devices of a list that no Confirmation ID is for. A device counts as served by its name or, where the list has that
 * column, by its Installation ID.
 *
 * @param list what the person knows the device list by
 * @param pairs of the file, which name devices; `confirmations` are all that the bundle will hold
 * @throws UserError where the list has no column with names
 */
export function missingDevices(
  list: string,
  bytes: Uint8Array,
  pairs: readonly Pair[],
  confirmations: readonly Confirmation[],
): readonly Issue[] {
  const table = readTable(bytes, ({ device }) => device !== undefined);
  if (table === null) throw noNames(list);
  const { device = 0, installationId: installation } = table.columns;
  const served = new Set([...confirmations.map(({ key }) => key), ...pairs.flatMap((pair) => pair.device ?? [])]);
  const missing = new Map<string, Issue>();
  const servedNames = new Set<string>();
  for (const { line, cells } of table.rows) {
    const name = (cells[device] ?? '').trim();
    const read = installationId(installation === undefined ? '' : (cells[installation] ?? ''));
    const key = computerName(name) ?? name.toUpperCase();
    if (served.has(key) || ('digits' in read && served.has(read.digits))) servedNames.add(key);
    else if (name !== '' && !missing.has(key)) missing.set(key, missingDevice(list, line, name));
  }
  return [...missing].filter(([key]) => !servedNames.has(key)).map(([, issue]) => issue);
}

function missingDevice(list: string, line: number, name: string): Issue {
  const what = `There is no Confirmation ID for ${name}.`;
  return { where: `${list}, line ${line}`, what, repair: 'Get it, or add the others with --partial.' };
}

function noNames(list: string): UserError {
  const what = 'None of its first 20 lines is a heading with a column for the device name.';
  return new UserError([{ where: list, what, repair: 'Name the column Name.' }]);
}
