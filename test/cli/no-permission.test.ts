import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { csvOf } from '../support/device-lists.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { sampleTerminal } from '../support/sample-terminal.js';
import { withoutPermission } from '../support/without-permission.js';

const folder = temporaryFolder();
const closed = join(folder, 'closed');
const windows10 = ['generate', '--product', 'windows-10', '--year', '2', '--out', closed];
const bundle = join(closed, 'esu-windows-10-year-2');
const list = join(closed, 'devices.csv');

async function told(args: readonly string[]): Promise<string> {
  const terminal = sampleTerminal({ environment: { ESUPACK_KEY: inventedKeys.windows10 } });
  return `${await run(args, terminal)} ${terminal.told()}`;
}

beforeAll(() => {
  chmodSync(folder, 0o755);
  mkdirSync(closed);
  writeFileSync(list, csvOf([{ name: 'PC1' }]));
});

// Windows has other permissions.
const unlessWindows = process.platform === 'win32' ? describe.skip : describe;

unlessWindows('a folder that this account may not enter', () => {
  it.each([
    { command: 'generate', args: windows10 },
    { command: 'generate --force', args: [...windows10, '--force'] },
    { command: 'generate --check', args: [...windows10, '--check'] },
    { command: 'generate --from', args: ['generate', '--from', bundle] },
    { command: 'verify', args: ['verify', bundle] },
    { command: 'inspect', args: ['inspect', list] },
    { command: 'report of the folder', args: ['report', closed] },
    { command: 'report of a file', args: ['report', list] },
    { command: 'validate', args: ['validate', join(closed, 'esupack.yaml')] },
  ])('is a mistake of who runs $command, and says so', async ({ args }) => {
    await told(args);
    expect(await withoutPermission(closed, async () => told(args))).toMatch(
      /^2 .*: Your account does not have permission to read this\./u,
    );
  });

  it('is told of the file of a report, too', async () => {
    const other = join(folder, 'devices.csv');
    writeFileSync(other, csvOf([{ name: 'PC1' }]));
    const args = ['report', other, '--out', join(closed, 'report.html')];
    expect(await told(args)).toBe('0 ');
    expect(await withoutPermission(closed, async () => told(args))).toMatch(
      /^2 .*: Your account does not have permission to read this\./u,
    );
  });

  it('holds nothing of a run that could not begin: nothing is said to be left there', async () => {
    const ids = join(folder, 'ids.csv');
    writeFileSync(ids, 'Name,InstallationId,ConfirmationId\nPC1,1,2\n');
    const args = ['confirmations', ids, '--bundle', bundle];
    await told(args);
    const answer = await withoutPermission(closed, async () => told(args));
    expect(answer).toMatch(/^2 .*Your account cannot write here/u);
    expect(answer).not.toContain('could not be removed');
  });
});
