import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { temporaryFolder } from '../support/folders.js';
import { say } from '../support/said.js';
import { inventedKeys } from '../support/invented-keys.js';

const tool = fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url));
const folder = temporaryFolder();

function told(environment: Readonly<Record<string, string>>): string {
  const env = { PATH: process.env.PATH, ...environment };
  return spawnSync(process.execPath, [tool, 'plan', '-p', 'x', '-y', '1'], { env, encoding: 'utf8' }).stderr;
}

describe('errors and warnings', () => {
  it('have no colours where no terminal is', () => {
    expect(told({})).toContain('esupack: --product: There is no product');
  });

  it('have colours where FORCE_COLOR says so, and NO_COLOR does not', () => {
    expect(told({ FORCE_COLOR: '1' })).toContain('\u001B[31mesupack:\u001B[39m --product:');
    expect(told({ FORCE_COLOR: '0' })).not.toContain('\u001B');
    expect(told({ FORCE_COLOR: '1', NO_COLOR: '1' })).not.toContain('\u001B');
  });

  it('are told apart by colour, and steer the terminal by nothing else', async () => {
    const offer = ['plan', '-p', 'windows-7', '-y', '1'];
    expect((await say(offer, { coloured: true })).told.startsWith('\u001B[33mesupack: warning:\u001B[39m --year')).toBe(
      true,
    );
    const { told: error } = await say(['plan', '-p', '\u001B[2J', '-y', '1'], { coloured: true });
    expect(error.startsWith('\u001B[31mesupack:\u001B[39m --product')).toBe(true);
    expect(error).not.toContain('\u001B[2J');
  });
});

describe('--verbose', () => {
  const offer = ['generate', '-p', 'windows-10', '-y', '2', '--out', folder];
  const environment = { ESUPACK_KEY: inventedKeys.windows10 };

  it('says what is read and written, and never the key', async () => {
    const { told: said, printed } = await say([...offer, '-v'], { environment });
    expect(said).toContain('esupack: read the key: ESUPACK_KEY\n');
    expect(said).toMatch(/esupack: esu-windows-10-year-2: written, .*: \d+ files/u);
    expect(said).not.toContain(environment.ESUPACK_KEY);
    expect((await say(offer, { environment })).told).toBe('');
    expect(printed).toContain('Next: copy the folder');
  });

  it('is not --quiet', async () => {
    expect(await say([...offer, '-v', '-q'], { environment })).toMatchObject({ exitCode: 2 });
  });
});
