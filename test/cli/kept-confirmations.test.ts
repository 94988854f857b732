import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bundleOf } from '../support/bundle-of.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { say } from '../support/said.js';

jest.setTimeout(60_000);

const out = temporaryFolder();
const keyFile = join(out, 'key.txt');
const windows10 = ['--product', 'windows-10', '--year', '2', '--out', out, '--key-file', keyFile];
let bundle = '';

/** A list of Confirmation IDs for some devices, by the beginning of their names. */
function list(name: string, devices: number): string {
  const path = join(out, `${name}.csv`);
  const rows = Array.from(
    { length: devices },
    (_, index) => `${name}${index},${String(index + name.charCodeAt(0) * 1000).padStart(48, '7')}`,
  );
  writeFileSync(path, ['Name,ConfirmationId', ...rows, ''].join('\n'));
  return path;
}

function held(): number {
  const text = filesBelow(bundle).get('esu-windows-10-year-2_files/Windows 10 ESU Year 2/confirmation-ids.txt');
  return (text?.toString().match(/^=/gmu) ?? []).length;
}

const generate = async (...more: readonly string[]) =>
  say(['generate', ...windows10, ...(more.includes('--activation') ? [] : ['--activation', 'offline']), ...more]);

beforeAll(async () => {
  bundle = await bundleOf(out, '--activation', 'offline');
});

describe('Confirmation IDs in a bundle', () => {
  it('are all there after two runs at once', async () => {
    const runs = [list('A', 100), list('B', 100)].map(async (path) => say(['confirmations', path, '--bundle', bundle]));
    const ended = await Promise.all(runs);
    expect(ended.map(({ exitCode, printed }) => [exitCode, printed.split(',')[0]])).toEqual([
      [0, '100 added'],
      [0, '100 added'],
    ]);
    expect(held()).toBe(200);
  });

  it('are kept by generate with the same key, which then finds nothing to change', async () => {
    expect(await generate()).toMatchObject({
      exitCode: 0,
      printed: expect.stringContaining('Unchanged') as unknown,
    });
    expect(await generate('--check')).toMatchObject({ exitCode: 0 });
    expect(held()).toBe(200);
  });

  it('are kept by generate --force with other settings', async () => {
    expect(await generate('--publisher', 'Contoso', '--force')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(bundle, 'package-definition.sms'), 'latin1')).toContain('Contoso');
    expect(held()).toBe(200);
    expect((await say(['verify', bundle])).exitCode).toBe(0);
  });

  it.each([
    [
      'another key',
      async () => {
        writeFileSync(keyFile, 'BCDFG-HJKMP-QRTVW-XY234-67898');
        return generate('--force');
      },
    ],
    ['another way of activation', async () => generate('--activation', 'online', '--force')],
  ])('stop generate --force with %s', async (_what, run) => {
    const before = filesBelow(bundle);
    const { exitCode, told } = await run();
    expect({ exitCode, told }).toEqual({
      exitCode: 4,
      told: expect.stringContaining('has Confirmation IDs for 200 devices') as unknown,
    });
    expect(filesBelow(bundle)).toEqual(before);
  });
});
