import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/executable/without-signature.mjs';
import { version } from '../../src/plan/version.js';
import { describeWith } from '../support/consumers.js';
import { executables, executablesMissing } from '../support/executables.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { copyWindows, inWindows, type WindowsCopy, wineMissing } from '../support/wine.js';

const { withoutSignature } = script as { withoutSignature: (program: Buffer) => Buffer };

interface Said {
  readonly exitCode: number | null;
  readonly printed: string;
  readonly told: string;
}

type Start = (args: readonly string[], input?: string) => Said;

const folder = temporaryFolder();
const offer = ['--product', 'windows-10', '--year', '2'];
const bundle = ['generate', ...offer];
const key = inventedKeys.windows10;

function start(file: string, before: readonly string[] = []): Start {
  return (args, input = '') => {
    const { status, stdout, stderr } = spawnSync(file, [...before, ...args], { cwd: folder, input, encoding: 'utf8' });
    return { exitCode: status, printed: stdout, told: stderr };
  };
}

const program = start(process.execPath, [fileURLToPath(new URL('../../dist/bin.cjs', import.meta.url))]);

/** What the program said of `program/`, as if it were another folder. */
function withPlace(said: Said, place: string): Said {
  return { ...said, printed: said.printed.replaceAll(/^program(?=[/\\])/gmu, place) };
}

/** What both executables must do, wherever they write. */
function behaveAsTheProgram(executable: Start, written: (name: string) => ReadonlyMap<string, Buffer>): void {
  it('says its version', () => {
    expect(executable(['--version'])).toEqual({ exitCode: 0, printed: `${version}\n`, told: '' });
  });

  it.each([[['products']], [['plan', ...offer]], [['generate', '--help']], [['schema']]])(
    'says on %j the same',
    (args) => {
      expect(executable(args)).toEqual(program(args));
    },
  );

  it('writes the same bytes, with the key from a file or from standard input', () => {
    expect(program([...bundle, '--key-file', 'key.txt', '--out', 'program', '--force']).exitCode).toBe(0);
    expect(executable([...bundle, '--key-file', 'key.txt', '--out', 'from-file']).exitCode).toBe(0);
    expect(executable([...bundle, '--key-stdin', '--out', 'from-stdin'], key).exitCode).toBe(0);
    const expected = filesBelow(join(folder, 'program'));
    expect(expected.size).toBeGreaterThan(9);
    expect(written('from-file')).toEqual(expected);
    expect(written('from-stdin')).toEqual(expected);
  });

  it.each(['inspect', 'verify'])('reads what it wrote: %s, folder and zip', (command) => {
    for (const name of ['from-file/esu-windows-10-year-2', 'from-file/esu-windows-10-year-2.bundle.zip']) {
      const said = executable([command, name]);
      expect(said).toMatchObject({ exitCode: 0, told: '' });
      expect(said).toEqual(withPlace(program([command, name.replace('from-file', 'program')]), 'from-file'));
    }
  });

  it('reads a config file', () => {
    expect(executable(['validate', 'esupack.yaml'])).toEqual(program(['validate', 'esupack.yaml']));
  });

  it('makes several packages at a time', () => {
    const args = ['generate', '--config', 'two.yaml', '--json'];
    const said = executable([...args, '--jobs', '2', '--out', 'jobs']);
    expect(said.exitCode).toBe(0);
    rmSync(join(folder, 'program-jobs'), { recursive: true, force: true });
    const one = program([...args, '--out', 'program-jobs']);
    expect({ ...said, printed: asOnPosix(said.printed) }).toEqual({
      ...one,
      printed: one.printed.replaceAll('program-jobs', 'jobs'),
    });
    expect(written('jobs')).toEqual(filesBelow(join(folder, 'program-jobs')));
  });

  it('ends with the same exit codes: 2 for mistakes, 4 for what exists', () => {
    const mistaken = executable(['generate', '--product', 'windows-95', '--year', '2']);
    expect(mistaken.exitCode).toBe(2);
    expect(mistaken).toEqual(program(['generate', '--product', 'windows-95', '--year', '2']));
    const another = [...bundle, '--publisher', 'Another', '--key-file', 'key.txt', '--out', 'from-file'];
    expect(executable(another).exitCode).toBe(4);
    expect(executable(['--key', key]).told).not.toContain(key);
  });
}

/** Paths in JSON, whichever the system. */
function asOnPosix(printed: string): string {
  return printed.replaceAll('jobs\\\\', 'jobs/');
}

const two = `packages:
  - {id: one, product: windows-10, year: 2, key: {file: key.txt}}
  - {id: two, product: windows-10, year: 3, key: {file: key.txt}}
`;
const config = 'packages:\n  - product: windows-10\n    year: 2\n    key:\n      file: key.txt\n';

describeWith('executables', executablesMissing, 'the executable for Linux', () => {
  writeFileSync(join(folder, 'key.txt'), key);
  writeFileSync(join(folder, 'esupack.yaml'), config);
  writeFileSync(join(folder, 'two.yaml'), two);
  behaveAsTheProgram(start(executables.linux), (name) => filesBelow(join(folder, name)));

  it('takes no options for Node.js from the environment', () => {
    const env = { ...process.env, NODE_OPTIONS: '--no-such-option' };
    expect(spawnSync(executables.linux, ['--version'], { env, encoding: 'utf8' }).stdout).toBe(`${version}\n`);
  });
});

describeWith(
  'Wine 10',
  () => executablesMissing() ?? wineMissing(),
  'the executable for Windows, in Wine',
  () => {
    let windows: WindowsCopy;
    const place = (name = ''): string => join(windows.driveC, 'share', name);

    beforeAll(() => {
      windows = copyWindows();
      mkdirSync(place());
      spawnSync('cp', [executables.windows, place()]);
      writeFileSync(place('key.txt'), key);
      writeFileSync(place('esupack.yaml'), config);
      writeFileSync(place('two.yaml'), two);
    });
    afterAll(() => {
      windows.remove();
    });

    // Wine gives a Windows program files of the host, but no pipes.
    const inWine: Start = (args, input = '') => {
      writeFileSync(place('input'), input);
      const words = args.map((word) => `'${word}'`).join(' ');
      inWindows(windows, 'share', `wine esupack.exe ${words} <input >printed 2>told; echo $? >exit-code`);
      const read = (name: string): string => readFileSync(place(name), 'utf8');
      return { exitCode: Number(read('exit-code')), printed: read('printed'), told: read('told') };
    };

    it('carries no broken signature: signtool can sign it as it is', () => {
      const bytes = readFileSync(executables.windows);
      expect(withoutSignature(bytes)).toBe(bytes);
    });

    behaveAsTheProgram(inWine, (name) => filesBelow(place(name)));
  },
);
