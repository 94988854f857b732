import { effectOf } from '../effects.js';
import type { Check, Problem } from '../finding.js';
import { lists } from '../parsed-bundle.js';
import { sha256 } from '../../sha256.js';

const name = 'manifest.json';

/** The manifest's list against the files, and the files against the list. */
export const manifest: Check = {
  name: 'manifest',
  run: ({ files, manifest: read }) => {
    if (read === null) return [];
    const known = new Set(read.files.map(({ path }) => path));
    const unlisted = [...files.keys()].filter((path) => !lists.includes(path) && !known.has(path));
    const about = (where: string, what: string): Problem => ({ where, what, effect: effectOf(where) });
    return [
      ...unlisted.map((path) => about(name, `It does not list ${path}.`)),
      ...read.files.flatMap(({ path, bytes, sha256: sum }) => {
        const content = files.get(path);
        if (content === undefined) return [about(name, `It lists ${path}, but the file is missing.`)];
        if (content.length !== bytes)
          return [about(path, `It has ${content.length} bytes, but the manifest lists ${bytes}.`)];
        return sha256(content) === sum ? [] : [about(path, 'Its SHA-256 is not the one in the manifest.')];
      }),
    ];
  },
};
