import { redactKeys } from '../text/redact.js';
import { none } from './answers.js';
import { type Columns, dateColumns, licenseColumns } from './columns.js';
import type { Device } from './device.js';
import type { Column } from './headings.js';
import { runColumns } from './whose-run.js';

/** A column with cells that were not understood, and some of them. */
export interface OddValuesNotice {
  readonly kind: 'values';
  readonly column: Column;
  /** The heading as the list has it. */
  readonly heading: string;
  readonly rows: number;
  readonly devices: number;
  /** Empty where an empty cell stands beside one that needs it. */
  readonly example: string;
  /** A few different ones. */
  readonly others: readonly string[];
}

/** Takes note of cells that were not understood. They are no answer: neither yes nor no. */
export interface OddValues {
  readonly note: (column: Column, text: string) => void;
  /** The columns that were noted since it was last asked: those of one row. Rows with the same ones share the answer. */
  readonly takeRow: () => readonly Column[];
  readonly notices: (
    devices: Iterable<Device>,
    columns: Columns,
    titles: readonly string[],
  ) => readonly OddValuesNotice[];
}

/** What a column that was not understood is about: each kind has its own consequence. */
export type OddKind = 'license' | 'run' | 'client' | 'obsolete' | 'system' | 'date' | 'other';

export function oddKind(column: Column): OddKind {
  if (column === 'client' || column === 'obsolete') return column;
  if (column === 'operatingSystem' || column === 'build') return 'system';
  if (runColumns.includes(column)) return 'run';
  if (dateColumns.includes(column)) return 'date';
  return licenseColumns.includes(column) ? 'license' : 'other';
}

const mostExamples = 4;
const longestExample = 60;

export function oddValues(): OddValues {
  const found = new Map<Column, { rows: number; readonly examples: Set<string> }>();
  const shared = new Map<string, readonly Column[]>();
  let row: Column[] = [];
  return {
    note: (column, text) => {
      const entry = found.get(column) ?? { rows: 0, examples: new Set() };
      entry.rows += 1;
      // Shortened afterwards: a part of a product key would not be known for one.
      if (entry.examples.size < mostExamples) entry.examples.add(redactKeys(text).slice(0, longestExample));
      found.set(column, entry);
      row.push(column);
    },
    takeRow: () => {
      if (row.length === 0) return none;
      const key = row.join(' ');
      const columns = shared.get(key) ?? row;
      shared.set(key, columns);
      row = [];
      return columns;
    },
    notices: (devices, columns, titles) => {
      if (found.size === 0) return none;
      const counts = new Map<Column, number>();
      for (const { unread } of devices)
        for (const column of new Set(unread)) counts.set(column, (counts.get(column) ?? 0) + 1);
      return [...found].map(
        ([
          column,
          {
            rows,
            examples: [example = '', ...others],
          },
        ]) => ({
          kind: 'values',
          column,
          heading: titles[columns[column] ?? -1] ?? '',
          rows,
          devices: counts.get(column) ?? 0,
          example,
          others,
        }),
      );
    },
  };
}
