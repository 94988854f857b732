import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../../support/folders.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { say } from '../../support/said.js';

const folder = temporaryFolder();

describe('a wrong number of jobs', () => {
  it.each([[[]], [['--check']]])('is told together with the mistakes of settings and key, with %j', async (more) => {
    const line = [
      'generate',
      '--product',
      'windows-10',
      '--year',
      '9',
      '--package-version',
      'x'.repeat(99),
      '--jobs',
      'x',
      ...more,
    ];
    const { exitCode, told } = await say([
      ...line,
      '--key-file',
      join(folder, 'none.txt'),
      '--out',
      join(folder, 'out'),
    ]);
    expect(exitCode).toBe(2);
    for (const where of ['--jobs', '--year', '--package-version', 'none.txt']) expect(told).toContain(where);
  });

  it('is told together with the mistakes of every package of a config file', async () => {
    const config = join(folder, 'esupack.yaml');
    writeFileSync(config, 'packages:\n  - {product: windows-10, year: 8}\n  - {product: windows-11, year: 2}\n');
    const { exitCode, told } = await say(['generate', '--config', config, '--jobs', '0']);
    expect(exitCode).toBe(2);
    for (const what of ['--jobs', 'year', 'windows-11']) expect(told).toContain(what);
  });

  it('alone is told alone', async () => {
    writeFileSync(join(folder, 'key.txt'), inventedKeys.windows10);
    const line = ['generate', '--product', 'windows-10', '--year', '2', '--key-file', join(folder, 'key.txt')];
    const { exitCode, told } = await say([...line, '--jobs', '65', '--out', join(folder, 'out')]);
    expect(exitCode).toBe(2);
    expect(told.match(/^esupack: /gmu)).toHaveLength(1);
  });
});
