import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

interface Lockfile {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>>; readonly resolved?: string }>
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
    expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('pins exact versions of what the project asks for', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const asked = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const range of Object.values(asked)) expect(range).toMatch(/^\d+\.\d+\.\d+$/u);
  });
});
