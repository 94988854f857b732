import { parse } from 'csv-parse/sync';
import { delimiters, headingWithin } from '../read/csv-headings.js';
import { decodeGuessing } from '../text/decode-guessing.js';
import { type Columns, columnsOf } from './columns.js';

export interface Table {
  readonly columns: Columns;
  readonly rows: readonly Row[];
  /** Lines that could not be read. */
  readonly unreadable: readonly number[];
}

export interface Row {
  /** In the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads delimited text (RFC 4180, or with semicolons, tabs or bars), in the encodings of Excel, PowerShell and the console.
 *
 * @param wanted tells a heading: its columns must satisfy it
 * @returns null where none of the first lines is such a heading
 */
export function readTable(bytes: Uint8Array, wanted: (columns: Columns) => boolean): Table | null {
  // csv-parse counts a CRLF within quotes as two lines.
  const text = decodeGuessing(bytes).text.replaceAll(/\r\n?/gu, '\n');
  for (const delimiter of delimiters) {
    const { rows, unreadable } = rowsOf(text, delimiter);
    const heading = rows.slice(0, headingWithin).findIndex(({ cells }) => wanted(columnsOf(cells)));
    const found = rows[heading];
    if (found === undefined) continue;
    const columns = columnsOf(found.cells);
    const below = rows.slice(heading + 1).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
    return { columns, rows: below, unreadable: unreadable.filter((line) => line > found.line) };
  }
  return null;
}

function rowsOf(text: string, delimiter: string): Pick<Table, 'rows' | 'unreadable'> {
  try {
    return { rows: recordsOf(text, delimiter), unreadable: [] };
  } catch {
    // A stray quotation mark: line by line, so that it costs no other row.
    const rows: Row[] = [];
    const unreadable: number[] = [];
    for (const [index, line] of text.split('\n').entries()) {
      try {
        rows.push(...cellsOf(line, delimiter).map((cells) => ({ line: index + 1, cells })));
      } catch {
        unreadable.push(index + 1);
      }
    }
    return { rows, unreadable };
  }
}

/** A call of the library for each of many lines takes its time; a line without quotes needs none. */
function cellsOf(line: string, delimiter: string): readonly (readonly string[])[] {
  if (line.includes('"')) return recordsOf(line, delimiter).map(({ cells }) => cells);
  return line === '' ? [] : [line.split(delimiter)];
}

function recordsOf(text: string, delimiter: string): readonly Row[] {
  const rows: Row[] = [];
  let line = 1;
  parse(text, {
    delimiter,
    record_delimiter: '\n',
    relax_column_count: true,
    on_record: (cells: string[], { lines }) => {
      rows.push({ line, cells });
      line = lines + 1;
      return null;
    },
  });
  return rows;
}
