import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { sumsBelow, temporaryFolder } from './folders.js';
import { inventedKeys } from './invented-keys.js';
import { type ProgramHost, programHost } from './program-host.js';

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
async function series(host: ProgramHost, folder: string, jobs: string): Promise<readonly unknown[]> {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(out, 'not-ours'), { recursive: true });
  writeFileSync(join(out, 'not-ours', 'main.c'), 'mine');
  const environment = { ESU_KEY: inventedKeys.windows10, NO_KEY: 'letters' };
  const said: unknown[] = [];
  for (const extra of runs) {
    const args = ['generate', '--config', 'mixed.yaml', '--jobs', jobs, ...extra];
    said.push({ extra, ...(await host(args, { cwd: folder, environment })), files: sumsBelow(out) });
  }
  return said;
}

/** A test that runs with these numbers of jobs say and write what one with a single job does. */
export function testJobs(numbers: readonly string[]): void {
  const folder = temporaryFolder();
  const host = programHost();
  writeFileSync(join(folder, 'mixed.yaml'), mixed);

  it(`says and writes with ${numbers.join(' and ')} jobs what it does with one`, async () => {
    const one = await series(host, folder, '1');
    expect(one[0]).toMatchObject({ exitCode: 2 });
    for (const jobs of numbers) expect(await series(host, folder, jobs)).toEqual(one);
  }, 300_000);
}
