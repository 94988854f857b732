import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { type Said, say } from '../support/said.js';

const parent = temporaryFolder();
const key = inventedKeys.windows10;
const otherKey = 'BCDFG-HJKMP-QRTVN-XY234-6789C';
let out = '';
let count = 0;

const args = (...extra: string[]) => [
  'generate',
  '--product',
  'windows-10',
  '--year',
  '2',
  '--id',
  'esu',
  '--out',
  out,
  ...extra,
];
const check = async (extra: string[] = [], ESUPACK_KEY: string = key): Promise<Said> =>
  say(args('--check', ...extra), { environment: { ESUPACK_KEY } });

const made = join(parent, 'made');

beforeAll(async () => {
  out = made;
  await say(args(), { environment: { ESUPACK_KEY: key } });
});

beforeEach(() => {
  count += 1;
  out = join(parent, `out-${count}`);
  cpSync(made, out, { recursive: true });
});

describe('generate --check', () => {
  it('ends with 0 where every byte is the same', async () => {
    expect(await check()).toEqual({
      exitCode: 0,
      printed: '1 of 1 bundles match what generate would write, 0 differ.\n',
      told: '',
    });
  });

  it('shows a changed option as a unified diff, writes nothing, and ends with 3', async () => {
    const before = filesBelow(out);
    const { exitCode, printed } = await check(['--publisher', 'Contoso']);
    expect(exitCode).toBe(3);
    expect(printed).toContain('--- esu/package-definition.sms\n+++ esu/package-definition.sms\twould be written\n');
    expect(printed).toMatch(/^-Publisher=Microsoft\n\+Publisher=Contoso$/mu);
    expect(printed).toMatch(
      /esu\/esu\.zip has different content\n {2}found: {4}sha256 [0-9a-f]{64}\n {2}expected: sha256/u,
    );
    expect(filesBelow(out)).toEqual(before);
  });

  it('shows another key, but no more of either than its last group', async () => {
    for (const extra of [[], ['--json']]) {
      const { exitCode, printed, told } = await check(extra, otherKey);
      expect(exitCode).toBe(3);
      expect(printed).toContain('*****-*****-*****-*****-6789B');
      expect(printed).toContain('*****-*****-*****-*****-6789C');
      for (const group of key.split('-').slice(0, 4)) expect(printed + told).not.toContain(group);
    }
  });

  it.each<[string, () => void, string]>([
    [
      'a bundle that is not there',
      () => {
        rmSync(out, { recursive: true });
      },
      'esu/manifest.json is missing',
    ],
    [
      'a missing file',
      () => {
        rmSync(join(out, 'esu/queries.mof'));
      },
      'esu/queries.mof is missing',
    ],
    [
      'a missing zip',
      () => {
        rmSync(join(out, 'esu.bundle.zip'));
      },
      'esu.bundle.zip is missing',
    ],
    [
      'a file too many',
      () => {
        writeFileSync(join(out, 'esu/notes.txt'), '');
      },
      'esu/notes.txt is not part of the bundle',
    ],
    [
      'a folder in the place of a file',
      () => {
        rmSync(join(out, 'esu/queries.mof'));
        mkdirSync(join(out, 'esu/queries.mof'));
      },
      'esu/queries.mof is not a bundle file',
    ],
    [
      'other line ends',
      () => {
        replace('esu/package-definition.sms', '\r\n', '\n');
      },
      'esu/package-definition.sms differs only in line endings or encoding',
    ],
    [
      'bytes that are no text',
      () => {
        writeFileSync(join(out, 'esu/README.html'), Buffer.from([0xff, 0, 0xd8]));
      },
      'esu/README.html has different content',
    ],
    [
      'a file of 20 MB',
      () => {
        writeFileSync(join(out, 'esu/README.html'), Buffer.alloc(20 * 1024 * 1024));
      },
      'esu/README.html is not a bundle file',
    ],
    [
      'a file of other lines throughout',
      () => {
        writeFileSync(join(out, 'esu/README.html'), Array.from({ length: 20_000 }, (_, line) => `${line}\n`).join(''));
      },
      'esu/README.html differs in almost every line',
    ],
    [
      'a text with the key in it',
      () => {
        appendFileSync(join(out, 'esu/manifest.json'), `${key}\n${key.replaceAll('-', '')}\n`);
      },
      '-*****-*****-*****-*****-6789B',
    ],
  ])('names %s', async (_what, damage, expected) => {
    damage();
    const { exitCode, printed } = await check();
    expect(exitCode).toBe(3);
    expect(printed).toContain(expected);
    expect(printed).not.toContain(key);
    expect(printed).not.toContain(key.replaceAll('-', ''));
  });

  it('cannot be forced', async () => {
    expect((await check(['--force'])).exitCode).toBe(2);
  });

  it('needs the key, and tells other mistakes with that', async () => {
    const { exitCode, told } = await say(['generate', '--check', '--product', 'windows-11', '--year', '2']);
    expect(exitCode).toBe(2);
    expect(told).toContain('windows-11');
    expect(told).toContain('There is no MAK key.');
  });

  it('compares every package of a config file', async () => {
    const config = join(parent, `check-${count}.yaml`);
    writeFileSync(
      config,
      'packages:\n  - {id: esu, product: windows-10, year: 2}\n  - {id: new, product: windows-10, year: 2}\n',
    );
    const { exitCode, printed } = await say(['generate', '--check', '--config', config, '--out', out, '--json'], {
      environment: { ESUPACK_KEY: key },
    });
    expect(exitCode).toBe(3);
    const { packages } = JSON.parse(printed) as {
      packages: { id: string; exitCode: number; differences: unknown[] }[];
    };
    expect(packages.map(({ id, exitCode: code }) => [id, code])).toEqual([
      ['esu', 0],
      ['new', 3],
    ]);
    expect(packages[0]?.differences).toEqual([]);
  });
});

function replace(path: string, from: string, to: string): void {
  const file = join(out, path);
  writeFileSync(file, readFileSync(file, 'latin1').replaceAll(from, to), 'latin1');
}
