import { parse } from 'csv-parse/sync';
import { delimiters, headingWithin } from '../read/csv-headings.js';
import { type Columns, columnsOf, type RepeatedHeading, repeatedHeadings } from './columns.js';
import type { Column } from './headings.js';

/** Why a row of a file could not be read. Lines count from 1. */
export type RowProblem = Line & (Misfit | { readonly kind: 'quote' });

type Misfit =
  | { readonly kind: 'noName' }
  | { readonly kind: 'tooManyCells' | 'tooFewCells'; readonly cells: number; readonly expected: number };

interface Line {
  readonly line: number;
  /** How the row begins, to find it by. */
  readonly begins: string;
}

/** The heading of a file, and where the rows below it begin. */
export interface Heading {
  readonly columns: Columns;
  /** The heading as it stands. */
  readonly titles: readonly string[];
  readonly repeats: readonly RepeatedHeading[];
  readonly delimiter: string;
  readonly bytes: Buffer;
  /** First byte and line behind the heading. */
  readonly start: number;
  readonly line: number;
}

export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  /** Whether it has different values under one heading. */
  readonly isContradictory?: boolean;
}

/** A longer one is a quotation mark that never closes. */
const longestRow = 131_072;

/** As much of an unreadable row as tells which it is. */
const beginning = 60;

/** As many rows as are read at once: these stand in memory, the others do not. */
const rowsAtOnce = 1000;

/**
 * Finds the heading of delimited text: RFC 4180, or with semicolons, tabs or bars, whichever gives most known columns.
 *
 * @param bytes in UTF-8
 * @returns null where no line is a heading with the device's name in it
 */
export function findHeading(bytes: Buffer): Heading | null {
  let best: Omit<Heading, 'repeats'> | null = null;
  for (const delimiter of delimiters) {
    let [start, line] = [0, 1];
    for (let tried = 0; tried < headingWithin && start < bytes.length; tried += 1) {
      const end = lineEnd(bytes, start);
      const cells = oneLine(bytes.subarray(start, end), delimiter);
      const columns = columnsOf(cells);
      [start, line] = [end, line + 1];
      const found = Object.keys(columns).length;
      if (found > Object.keys(best?.columns ?? {}).length)
        best = { columns, titles: cells, delimiter, bytes, start, line };
    }
  }
  return best === null ? null : { ...best, repeats: repeatedHeadings(best.titles, best.columns) };
}

/**
 * Reads the rows below a heading, one by one. A row that breaks the rules is its problem, and never takes its neighbors
 * along: reading goes on behind its first line. Null stands for a row with nothing in it, a heading in the middle of the
 * file, or a `#TYPE` line: no device.
 */
export function* rowsBelow(heading: Heading): Generator<Row | RowProblem | null> {
  const { columns, titles, delimiter, repeats } = heading;
  const isHeading = (cells: readonly string[]): boolean => titles.every((title, index) => cells[index] === title);
  for (const row of allRows(heading)) {
    if ('kind' in row) {
      yield row;
      continue;
    }
    const { line, cells } = row;
    if (cells.every((cell) => cell.trim() === '') || isType(cells[0] ?? '') || isHeading(cells)) {
      yield null;
      continue;
    }
    const whole = repeats.length === 0 ? row : filled(row, repeats);
    const problem = misfit(whole.cells, titles.length, columns);
    yield problem === null ? whole : { line, begins: cells.join(delimiter).slice(0, beginning), ...problem };
  }
}

/** Under a heading that the list has several times the first value counts, not the first cell, which a join may leave empty. */
function filled({ line, cells }: Row, repeats: readonly RepeatedHeading[]): Row {
  const whole = [...cells];
  let isContradictory = false;
  for (const { first, again } of repeats) {
    const values = [first, ...again].map((index) => (cells[index] ?? '').trim()).filter(isValue);
    const [value] = values;
    if (value !== undefined && first < whole.length) whole[first] = value;
    isContradictory ||= values.some((each) => each !== value);
  }
  return { line, cells: whole, isContradictory };
}

function isValue(text: string): boolean {
  return text !== '' && text !== 'NULL';
}

function* allRows({ bytes, delimiter, titles, ...first }: Heading): Generator<Row | RowProblem> {
  let { start, line } = first;
  while (start < bytes.length) {
    const { rows, end, lines, isBroken } = readUntilBroken(bytes.subarray(start), delimiter, titles.length);
    for (const row of rows) yield { line: line + row.line, cells: row.cells };
    [start, line] = [start + end, line + lines];
    if (!isBroken) continue;
    const next = lineEnd(bytes, start);
    const cells = oneLine(bytes.subarray(start, next), delimiter);
    // A quotation mark inside a cell, as in 24" screen, is no reason to lose the device.
    yield cells.length === titles.length
      ? { line, cells }
      : { line, kind: 'quote', begins: bytes.toString('utf8', start, next).trimEnd().slice(0, beginning) };
    [start, line] = [next, line + 1];
  }
}

interface ReadRows {
  /** Lines count from 0 here. */
  readonly rows: readonly Row[];
  /** Bytes and lines behind the last whole row. */
  readonly end: number;
  readonly lines: number;
  /** Whether the row there breaks the rules. */
  readonly isBroken: boolean;
}

function readUntilBroken(bytes: Buffer, delimiter: string, width: number): ReadRows {
  const rows: Row[] = [];
  let [end, lines] = [0, 0];
  try {
    parse(bytes, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: longestRow,
      to: rowsAtOnce,
      on_record: (cells: string[], { bytes: read, lines: reached }) => {
        if (reached - lines > 1 && swallowsRows(cells, delimiter, width)) throw new RangeError('stray quotation mark');
        rows.push({ line: lines, cells });
        [end, lines] = [read, reached];
        return null;
      },
    });
    return { rows, end: rows.length === rowsAtOnce ? end : bytes.length, lines, isBroken: false };
  } catch {
    return { rows, end, lines, isBroken: true };
  }
}

/** Whether a row of several lines is none: a stray quotation mark has met that of another row. */
function swallowsRows(cells: readonly string[], delimiter: string, width: number): boolean {
  if (cells.length !== width) return true;
  const isRow = (line: string): boolean => width > 2 && line.split(delimiter).length >= width;
  return cells.some((cell) =>
    cell
      .split(/\r\n|\n|\r/u)
      .slice(1)
      .some(isRow),
  );
}

function oneLine(bytes: Buffer, delimiter: string): readonly string[] {
  try {
    const text = bytes.toString('utf8').replace(/[\r\n]+$/u, '');
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
    });
    return records[0] ?? [];
  } catch {
    return [];
  }
}

/** The byte behind the line end, or the end of the text. It reads this line only, whichever line ends the file has. */
function lineEnd(bytes: Buffer, start: number): number {
  let at = start;
  while (at < bytes.length && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return Math.min(at + (bytes[at] === 0x0d && bytes[at + 1] === 0x0a ? 2 : 1), bytes.length);
}

/** `Export-Csv` of Windows PowerShell begins with such a line; Excel wants to be told the separator by the other. */
function isType(cell: string): boolean {
  return /^#TYPE |^sep=/iu.test(cell);
}

const identifying: readonly Column[] = ['name', 'operatingSystem', 'build'];

function misfit(cells: readonly string[], width: number, columns: Columns): Misfit | null {
  const tooMany = cells.length > width && cells.slice(width).some((cell) => cell.trim() !== '');
  if (tooMany) return { kind: 'tooManyCells', cells: cells.length, expected: width };
  if (identifying.some((column) => (columns[column] ?? 0) >= cells.length))
    return { kind: 'tooFewCells', cells: cells.length, expected: width };
  return (cells[columns.name ?? 0] ?? '').trim() === '' ? { kind: 'noName' } : null;
}
