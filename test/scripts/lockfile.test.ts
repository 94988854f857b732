import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesBelow } from '../support/folders.js';

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly optionalDependencies?: Readonly<Record<string, string>>;
        readonly link?: boolean;
        readonly resolved?: string;
      }
    >
  >;
}

const text = readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8');
const { packages } = JSON.parse(text) as Lockfile;

describe('the lockfile', () => {
  it('has every platform\u2019s libraries: npm ci refuses one that was written on one platform for itself', () => {
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined && packages[`${path}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  it('names no registry', () => {
    expect(Object.values(packages).filter(({ link, resolved }) => resolved !== undefined && link !== true)).toEqual([]);
  });

  it('pins exact versions of what the project asks for', () => {
    for (const path of ['../../package.json', '../../tools/package.json'])
      for (const range of Object.values(askedBy(path))) expect(range).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});

describe('what the first start installs', () => {
  it('is what the program is built of, and none of the tools', () => {
    const tools = Object.keys(askedBy('../../tools/package.json'));
    expect(Object.keys(askedBy('../../package.json')).filter((name) => tools.includes(name))).toEqual([]);
    expect(filesThatImport(tools)).toEqual([]);
  });
});

function askedBy(path: string): Readonly<Record<string, string>> {
  const manifest = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  return { ...manifest.dependencies, ...manifest.devDependencies };
}

/** Of the sources, and of the scripts that the first start runs. */
function filesThatImport(names: readonly string[]): readonly string[] {
  const sources = [...filesBelow(fileURLToPath(new URL('../../src', import.meta.url)))].map(
    ([path, bytes]) => [path, bytes.toString()] as const,
  );
  const scripts = ['build', 'bundle', 'embed-templates', 'leave-out', 'licenses', 'set-up', 'start', 'warm-up'].map(
    (name) => [name, readFileSync(new URL(`../../scripts/${name}.mjs`, import.meta.url), 'utf8')] as const,
  );
  const imports = new RegExp(`from '(?:${names.join('|')})['/]`, 'u');
  return [...sources, ...scripts].filter(([, text]) => imports.test(text)).map(([path]) => path);
}
