import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { sumsBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { testJobs } from '../support/job-numbers.js';

const tool = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const dyingThread = fileURLToPath(new URL('../support/dying-thread.cjs', import.meta.url));
const folder = temporaryFolder();
const key = inventedKeys.windows10;

describe('generate --config with --jobs', () => {
  testJobs(['2']);
});

describe('a thread that dies', () => {
  const config = (ids: readonly string[]): string =>
    `packages:\n${ids.map((id) => `  - {id: ${id}, name: ${id}, collectionPrefix: ${id}, product: windows-10, year: 2, key: {env: ESU_KEY}}\n`).join('')}`;
  const ids = ['first', 'dying-exit', 'second', 'dying-error', 'third'];
  writeFileSync(join(folder, 'dying.yaml'), config(ids));

  it('is told as our fault; the others are written, and the next run completes the bundle', () => {
    const args = ['generate', '--config', 'dying.yaml', '--jobs', '2', '--json'];
    const died = esupack([...args, '--out', 'dying'], ['--require', dyingThread]);
    expect(died.status).toBe(1);
    const { packages } = JSON.parse(died.stdout) as { packages: { id: string; ok: boolean; issues: object[] }[] };
    expect(packages.map(({ id, ok }) => [id, ok])).toEqual(ids.map((id) => [id, !id.startsWith('dying')]));
    expect(died.stderr).toMatch(/esupack: dying-exit: .*This should not happen: .*exit code 7.*\n {2}Please report/u);
    expect(died.stderr).toMatch(
      /esupack: dying-error: .*This should not happen: .*somewhere else.*\n {2}Please report/u,
    );
    expect(died.stderr + died.stdout).not.toContain(key);
    expect(visible('dying').filter((name) => name.startsWith('dying'))).toEqual([]);

    expect(esupack([...args, '--out', 'dying']).status).toBe(0);
    expect(esupack([...args, '--out', 'whole']).status).toBe(0);
    expect(sumsBelow(join(folder, 'dying'))).toEqual(sumsBelow(join(folder, 'whole')));
  }, 120_000);

  function esupack(args: readonly string[], node: readonly string[] = []): SpawnSyncReturns<string> {
    const env = { PATH: process.env.PATH, ESU_KEY: key };
    return spawnSync(process.execPath, [...node, tool, ...args], { cwd: folder, encoding: 'utf8', env });
  }

  const visible = (name: string): readonly string[] =>
    readdirSync(join(folder, name)).filter((entry) => !entry.startsWith('.'));
});
