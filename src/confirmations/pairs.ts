import { type Issue, UserError } from '../errors.js';
import { plainGuid } from '../text/guid.js';
import type { Columns } from './columns.js';
import { computerName } from './computer-name.js';
import { confirmationId, type Digits, installationId } from './digits.js';
import { readTable, type Row } from './table.js';

/** A row of the file, checked by itself. */
export interface Pair {
  readonly line: number;
  /** In capitals; null where the row names none. */
  readonly device: string | null;
  readonly installationId: string | null;
  readonly confirmationId: string;
}

export interface ReadPairs {
  readonly pairs: readonly Pair[];
  readonly issues: readonly Issue[];
  /** Rows with everything but the Confirmation ID. */
  readonly without: readonly Issue[];
  /** Rows of other licenses, where the file has a column with activation IDs. */
  readonly passedOver: number;
}

/**
 * Reads pairs of device or Installation ID and Confirmation ID.
 *
 * @param file what the person knows it by
 * @param activationId of the bundle, lower case
 * @throws UserError where no line is a heading
 */
export function readPairs(file: string, bytes: Uint8Array, activationId: string): ReadPairs {
  const table = readTable(bytes, isHeading);
  if (table === null) throw noHeading(file);
  const { columns } = table;
  const issues: Issue[] = table.unreadable.map((line) => ({
    where: `${file}, line ${line}`,
    what: 'A quotation mark in it is not closed.',
    repair: 'Remove the quotation mark, or export the file again.',
  }));
  const without: Issue[] = [];
  const pairs: Pair[] = [];
  let passedOver = 0;
  for (const row of table.rows) {
    const written = writtenRow(row, columns);
    if (written.activationId !== '' && plainGuid(written.activationId) !== activationId) passedOver += 1;
    else if (written.confirmationId === '') without.push(missingId(file, row.line));
    else {
      const checked = checkRow(written, row.line);
      if ('confirmationId' in checked) pairs.push(checked);
      else issues.push(...checked.map(({ what, repair }) => ({ where: `${file}, line ${row.line}`, what, repair })));
    }
  }
  return { pairs, issues, without, passedOver };
}

function isHeading(columns: Columns): boolean {
  const { confirmationId: given, device, installationId: installation } = columns;
  return given !== undefined && (device !== undefined || installation !== undefined);
}

type WrittenRow = Readonly<Record<keyof Columns, string>>;

function writtenRow({ cells }: Row, columns: Columns): WrittenRow {
  const cell = (column: keyof Columns): string => {
    const index = columns[column];
    const text = index === undefined ? '' : (cells[index] ?? '').trim();
    return text === 'NULL' ? '' : text;
  };
  return {
    device: cell('device'),
    installationId: cell('installationId'),
    confirmationId: cell('confirmationId'),
    activationId: cell('activationId'),
  };
}

type Mistake = Pick<Issue, 'what' | 'repair'>;

function checkRow(written: WrittenRow, line: number): Pair | readonly Mistake[] {
  const device = computerName(written.device);
  const installation = written.installationId === '' ? null : installationId(written.installationId);
  const confirmation = confirmationId(written.confirmationId);
  const mistakes = [
    ...problemOf(installation, 'Copy it again from inventory or from the registry stamp of the device.'),
    ...problemOf(confirmation, 'Copy it again from the source at Microsoft.'),
    ...(installation === null && device === null ? [noDevice(written.device)] : []),
  ];
  if (mistakes.length > 0 || 'problem' in confirmation) return mistakes;
  const digits = installation !== null && 'digits' in installation ? installation.digits : null;
  return { line, device, installationId: digits, confirmationId: confirmation.digits };
}

function problemOf(read: Digits | null, repair: string): readonly Mistake[] {
  return read !== null && 'problem' in read ? [{ what: read.problem, repair }] : [];
}

function noDevice(written: string): Mistake {
  return written === ''
    ? { what: 'It has neither a device name nor an Installation ID.', repair: 'Enter one of them.' }
    : {
        what: `${JSON.stringify(written)} is not a NetBIOS computer name.`,
        repair: 'Use at most 15 letters, digits, hyphens and underscores, or specify the Installation ID instead.',
      };
}

function missingId(file: string, line: number): Issue {
  return {
    where: `${file}, line ${line}`,
    what: 'It has no Confirmation ID.',
    repair: 'Get it, or add the others with --partial.',
  };
}

function noHeading(file: string): UserError {
  const what = 'None of its first 20 lines is a heading with a Confirmation ID and a device or an Installation ID.';
  const repair = 'Name the columns Name, InstallationId, ConfirmationId; one of the first two is enough.';
  return new UserError([{ where: file, what, repair }]);
}
