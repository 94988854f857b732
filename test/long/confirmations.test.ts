import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { bundleOf } from '../support/bundle-of.js';
import { temporaryFolder } from '../support/folders.js';
import { sampleTerminal } from '../support/sample-terminal.js';

jest.setTimeout(240_000);

const folder = temporaryFolder();

const list = 'esu-windows-10-year-2_files/Windows 10 ESU Year 2/confirmation-ids.txt';

it('a bundle takes 200,000 pairs, and more later', async () => {
  const bundle = await bundleOf(folder, '--activation', 'offline');
  const pair = (number: number): readonly [string, string] => [
    String(number).padStart(63, '0'),
    String(number).padStart(48, '0'),
  ];
  const add = async (first: number, count: number) => {
    const rows = Array.from({ length: count }, (_none, index) => pair(first + index).join(','));
    const file = join(folder, 'ids.csv');
    writeFileSync(file, `InstallationId,ConfirmationId\n${rows.join('\n')}\n`);
    const terminal = sampleTerminal();
    const exitCode = await run(['confirmations', file, '--bundle', bundle], terminal);
    return { exitCode, printed: terminal.printed().split('\n')[0] };
  };
  expect(await add(0, 200_000)).toEqual({
    exitCode: 0,
    printed: '200000 added, 0 replaced: the bundle has Confirmation IDs for 200000 devices.',
  });
  expect(await add(200_000, 1)).toEqual({
    exitCode: 0,
    printed: '1 added, 0 replaced: the bundle has Confirmation IDs for 200001 devices.',
  });
  const lines = readFileSync(join(bundle, list), 'latin1').split('\r\n');
  const pairs = lines.filter((line) => line.startsWith('='));
  expect(new Set(pairs).size).toBe(200_001);
  expect(pairs).toContain(`=${pair(200_000).join(' ')}`);
});
