import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { filesBelow } from '../support/folders.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = ['README.md', 'README.ja.md', 'CONTRIBUTING.md', ...filesIn('docs', '.md'), ...filesIn('src', '.ts')];

/** A file or folder of the project, and not the end of an address. */
const ownPath =
  /(?<![\w/.-])(?:src|test|scripts|templates|docs|schema)\/[\w./-]+(?:\.(?:ts|mjs|md|hbs|json|sh|psm1)\b|\/(?=`))/gu;

describe('the files that pages and remarks name', () => {
  it('exist', () => {
    const missing = pages.flatMap((page) =>
      (readFileSync(join(root, page), 'utf8').match(ownPath) ?? [])
        .filter((path) => !existsSync(join(root, path)))
        .map((path) => `${page}: ${path}`),
    );
    expect(missing).toEqual([]);
  });
});

function filesIn(folder: string, ending: string): readonly string[] {
  return [...filesBelow(join(root, folder)).keys()]
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
}
