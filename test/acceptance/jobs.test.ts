import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { sumsBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';

const [tool, dyingThread] = ['../../dist/bin.cjs', '../support/dying-thread.cjs'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
) as [string, string];
const folder = temporaryFolder();
const out = join(folder, 'out');
const key = inventedKeys.windows10;

/** Good ones, one with a warning, and those that each fail in a way of their own. */
const mixed = `packages:
  - {id: old-year, product: windows-10, year: 1, key: {env: ESU_KEY}}
  - {id: wrong-year, product: windows-10, year: 7, key: {env: ESU_KEY}}
  - matrix: {customer: [one, two, three]}
    id: good-\${customer}
    name: ESU \${customer}
    collectionPrefix: \${customer}
    product: windows-10
    year: 2
    key: {env: ESU_KEY}
  - {id: no-variable, name: A, collectionPrefix: A, product: windows-10, year: 2, key: {env: NOT_SET}}
  - {id: no-key, name: B, collectionPrefix: B, product: windows-10, year: 2, key: {env: NO_KEY}}
  - {id: not-ours, name: C, collectionPrefix: C, product: windows-10, year: 2, key: {env: ESU_KEY}}
  - {id: by-variable, name: D, collectionPrefix: D, product: windows-10, year: 2, keyDelivery: variable}
`;
writeFileSync(join(folder, 'mixed.yaml'), mixed);

interface Said {
  readonly code: number | null;
  readonly printed: string;
  readonly told: string;
}

function esupack(args: readonly string[], node: readonly string[] = []): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, tool, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env.PATH, ESU_KEY: key, NO_KEY: 'letters' },
  });
  return { code: status, printed: stdout, told: stderr };
}

/** Each goes on from what those before have written. */
const runs = [
  ['--json', '--verbose'],
  ['--verbose'],
  ['--only', 'good-*', '--publisher', 'Another'],
  ['--only', 'good-t*', '--publisher', 'Another', '--force', '--json', '--verbose'],
  ['--check', '--json'],
  ['--check', '--only', 'good-*'],
  ['--dry-run', '--json'],
  ['--strict'],
  ['--only', 'good-one', '--quiet'],
];

/** What all of the runs say, and the files that are there after each. */
function series(jobs: string): readonly unknown[] {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'not-ours'), { recursive: true });
  writeFileSync(join(out, 'not-ours', 'main.c'), 'mine');
  return runs.map((extra) => ({
    extra,
    ...esupack(['generate', '--config', 'mixed.yaml', '--jobs', jobs, ...extra]),
    files: sumsBelow(out),
  }));
}

describe('generate --config with --jobs', () => {
  it('says and writes the same, whatever the number', () => {
    const one = series('1');
    expect(one[0]).toMatchObject({ code: 2 });
    for (const jobs of ['2', '4']) expect(series(jobs)).toEqual(one);
  }, 300_000);
});

describe('a thread that dies', () => {
  const config = (ids: readonly string[]): string =>
    `packages:\n${ids.map((id) => `  - {id: ${id}, name: ${id}, collectionPrefix: ${id}, product: windows-10, year: 2, key: {env: ESU_KEY}}\n`).join('')}`;
  const ids = ['first', 'dying-exit', 'second', 'dying-error', 'third'];
  writeFileSync(join(folder, 'dying.yaml'), config(ids));

  it('is told as our fault; the others are written, and the next run completes the bundle', () => {
    const args = ['generate', '--config', 'dying.yaml', '--jobs', '2', '--json'];
    const died = esupack([...args, '--out', 'dying'], ['--require', dyingThread]);
    expect(died.code).toBe(1);
    const { packages } = JSON.parse(died.printed) as { packages: { id: string; ok: boolean; issues: object[] }[] };
    expect(packages.map(({ id, ok }) => [id, ok])).toEqual(ids.map((id) => [id, !id.startsWith('dying')]));
    expect(died.told).toMatch(/esupack: dying-exit: .*This should not happen: .*exit code 7.*\n {2}Please report/u);
    expect(died.told).toMatch(/esupack: dying-error: .*This should not happen: .*somewhere else.*\n {2}Please report/u);
    expect(died.told + died.printed).not.toContain(key);
    expect(visible('dying').filter((name) => name.startsWith('dying'))).toEqual([]);

    expect(esupack([...args, '--out', 'dying']).code).toBe(0);
    expect(esupack([...args, '--out', 'whole']).code).toBe(0);
    expect(sumsBelow(join(folder, 'dying'))).toEqual(sumsBelow(join(folder, 'whole')));
  }, 120_000);

  const visible = (name: string): readonly string[] =>
    readdirSync(join(folder, name)).filter((entry) => !entry.startsWith('.'));
});
