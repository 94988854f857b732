import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { sumsBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { esupack, testJobs } from '../support/job-numbers.js';

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
    const died = esupack(folder, [...args, '--out', 'dying'], ['--require', dyingThread]);
    expect(died.code).toBe(1);
    const { packages } = JSON.parse(died.printed) as { packages: { id: string; ok: boolean; issues: object[] }[] };
    expect(packages.map(({ id, ok }) => [id, ok])).toEqual(ids.map((id) => [id, !id.startsWith('dying')]));
    expect(died.told).toMatch(/esupack: dying-exit: .*This should not happen: .*exit code 7.*\n {2}Please report/u);
    expect(died.told).toMatch(/esupack: dying-error: .*This should not happen: .*somewhere else.*\n {2}Please report/u);
    expect(died.told + died.printed).not.toContain(key);
    expect(visible('dying').filter((name) => name.startsWith('dying'))).toEqual([]);

    expect(esupack(folder, [...args, '--out', 'dying']).code).toBe(0);
    expect(esupack(folder, [...args, '--out', 'whole']).code).toBe(0);
    expect(sumsBelow(join(folder, 'dying'))).toEqual(sumsBelow(join(folder, 'whole')));
  }, 120_000);

  const visible = (name: string): readonly string[] =>
    readdirSync(join(folder, name)).filter((entry) => !entry.startsWith('.'));
});
