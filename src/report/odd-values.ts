import type { Column } from './columns.js';

/** A column with cells that could not be understood, and one of them. */
export interface OddValuesNotice {
  readonly kind: 'values';
  readonly column: Column;
  readonly rows: number;
  readonly example: string;
}

/** Counts cells that could not be understood and are taken as empty. */
export function oddValues(): OddValues {
  const found = new Map<Column, { rows: number; readonly example: string }>();
  return {
    note: (column, example) => {
      const entry = found.get(column) ?? { rows: 0, example };
      found.set(column, { ...entry, rows: entry.rows + 1 });
    },
    notices: () => [...found].map(([column, entry]) => ({ kind: 'values', column, ...entry })),
  };
}

export interface OddValues {
  readonly note: (column: Column, text: string) => void;
  readonly notices: () => readonly OddValuesNotice[];
}
