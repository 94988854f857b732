import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { planned } from '../support/planned.js';

const bin = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const folder = temporaryFolder();

const surroundings = [
  { TZ: 'UTC', LANG: 'C', umask: '022' },
  { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', umask: '077' },
  { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', umask: '000' },
];

describe('the same inputs', () => {
  it.each([{}, { SOURCE_DATE_EPOCH: '1794787200' }])(
    'give the same bytes whatever time zone, language, umask, folder and second (%j)',
    (date) => {
      const bundles = surroundings.map((around, index) => generate({ ...around, ...date }, `${index}`));
      for (const bundle of bundles) expect(bundle).toEqual(bundles[0]);
      // The files of the plan, and the zip beside them.
      expect(bundles[0]?.size).toBe(planned().files.length + 1);
    },
    60_000,
  );
});

function generate({ umask, ...environment }: Record<string, string>, name: string): ReadonlyMap<string, Buffer> {
  const here = join(folder, `${environment.SOURCE_DATE_EPOCH ?? 'default'}-${name}`);
  mkdirSync(here);
  writeFileSync(join(here, 'key.txt'), inventedKeys.windows10);
  const args = [
    '-e',
    `process.umask(0o${umask ?? '022'}); process.argv.splice(1, 0, 'bin'); await import(${JSON.stringify(bin)});`,
  ];
  const command = ['generate', '--product', 'windows-10', '--year', '2', '--key-file', 'key.txt'];
  const run = spawnSync(process.execPath, ['--input-type=module', ...args, '--', ...command], {
    cwd: here,
    env: { PATH: process.env.PATH, ...environment },
    encoding: 'utf8',
  });
  expect(run.stderr.replaceAll(/esupack: warning: --year.*\n.*\n/gu, '')).toBe('');
  return filesBelow(join(here, 'out'));
}
