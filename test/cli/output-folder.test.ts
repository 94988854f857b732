import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { foreignPath, longPathNotice } from '../../src/cli/output-folder.js';
import { csvOf } from '../support/device-lists.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { samplePlan } from '../support/sample-plan.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();

describe('an output folder of another system', () => {
  it.each([
    ['\\\\srv\\share', 'linux', 'Mount the share'],
    ['D:\\packages', 'linux', 'Mount the share or drive'],
    ['D:\\packages', 'darwin', 'Mount the share or drive'],
    ['out\\esu', 'linux', 'Write out/esu.'],
    ['~/esu', 'linux', 'Specify the full path.'],
    ['~\\esu', 'win32', 'Specify the full path.'],
    ['%USERPROFILE%\\esu', 'win32', 'Specify the path itself.'],
    ['$env:TEMP\\esu', 'win32', 'Specify the path itself.'],
    ['smb://srv/share', 'linux', 'such as a mounted share'],
  ])('%s on %s is refused with what to write', (path, platform, repair) => {
    expect(foreignPath(path, platform)?.repair).toContain(repair);
  });

  it.each([
    ['\\\\srv\\share$\\esu', 'win32'],
    ['D:\\packages', 'win32'],
    ['D:/packages', 'win32'],
    ['/mnt/packages', 'linux'],
    ['out', 'linux'],
    ['100% esu', 'linux'],
  ])('%s on %s is taken', (path, platform) => {
    expect(foreignPath(path, platform)).toBeNull();
  });

  it('is never made', async () => {
    const environment = { ESUPACK_KEY: inventedKeys.windows10 };
    for (const extra of [[], ['--check'], ['--force']]) {
      const out = join(folder, 'D:\\out');
      const offer = ['generate', '-p', 'windows-10', '-y', '2', '--out', out, ...extra];
      const { exitCode, told } = await say(offer, { environment });
      expect({ exitCode, told }).toEqual({ exitCode: 2, told: expect.stringContaining('separated by slashes') });
      expect(existsSync(out)).toBe(false);
    }
  });

  it('is no place for a config file or a report either', async () => {
    const list = join(folder, 'devices.csv');
    writeFileSync(list, csvOf([{ name: 'PC1' }]));
    for (const path of ['D:\\out\\file', '~/file', '%TEMP%/file'])
      for (const args of [
        ['init', path],
        ['report', list, '--out', path],
      ]) {
        const { exitCode, told } = await say(args);
        expect({ exitCode, told }).toEqual({ exitCode: 2, told: expect.stringMatching(/Windows path|shell/u) });
        expect(existsSync(path)).toBe(false);
      }
  });
});

describe('the paths of a bundle', () => {
  const plan = samplePlan();
  const longest = Math.max(...plan.files.map(({ path }) => plan.id.length + 1 + path.length));
  const share = (length: number): string => `\\\\srv\\${'x'.repeat(length - 6)}`;

  it.each([
    [239, 0, ''],
    [240, 1, 'close to the 259'],
    [259, 1, 'has 259 characters there, close'],
    [260, 1, 'would have 260 characters there. File Explorer'],
  ])('of %i characters on a share give %i warnings', (length, count, what) => {
    const notices = longPathNotice(plan, share(length - longest - 1), 'share');
    expect(notices).toHaveLength(count);
    expect(notices[0]?.what ?? '').toContain(what);
  });

  it('are measured in the output folder on Windows', async () => {
    const out = join(folder, 'x'.repeat(150));
    const environment = { ESUPACK_KEY: inventedKeys.windows10 };
    const line = ['generate', '-p', 'windows-10', '-y', '2', '--out', out];
    const { exitCode, told } = await say([...line, '--strict'], { environment, platform: 'win32' });
    expect({ exitCode, told }).toEqual({
      exitCode: 2,
      told: expect.stringContaining('The longest path of the bundle'),
    });
    expect(existsSync(out)).toBe(false);
  });
});
