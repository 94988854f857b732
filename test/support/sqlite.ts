import { spawnSync } from 'node:child_process';

export type Row = Readonly<Record<string, string | number | null>>;

/** Null when the sqlite3 command line program can be used, else why not. */
export function sqliteMissing(): string | null {
  const { status } = spawnSync('sqlite3', ['-version']);
  return status === 0 ? null : 'the program sqlite3 is not installed (Debian: apt-get install sqlite3)';
}

/**
 * Fills an empty database by `script` and asks it `query`, unchanged.
 *
 * @throws Error with SQLite's message when either fails
 */
export function askSqlite(script: string, query: string): readonly Row[] {
  const answer = spawnSync('sqlite3', ['-batch', '-bail', '-json', ':memory:'], {
    input: `${script}\n${query};\n`,
    encoding: 'utf8',
  });
  if (answer.status !== 0) throw new Error(answer.stderr);
  return answer.stdout === '' ? [] : (JSON.parse(answer.stdout) as Row[]);
}

/** A value as an SQL literal. */
export function sqlValue(value: string | number | null): string {
  if (value === null) return 'null';
  return typeof value === 'number' ? String(value) : `'${value.replaceAll("'", "''")}'`;
}
