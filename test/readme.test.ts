import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, temporaryFolder } from './support/folders.js';
import { inventedKeys } from './support/invented-keys.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const readme = readFileSync(join(project, 'README.md'), 'utf8');
const folder = temporaryFolder();

describe('the README', () => {
  it('has an example of the library that works as it stands', () => {
    const [, example] = /```js\n([^]*?)```/u.exec(readme) ?? [];
    expect(example?.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(10);
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(project, join(folder, 'node_modules', 'esupack'), 'junction');
    writeFileSync(join(folder, 'example.mjs'), example ?? '');
    const run = spawnSync(process.execPath, ['example.mjs'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env.PATH, ESUPACK_KEY: inventedKeys.windows10 },
    });
    expect(run).toMatchObject({ status: 0, stderr: '', stdout: `${join('out', 'esu-windows-10-year-2')}\n` });
    expect(filesBelow(join(folder, 'out')).has('esu-windows-10-year-2.bundle.zip')).toBe(true);
  });

  it('shows the files that the first command writes', () => {
    const tree = /```text\nout\/[^]*?```/u.exec(readme)?.[0] ?? '';
    for (const path of filesBelow(join(folder, 'out')).keys()) expect(tree).toContain(path.split('/').at(-1) ?? path);
  });

  it('says the same in Japanese: commands, example, files, links', () => {
    const japanese = readFileSync(join(project, 'README.ja.md'), 'utf8');
    const linksOf = (text: string): readonly string[] =>
      [...text.matchAll(/(?<!!\[[^\]]*)\]\(([^)]+)\)/gu)]
        .map(([, target]) => target ?? '')
        .filter((to) => !to.startsWith('README'));
    const blocksOf = (text: string): readonly string[] =>
      [...text.matchAll(/```[^]*?```/gu)].map(([block]) => block.replaceAll(/^(\S.*?| {2}.*?\S) {2,}\S.*$/gmu, '$1'));
    expect(new Set(linksOf(japanese))).toEqual(new Set(linksOf(readme)));
    expect(blocksOf(japanese)).toEqual(blocksOf(readme).map((block) => block.replace('README.html', 'README.ja.html')));
  });

  it('and every page of docs link to files that exist', () => {
    const pages = [...filesBelow(join(project, 'docs'))].filter(([path]) => path.endsWith('.md'));
    const sources = new Map([
      ...pages.map(([path, bytes]) => [`docs/${path}`, bytes.toString()] as const),
      ...['README.md', 'README.ja.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map(
        (path) => [path, readFileSync(join(project, path), 'utf8')] as const,
      ),
    ]);
    const broken = [...sources].flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/gu)]
        .map(([, target]) => target ?? '')
        .filter((target) => !exists(join(project, path, '..', target)))
        .map((target) => `${path}: ${target}`),
    );
    expect(broken).toEqual([]);
  });
});

function exists(path: string): boolean {
  try {
    readFileSync(path);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR';
  }
}
