import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, jest } from '@jest/globals';
import { csvOf, windows10Ids } from '../support/device-lists.js';
import { blocksOf } from '../support/documented-examples.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { programHost } from '../support/program-host.js';

// Each page runs the tool some times, also on busy machines.
jest.setTimeout(120_000);

const root = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { bin: { esupack: string } };
const tool = fileURLToPath(new URL(bin.esupack, root));
const folder = temporaryFolder();
const program = programHost();

/** Lines that are not run here. */
const notRun: ReadonlyMap<string, string> = new Map([['npm test', 'is what runs']]);

const pages = ['README.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)].filter(
  (page) => page.endsWith('.md') && commandsOf(page).length > 0,
);

describe('the commands of a page run one after another, as they stand', () => {
  it.each(pages)('%s', async (page) => {
    const [first = [], ...more] = commandsOf(page);
    // The README shows uses that have nothing to do with each other; every other page goes on where it was.
    for (const commands of page === 'README.md' ? [first, ...more] : [[first, ...more].flat()]) {
      const run = await scene(commands);
      for (const { command, exitCode } of commands) {
        const { status, said } = await run(command);
        const expected = { command, status: exitCode, said: '' };
        expect({ command, status, said: status === exitCode ? '' : said }).toEqual(expected);
      }
    }
  });

  it('are found on the pages that begin with one', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'docs/quick-start.md', 'docs/offline.md']));
  });
});

interface Command {
  readonly command: string;
  /** 0, or the one that a remark behind the command names. */
  readonly exitCode: number;
}

/** The commands of each block. */
function commandsOf(page: string): readonly (readonly Command[])[] {
  return blocksOf(page)
    .filter(({ language, reason }) => language === 'console' && reason === null)
    .map(({ lines }) => lines.filter((line) => !notRun.has(line)).map(commandOf));
}

function commandOf(line: string): Command {
  const [, command = '', remark = ''] = /^(.*?)(?:\s+#\s(.*))?$/u.exec(line) ?? [];
  return { command, exitCode: Number(/^exit code (\d+)/u.exec(remark)?.[1] ?? 0) };
}

interface Ran {
  readonly status: number | null;
  readonly said: string;
}

/** A folder with what the pages take for granted: a key, lists, a config file and, unless they make it, a bundle. */
async function scene(commands: readonly Command[]): Promise<(command: string) => Promise<Ran>> {
  const place = mkdtempSync(join(folder, 'scene-'));
  const programs = join(place, 'programs');
  mkdirSync(programs);
  mkdirSync(join(place, 'exports'));
  const list = csvOf([
    { name: 'PC1', licensedIds: windows10Ids[1], lastInventory: '2026-11-20' },
    { name: 'PC2', exitCode: '21', state: '11', lastStatus: '2026-11-20' },
  ]);
  const files: Readonly<Record<string, string>> = {
    'key.txt': inventedKeys.windows10,
    'devices.csv': list,
    'exports/2026-11-19.csv': list,
    'exports/2026-11-20.csv': list,
    'ids.csv': `Name,InstallationId,ConfirmationId\nPC1,${'1'.repeat(63)},${'2'.repeat(48)}\n`,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(place, name), text);
  const esupack = join(programs, 'esupack');
  writeFileSync(esupack, `#!/bin/sh\nexec "${process.execPath}" "${tool}" "$@"\n`);
  chmodSync(esupack, 0o755);
  const run = async (command: string): Promise<Ran> => {
    const environment = {
      PATH: `${programs}:${process.env.PATH ?? ''}`,
      HOME: place,
      ESU_KEY_WINDOWS_10_YEAR_2: inventedKeys.windows10,
      // One source of the key is enough.
      ...(command.includes('--key-file') ? {} : { ESUPACK_KEY: inventedKeys.windows10 }),
    };
    const bash = (text: string) =>
      spawnSync('bash', ['-o', 'pipefail', '-c', text], { cwd: place, encoding: 'utf8', env: environment });
    const [, words] = /^(?:esupack|npx esupack|npm start --) ([^|<>&;]+)$/u.exec(command) ?? [];
    if (words === undefined) {
      const { status, stdout, stderr } = bash(command);
      return { status, said: `${stdout}${stderr}` };
    }
    // What a shell makes of the words, without a process of the tool for each.
    const args = bash(`printf '%s\\0' ${words}`).stdout.split('\0').slice(0, -1);
    const { exitCode, printed, told } = await program(args, { cwd: place, environment });
    return { status: exitCode, said: `${printed}${told}` };
  };
  const text = commands.map(({ command }) => command);
  const made = text.findIndex((command) => /generate --(?:product|config)/u.test(command));
  const used = text.findIndex((command) => command.includes('out/esu-'));
  if (used !== -1 && (made === -1 || used < made)) await run('esupack generate --product windows-10 --year 2');
  if (!text.some((command) => command.startsWith('esupack init'))) await run('esupack init');
  mkdirSync(join(place, 'keys'), { recursive: true });
  writeFileSync(join(place, 'keys', 'contoso-windows-10-year-2.txt'), inventedKeys.windows10);
  return run;
}
