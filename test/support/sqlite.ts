import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { temporaryFolder } from './folders.js';

export type Row = Readonly<Record<string, string | number | null>>;

/** Null when the sqlite3 command line program can be used, else why not. */
export function sqliteMissing(): string | null {
  const { status } = spawnSync('sqlite3', ['-version']);
  return status === 0 ? null : 'the program sqlite3 is not installed (Debian: apt-get install sqlite3)';
}

const folder = temporaryFolder();
/** Databases by the script that filled them: most tests ask one many things. */
const filled = new Map<string, string>();

/**
 * Asks a database that `script` alone has filled `query`, unchanged.
 *
 * @throws Error with SQLite's message when either fails
 */
export function askSqlite(script: string, query: string): readonly Row[] {
  const known = filled.get(script);
  const database = known ?? join(folder, `${filled.size}.sqlite`);
  if (known === undefined) runSqlite([database], `pragma synchronous = off;\nbegin;\n${script}\ncommit;\n`);
  filled.set(script, database);
  const printed = runSqlite(['-readonly', database], `${query};\n`);
  return printed === '' ? [] : (JSON.parse(printed) as Row[]);
}

function runSqlite(args: readonly string[], input: string): string {
  const answer = spawnSync('sqlite3', ['-batch', '-bail', '-json', ...args], { input, encoding: 'utf8' });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return answer.stdout;
}

/** A value as an SQL literal. */
export function sqlValue(value: string | number | null): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
