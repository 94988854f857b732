import sqlite, { type Database } from 'sql.js';

export type Row = Readonly<Record<string, string | number | null>>;

const { Database: InMemory } = await sqlite();
/** Databases by the script that filled them: most tests ask one many things. */
const filled = new Map<string, Database>();

/**
 * Asks a database that `script` alone has filled `query`, unchanged.
 *
 * @throws Error with SQLite's message when either fails
 */
export function askSqlite(script: string, query: string): readonly Row[] {
  const database = filled.get(script) ?? new InMemory();
  if (!filled.has(script)) database.run(`begin;\n${script}\ncommit;\npragma query_only = on;`);
  filled.set(script, database);
  const statement = database.prepare(query);
  const rows: Row[] = [];
  while (statement.step()) rows.push(statement.getAsObject() as Row);
  statement.free();
  return rows;
}

/** A value as an SQL literal. */
export function sqlValue(value: string | number | null): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
