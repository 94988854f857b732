import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from '@jest/globals';
import { version } from '../../src/plan/version.js';
import { filesBelow, temporaryFolder } from './folders.js';
import { inventedKeys } from './invented-keys.js';
import { programHost } from './program-host.js';
import type { Said } from './said.js';

export interface CommandLine {
  readonly args: readonly string[];
  readonly input?: string;
}

const offer = ['--product', 'windows-10', '--year', '2'];
const bundle = ['generate', ...offer];
const key = inventedKeys.windows10;
const made = 'from-file/esu-windows-10-year-2';
const twoPackages = ['generate', '--config', 'two.yaml', '--json'];

/** What is run, in this order. */
const commandLines = {
  version: { args: ['--version'] },
  products: { args: ['products'] },
  plan: { args: ['plan', ...offer] },
  help: { args: ['generate', '--help'] },
  schema: { args: ['schema'] },
  fromFile: { args: [...bundle, '--key-file', 'key.txt', '--out', 'from-file'] },
  fromStandardInput: { args: [...bundle, '--key-stdin', '--out', 'from-stdin'], input: key },
  inspectFolder: { args: ['inspect', made] },
  inspectZip: { args: ['inspect', `${made}.bundle.zip`] },
  verify: { args: ['verify', made, `${made}.bundle.zip`] },
  validate: { args: ['validate', 'esupack.yaml'] },
  jobs: { args: [...twoPackages, '--jobs', '2', '--out', 'jobs'] },
  mistaken: { args: ['generate', '--product', 'windows-95', '--year', '2'] },
  another: { args: [...bundle, '--publisher', 'Another', '--key-file', 'key.txt', '--out', 'from-file'] },
  keyAsOption: { args: ['--key', key] },
} as const satisfies Readonly<Record<string, CommandLine>>;

export type CommandName = keyof typeof commandLines;

export const allCommands = Object.keys(commandLines) as readonly CommandName[];

/** Those where the system matters: files, standard input, threads, exit codes, and each kind of part that is built in. */
export const commandsOfTheSystem: readonly CommandName[] = [
  ...(['version', 'schema', 'fromFile', 'fromStandardInput', 'inspectZip'] as const),
  ...(['verify', 'validate', 'jobs', 'mistaken', 'another', 'keyAsOption'] as const),
];

/** An executable at its place. */
export interface Executable {
  /** What is run, in this order. */
  readonly names: readonly CommandName[];
  /** Runs command lines one after another where `writeInputs` has written: what each printed and told. */
  readonly run: (lines: readonly CommandLine[]) => readonly Said[];
  readonly written: (name: string) => ReadonlyMap<string, Buffer>;
}

export function writeInputs(to: string): void {
  writeFileSync(join(to, 'key.txt'), key);
  writeFileSync(
    join(to, 'esupack.yaml'),
    'packages:\n  - product: windows-10\n    year: 2\n    key:\n      file: key.txt\n',
  );
  writeFileSync(
    join(to, 'two.yaml'),
    `packages:
  - {id: one, product: windows-10, year: 2, key: {file: key.txt}}
  - {id: two, product: windows-10, year: 3, key: {file: key.txt}}
`,
  );
}

/** What an executable must do as the program does it. */
export function behaveAsTheProgram({ names, run, written }: Executable): void {
  const cwd = join(temporaryFolder(), 'program');
  const host = programHost();
  const program = (args: readonly string[]): Promise<Said> => host(args, { cwd });
  const said = new Map<CommandName, Said>();
  const saidOf = (name: CommandName): Said => said.get(name) ?? { exitCode: -1, printed: '', told: '' };
  const among = <Names extends CommandName>(...some: readonly Names[]) => some.filter((name) => names.includes(name));

  beforeAll(async () => {
    mkdirSync(cwd);
    writeInputs(cwd);
    expect((await program(commandLines.fromFile.args)).exitCode).toBe(0);
    for (const [index, one] of run(names.map((name) => commandLines[name])).entries())
      said.set(names[index] ?? 'version', one);
  });

  it('says its version', () => {
    expect(saidOf('version')).toEqual({ exitCode: 0, printed: `${version}\n`, told: '' });
  });

  it.each(among('products', 'plan', 'help', 'schema', 'validate'))('says the same: %s', async (name) => {
    expect(saidOf(name)).toEqual(await program(commandLines[name].args));
    expect(saidOf(name).exitCode).toBe(0);
  });

  it('writes the same bytes, with the key from a file or from standard input', () => {
    expect(saidOf('fromFile')).toMatchObject({ exitCode: 0, told: '' });
    expect(saidOf('fromStandardInput')).toMatchObject({ exitCode: 0, told: '' });
    const expected = filesBelow(join(cwd, 'from-file'));
    expect(expected.size).toBeGreaterThan(9);
    expect(written('from-file')).toEqual(expected);
    expect(written('from-stdin')).toEqual(expected);
  });

  it.each(among('inspectFolder', 'inspectZip', 'verify'))('reads what it wrote: %s', async (name) => {
    expect(saidOf(name)).toMatchObject({ exitCode: 0, told: '' });
    expect(saidOf(name)).toEqual(await program(commandLines[name].args));
  });

  it('makes several packages at a time', async () => {
    const one = await program([...twoPackages, '--out', 'jobs']);
    const several = saidOf('jobs');
    expect(one.exitCode).toBe(0);
    expect({ ...several, printed: asOnPosix(several.printed) }).toEqual(one);
    expect(written('jobs')).toEqual(filesBelow(join(cwd, 'jobs')));
  });

  it('ends with the same exit codes: 2 for mistakes, 4 for what exists', async () => {
    expect(saidOf('mistaken')).toEqual(await program(commandLines.mistaken.args));
    expect(saidOf('mistaken').exitCode).toBe(2);
    expect(saidOf('another').exitCode).toBe(4);
  });

  it('never repeats a key', () => {
    expect(saidOf('keyAsOption').exitCode).toBe(2);
    expect(saidOf('keyAsOption').told).not.toContain(key);
  });
}

/** Paths in JSON, whichever the system. */
function asOnPosix(printed: string): string {
  return printed.replaceAll('jobs\\\\', 'jobs/');
}
