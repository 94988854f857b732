import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';

const root = new URL('../../', import.meta.url);
const page = readFileSync(new URL('docs/quick-start.md', root), 'utf8');
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { bin: { esupack: string } };
const tool = fileURLToPath(new URL(bin.esupack, root));
const folder = temporaryFolder();
const commands = [...page.matchAll(/^ *npm start -- (.+)$/gmu)].map(([, words = '']) => words);

describe('docs/quick-start.md', () => {
  it('has commands that work one after another, as they stand', () => {
    writeFileSync(join(folder, 'key.txt'), inventedKeys.windows10);
    const said = commands.map((words) => {
      const run = spawnSync(process.execPath, [tool, ...words.split(' ')], { cwd: folder, encoding: 'utf8' });
      expect({ words, status: run.status, told: run.stderr }).toMatchObject({ words, status: 0 });
      return run.stdout;
    });
    expect(commands).toHaveLength(4);
    expect(said.at(-1)).toContain('nothing found');
    expect(filesBelow(join(folder, 'out')).has('esu-windows-10-year-2/README.html')).toBe(true);
  }, 60_000);
});
