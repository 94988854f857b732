import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import * as builtSources from '../../scripts/built-sources.mjs';
// @ts-expect-error -- a script without types
import * as leaveOut from '../../scripts/leave-out.mjs';
// @ts-expect-error -- a script without types
import * as parts from '../../scripts/part-names.mjs';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { filesBelow, linkOrCopy, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { type ProgramHost, programHost } from '../support/program-host.js';
import { sampleTerminal } from '../support/sample-terminal.js';

const { buildIdOf } = builtSources as { buildIdOf: (sources: string) => string };
const { keptApart } = leaveOut as { keptApart: readonly string[] };
const { partNames } = parts as { partNames: readonly string[] };
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
const buildId = buildIdOf(readFileSync(join(dist, '.built-from'), 'utf8'));
const cacheOf = (file: string): string => `${file}.${buildId}-${process.version}-${process.platform}-${process.arch}`;
const [cacheName, cacheOfGenerate] = ['program.cjs', 'generate.cjs'].map(cacheOf) as [string, string];
const folder = temporaryFolder();
const offer = ['--product', 'windows-10', '--year', '2'];

function bundled(place: string, args: readonly string[], cwd = folder) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(place, 'bin.cjs'), ...args], {
    cwd,
    encoding: 'utf8',
    // With flags nothing is kept.
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  return { exitCode: status, printed: wherever(stdout), told: stderr };
}

/** The same of dist/, once for each command line: nothing changes it. */
const saidBefore = new Map<string, ReturnType<typeof bundled>>();

function fromDist(args: readonly string[]) {
  const line = args.join('\0');
  const said = saidBefore.get(line) ?? bundled(dist, args);
  saidBefore.set(line, said);
  return said;
}

const host = programHost(dist);

/** The same of dist/ from the process of many command lines: its start costs more than most of them. */
async function inOneProcess(args: readonly string[], run: ProgramHost = host, cwd = folder) {
  const { exitCode, printed, told } = await run(args, { cwd });
  return { exitCode, printed: wherever(printed), told };
}

async function unbundled(args: readonly string[]) {
  const terminal = sampleTerminal();
  return { exitCode: await run(args, terminal), printed: wherever(terminal.printed()), told: terminal.told() };
}

/** The end of the help page leads to the page beside the program; it is laid out to the width of the screen. */
function wherever(printed: string): string {
  return printed.replace(/^Documentation: [^]*$/mu, 'Documentation');
}

/** Whatever runs, by links: another test may make the types in this moment. */
function copyProgram(to: string): void {
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const { parentPath, name } of files) {
    const path = join(parentPath, name).slice(dist.length + 1);
    if (path.startsWith('types')) continue;
    mkdirSync(join(to, path, '..'), { recursive: true });
    linkOrCopy(join(dist, path), join(to, path));
  }
}

/** Of a copy: what is linked belongs to dist/. */
function replaceFile(path: string, content: string, encoding: BufferEncoding = 'utf8'): void {
  rmSync(path, { force: true });
  writeFileSync(path, content, encoding);
}

describe('the bundled program', () => {
  it.each([[['--version']], [['--help']], [['plan', '--help']]])(
    'says on %j what the libraries say in full',
    async (args) => {
      expect(fromDist(args)).toEqual(await unbundled(args));
    },
  );

  it('says on the help page of every command what the libraries say in full', async () => {
    const lines = commands.map((row) => [row.usage.split(' ')[0] ?? '', '--help']);
    for (const args of lines)
      expect({ args, ...(await inOneProcess(args)) }).toEqual({ args, ...(await unbundled(args)) });
  });

  it('writes the bytes that the libraries write in full', async () => {
    const [one, other, keyFile] = ['bundled', 'unbundled', 'key.txt'].map((name) => join(folder, name));
    writeFileSync(String(keyFile), inventedKeys.windows10);
    const args = ['generate', ...offer, '--key-file', String(keyFile), '--out'];
    bundled(dist, [...args, String(one)]);
    await unbundled([...args, String(other)]);
    expect(filesBelow(String(one)).size).toBeGreaterThan(9);
    expect(filesBelow(String(one))).toEqual(filesBelow(String(other)));
  });

  it('says what the libraries say in full where one of those is needed that lie beside it', async () => {
    const at = (name: string): string => join(folder, 'needs libraries', name);
    mkdirSync(at(''));
    writeFileSync(at('key.txt'), inventedKeys.windows10);
    await unbundled(['generate', ...offer, '--key-file', at('key.txt'), '--out', at('out')]);
    writeFileSync(at('esupack.yaml'), 'packages:\n  - {product: windows-10, year: 2}\n');
    writeFileSync(
      at('devices.csv'),
      Buffer.from('Name,Build,LicensedActivationIds\r\nBÜRO,10.0.19045,none\r\n', 'latin1'),
    );
    const bundle = at('out/esu-windows-10-year-2');
    const lines = [
      ['plan', '--config', at('esupack.yaml')],
      ['verify', `${bundle}.bundle.zip`],
      ['inspect', `${bundle}/esu-windows-10-year-2.zip`],
      ['inspect', `${bundle}/configuration-baseline.cab`],
      ['report', at('devices.csv'), ...offer, '--out', at('report.html')],
      ['schema', '--of', 'output'],
    ];
    for (const args of lines) {
      const said = await inOneProcess(args);
      rmSync(at('report.html'), { force: true });
      expect({ args, ...said }).toEqual({ args, ...(await unbundled(args)) });
      expect({ args, ...said }).toMatchObject({ exitCode: 0 });
    }
  });

  describe.each([
    [
      'words and settings for yargs',
      {
        'locales/en.json': JSON.stringify({ 'Options:': 'Planted:', 'Unknown argument: %s': 'Planted' }),
        'package.json': JSON.stringify({ yargs: { 'short-option-groups': false }, version: 'planted' }),
      },
    ],
    ['no JSON', { 'locales/en.json': 'planted' }],
  ])('where others have put %s above it and into the current folder', (what, files) => {
    const place = join(folder, what, 'node_modules', 'esupack', 'dist');
    const planted = programHost(place);

    it('reads no file of them', async () => {
      copyProgram(place);
      const folders = ['../../../..', '../../..', '../..', '..', '.'].map((above) => join(place, above));
      for (const above of folders) {
        mkdirSync(join(above, 'locales'), { recursive: true });
        for (const [name, content] of Object.entries(files)) writeFileSync(join(above, name), content);
      }
      expect(bundled(place, ['--help'], join(folder, what))).toEqual(fromDist(['--help']));
      for (const args of [
        ['--help'],
        ['plan', '-np', 'windows-10', '-y', '2'],
        ['plan', '--unknown'],
        ['plan', 'more', 'words'],
      ])
        expect(await inOneProcess(args, planted, join(folder, what))).toEqual(await inOneProcess(args));
    });
  });

  it('lists no folder at its start', () => {
    const watch = join(folder, 'watch.cjs');
    writeFileSync(
      watch,
      `const fs = require('node:fs');
      for (const name of ['readdirSync', 'readdir', 'opendirSync', 'opendir'])
        fs[name] = (path) => { throw process.stdout.write('listed ' + path), new Error(); };`,
    );
    const args = ['--require', watch, join(dist, 'bin.cjs'), 'plan', ...offer];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(stdout).toEqual(fromDist(['plan', ...offer]).printed);
  });

  it.each([...partNames, ...keptApart.map((name) => `${name}.cjs`)])(
    'is ASCII, since it is read as Latin 1: %s',
    (part) => {
      expect(readFileSync(join(dist, part)).every((byte) => byte < 0x80)).toBe(true);
    },
  );

  it.each([
    ['plan', ['program.cjs'], ['plan', ...offer]],
    ['generate', ['program.cjs', 'generate.cjs'], ['generate', ...offer, '--key-file', 'key.txt', '--out', 'out']],
  ])('needs for %s of its files only %j', (what, needed, args) => {
    const place = join(folder, 'only', what);
    copyProgram(place);
    writeFileSync(join(place, 'key.txt'), inventedKeys.windows10);
    for (const part of partNames) if (!needed.includes(part)) rmSync(join(place, part));
    expect(bundled(place, args, place)).toMatchObject({ exitCode: 0, told: '' });
  });
});

describe('what V8 compiled of the program', () => {
  it('is kept by the first run that ends well, where nobody else may write', () => {
    const kept = (name: string, mode: number, args: readonly string[]) => {
      const copy = join(folder, name);
      copyProgram(copy);
      for (const file of readdirSync(copy)) if (file.includes('.cjs.')) rmSync(join(copy, file));
      chmodSync(copy, mode);
      expect(bundled(copy, args)).toEqual(fromDist(args));
      const files = readdirSync(copy).filter((file) => file.includes('.cjs.'));
      if (files.length > 0) expect(bundled(copy, args)).toEqual(fromDist(args));
      return files;
    };
    const windows = process.platform === 'win32';
    expect(kept('ours', 0o755, ['plan', ...offer])).toEqual(windows ? [] : [cacheName]);
    expect(kept('open to others', 0o777, ['plan', ...offer])).toEqual([]);
    expect(kept('failed', 0o755, ['plan'])).toEqual([]);
  });

  it('was kept when dist/ was built, and V8 takes it', () => {
    expect(readdirSync(dist)).toEqual(expect.arrayContaining([cacheName, cacheOfGenerate]));
    const script = `const { readFileSync } = require('node:fs'), { Script } = require('node:vm');
      for (const path of process.argv.slice(1)) {
        const cachedData = readFileSync(path + process.env.ENDING);
        console.log(new Script(readFileSync(path, 'latin1'), { cachedData }).cachedDataRejected);
      }`;
    const paths = ['program.cjs', 'generate.cjs'].map((name) => join(dist, name));
    const env = { ...process.env, NODE_OPTIONS: '', ENDING: cacheOf('') };
    expect(spawnSync(process.execPath, ['-e', script, ...paths], { encoding: 'utf8', env }).stdout).toBe(
      'false\nfalse\n',
    );
  });

  it('is not taken for a later build that is copied over this one, even if its files are as long', () => {
    const copy = join(folder, 'copied over');
    copyProgram(copy);
    const change = (file: string, from: string, to: string): void => {
      replaceFile(join(copy, file), readFileSync(join(dist, file), 'latin1').replaceAll(from, to), 'latin1');
    };
    change('program.cjs', 'ACTIVATION ID', 'activation id');
    expect(bundled(copy, ['products'])).toEqual(fromDist(['products']));
    change('bin.cjs', buildId, buildId.replaceAll(/./gu, '0'));
    expect(bundled(copy, ['products']).printed).toContain('activation id');
  });

  it.each([
    ['empty', ''],
    ['of another version', 'x'.repeat(4096)],
  ])('may be %s: the program runs all the same', (what, content) => {
    const copy = join(folder, what);
    copyProgram(copy);
    replaceFile(join(copy, cacheName), content);
    expect(bundled(copy, ['plan', ...offer])).toEqual(fromDist(['plan', ...offer]));
    expect(fromDist(['plan', ...offer]).exitCode).toBe(0);
  });
});
