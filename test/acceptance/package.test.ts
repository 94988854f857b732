import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { version } from '../../src/plan/version.js';
import { examplesOf } from '../support/documented-examples.js';
import { filesBelow, sumsBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = temporaryFolder();
const elsewhere = join(folder, 'elsewhere');
const shell = process.platform === 'win32';

const twoPackages = `defaults: {language: ja}
packages:
  - {id: one, product: windows-10, year: 2, key: {file: key.txt}}
  - {id: two, product: windows-10, year: 3, key: {file: key.txt}}
`;

const example = (name: string): string => examplesOf('pipelines.md').find(({ file }) => file === name)?.text ?? '';

/** A command that must end well. */
function run(command: string, args: readonly string[], cwd: string): string {
  const quiet = { HOME: folder, npm_config_update_notifier: 'false' };
  const env = { ...process.env, ...quiet, ESU_KEY: inventedKeys.windows10 };
  const { status, stdout, stderr } = spawnSync(command, [...args], { cwd, encoding: 'utf8', shell, env });
  expect({ command, args, status, stderr: status === 0 ? '' : stderr }).toEqual({
    command,
    args,
    status: 0,
    stderr: '',
  });
  return stdout;
}

let packed: readonly string[] = [];

// As docs/pipelines.md says. No registry is asked: whoever gets the tarball by hand can install it.
beforeAll(() => {
  mkdirSync(elsewhere);
  const told = run('npm', ['pack', '--silent', '--json', '--pack-destination', elsewhere], root);
  packed = (JSON.parse(told) as [{ files: { path: string }[] }])[0].files.map(({ path }) => path);
  const tarball = `esupack-${version}.tgz`;
  const sum = createHash('sha256').update(readFileSync(join(elsewhere, tarball)));
  writeFileSync(join(elsewhere, 'SHA256SUMS'), `${sum.digest('hex')}  ${tarball}\n`);
  writeFileSync(join(elsewhere, 'esupack.yaml'), example('esupack.yaml'));
  writeFileSync(join(elsewhere, 'from-release.sh'), example('from-release.sh'));
  run('sh', ['from-release.sh'], elsewhere);
}, 120_000);

describe('the tarball, installed elsewhere without a network', () => {
  const installed = join(elsewhere, 'node_modules', 'esupack');
  const esupack = join(elsewhere, 'node_modules', '.bin', shell ? 'esupack.cmd' : 'esupack');

  it('brings what runs, its licenses, the library\u2019s types, schemas and documentation, and nothing else', () => {
    const types = /^dist\/types\/[\w./-]+\.d\.ts$/u;
    const pages = ['docs', 'schema'].flatMap((part) =>
      [...filesBelow(join(root, part)).keys()].map((path) => `${part}/${path}`),
    );
    expect(packed.filter((path) => !types.test(path)).sort()).toEqual(
      [
        ...['CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE', 'README.ja.md', 'README.md', 'package.json'],
        ...[
          '@clack/prompts.cjs',
          'LICENSES.txt',
          'bin.cjs',
          'csv-parse/sync.cjs',
          'fast-xml-parser.cjs',
          'generate.cjs',
          'iconv-lite.cjs',
          'index.js',
          'japanese.cjs',
          'others.cjs',
          'program.cjs',
          'report.cjs',
          'thread.cjs',
          'yaml.cjs',
          'yauzl.cjs',
        ].map((name) => `dist/${name}`),
        ...pages,
      ].sort(),
    );
    expect([...filesBelow(installed).keys()]).toEqual(expect.arrayContaining([...packed]));
    expect(packed).toContain('dist/types/index.d.ts');
    expect(packed).not.toContain('dist/types/cli/run.d.ts');
  });

  it('brings no other package', () => {
    expect(readdirSync(join(elsewhere, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['esupack']);
    expect(Object.keys(installedManifest())).not.toContain('dependencies');
  });

  it('brings the license of every library inside', () => {
    const text = readFileSync(join(installed, 'dist', 'LICENSES.txt'), 'utf8');
    for (const name of ['@clack/prompts', 'archiver', 'handlebars', 'iconv-lite', 'yaml', 'yargs']) {
      expect(text).toMatch(new RegExp(`^${name} [\\d.]+ \\(`, 'mu'));
    }
    for (const license of text.split('-'.repeat(80)))
      expect(license).toMatch(/Permission is hereby granted|Permission to use|Redistribution and use|Apache License/u);
  });

  it('has no link to a file that it lacks', () => {
    const files = filesBelow(installed);
    const missing = [...files]
      .filter(([path]) => path.endsWith('.md'))
      .flatMap(([path, bytes]) => linksOf(bytes.toString()).map((target) => posix.join(path, '..', target)))
      .filter((target) => !files.has(target));
    expect(missing).toEqual([]);
  });

  it('names no file or folder of the machine that built it', () => {
    for (const content of filesBelow(join(installed, 'dist')).values()) expect(content.includes(root)).toBe(false);
  });

  it('runs as docs/pipelines.md says', () => {
    expect(JSON.parse(readFileSync(join(elsewhere, 'result.json'), 'utf8'))).toMatchObject({
      kind: 'bundles',
      ok: true,
    });
    expect(readdirSync(join(elsewhere, 'out')).sort()).toEqual([
      'esu-windows-10-year-2',
      'esu-windows-10-year-2.bundle.zip',
    ]);
  });

  it('runs: version and several jobs', () => {
    expect(run(esupack, ['--version'], elsewhere)).toBe(`${version}\n`);
    writeFileSync(join(elsewhere, 'key.txt'), inventedKeys.windows10);
    writeFileSync(join(elsewhere, 'two.yaml'), twoPackages);
    for (const jobs of ['1', '2'])
      run(esupack, ['generate', '--config', 'two.yaml', '--out', `jobs-${jobs}`, '--jobs', jobs], elsewhere);
    expect([...filesBelow(join(elsewhere, 'jobs-2')).keys()]).toContain('two/manifest.json');
    expect(sumsBelow(join(elsewhere, 'jobs-2'))).toEqual(sumsBelow(join(elsewhere, 'jobs-1')));
  });

  it('is a library: the same bundle by import', () => {
    const code = `
      import { emitFiles, loadConfig, parseProductKey, planPackage, sealBundle } from 'esupack';
      const site = { publisher: 'Contoso', limitingCollection: 'SMSDM003' };
      const plan = planPackage(loadConfig({ product: 'windows-10', year: '2', ...site }));
      const { key } = parseProductKey('${inventedKeys.windows10}', 'test');
      await sealBundle(plan, emitFiles(plan, { key }), { key }, 'by-import');`;
    writeFileSync(join(elsewhere, 'use.mjs'), code);
    const imported = spawnSync(process.execPath, ['use.mjs'], { cwd: elsewhere, encoding: 'utf8' });
    expect(imported).toMatchObject({ status: 0, stderr: '' });
    expect(filesBelow(join(elsewhere, 'by-import'))).toEqual(filesBelow(join(elsewhere, 'out')));
  });

  it('has types that stand without those of any library', () => {
    const code = `
      import { loadConfig, planPackage, verifyBundle, type PackagePlan } from 'esupack';
      export const plan: PackagePlan = planPackage(loadConfig({ product: 'windows-10', year: '2' }));
      export const id: string = plan.id;
      // @ts-expect-error -- an identifier is text
      export const mistaken: number = plan.id;
      export const verify: typeof verifyBundle = verifyBundle;`;
    writeFileSync(join(elsewhere, 'use.mts'), code);
    const compiler = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
    const language = ['--module', 'NodeNext', '--target', 'ES2023', '--lib', 'ES2023'];
    const options = ['--noEmit', '--strict', '--skipDefaultLibCheck', ...language, 'use.mts'];
    const compiled = spawnSync(process.execPath, [compiler, ...options], { cwd: elsewhere, encoding: 'utf8' });
    expect(compiled).toMatchObject({ stdout: '', status: 0 });
  });

  it('says in package.json which version it is', () => {
    expect(installedManifest().version).toBe(version);
  });

  function installedManifest(): { readonly version: string } {
    return JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as { version: string };
  }
});

function linksOf(text: string): readonly string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)].map(([, target]) => target ?? '');
}
