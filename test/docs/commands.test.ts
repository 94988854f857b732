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

// Each page starts the tool some times, also on busy machines.
jest.setTimeout(120_000);

const root = new URL('../../', import.meta.url);
const { bin } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as { bin: { esupack: string } };
const tool = fileURLToPath(new URL(bin.esupack, root));
const folder = temporaryFolder();

/** Lines that are not run here. */
const notRun: ReadonlyMap<string, string> = new Map([['npm test', 'is what runs']]);

const pages = ['README.md', ...readdirSync(new URL('docs/', root)).map((name) => `docs/${name}`)].filter(
  (page) => page.endsWith('.md') && commandsOf(page).length > 0,
);

describe('the commands of a page run one after another, as they stand', () => {
  it.each(pages)('%s', (page) => {
    const [first = [], ...more] = commandsOf(page);
    // The README shows uses that have nothing to do with each other; every other page goes on where it was.
    for (const commands of page === 'README.md' ? [first, ...more] : [[first, ...more].flat()]) {
      const run = scene(commands);
      for (const { command, exitCode } of commands) {
        const { status, said } = run(command);
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

/** A folder with what the pages take for granted: a key, lists, a config file and, unless they make it, a bundle. */
function scene(commands: readonly Command[]): (command: string) => { readonly status: number | null; said: string } {
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
  program(join(programs, 'esupack'), `exec "${process.execPath}" "${tool}" "$@"`);
  program(join(programs, 'npx'), 'exec "$@"');
  program(join(programs, 'npm'), 'test "$1 $2" = "start --" && shift 2 && exec esupack "$@"');
  const run = (command: string) => {
    const { status, stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], {
      cwd: place,
      encoding: 'utf8',
      env: {
        PATH: `${programs}:${process.env.PATH ?? ''}`,
        HOME: place,
        ESU_KEY_WINDOWS_10_YEAR_2: inventedKeys.windows10,
        // One source of the key is enough.
        ...(command.includes('--key-file') ? {} : { ESUPACK_KEY: inventedKeys.windows10 }),
      },
    });
    return { status, said: `${stdout}${stderr}` };
  };
  const text = commands.map(({ command }) => command);
  const made = text.findIndex((command) => /generate --(?:product|config)/u.test(command));
  const used = text.findIndex((command) => command.includes('out/esu-'));
  if (used !== -1 && (made === -1 || used < made)) run('esupack generate --product windows-10 --year 2');
  if (!text.some((command) => command.startsWith('esupack init'))) run('esupack init');
  mkdirSync(join(place, 'keys'), { recursive: true });
  writeFileSync(join(place, 'keys', 'contoso-windows-10-year-2.txt'), inventedKeys.windows10);
  return run;
}

function program(path: string, script: string): void {
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
}
