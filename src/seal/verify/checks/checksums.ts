import { effectOfFile } from '../effects.js';
import { type Check, found, type Told } from '../finding.js';
import { sha256 } from '../sha256.js';

const listName = 'SHA256SUMS';

/** SHA256SUMS against the files, and the files against SHA256SUMS. */
export const checksums: Check = {
  name: 'checksums',
  run: ({ files }) => {
    const bytes = files.get(listName);
    if (bytes === undefined) return [];
    const text = Buffer.from(bytes).toString('utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    const listed = lines.flatMap((line) => {
      const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
      return sum === undefined || path === undefined ? [] : [{ sum, path }];
    });
    const wrong = listed.flatMap(({ sum, path }) => mismatch(sum, path, files.get(path)));
    const known = new Set(listed.map(({ path }) => path));
    const unlisted = [...files.keys()].filter((path) => path !== listName && !known.has(path));
    return [
      ...wrong,
      ...unlisted.map((path) => found(path, `${listName} does not list it.`, effectOfFile(listName))),
      ...formOf(listed, bytes),
    ];
  },
};

function mismatch(sum: string, path: string, content: Uint8Array | undefined): readonly Told[] {
  if (content === undefined) return [found(listName, `It lists ${path}, which is not there.`, effectOfFile(listName))];
  if (sha256(content) === sum) return [];
  return [found(path, `Its SHA-256 is not the one in ${listName}.`, effectOfFile(path))];
}

/** Two blanks, forward slashes, LF, sorted, nothing else. */
function formOf(
  listed: readonly { readonly sum: string; readonly path: string }[],
  bytes: Uint8Array,
): readonly Told[] {
  const sorted = listed.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const form = sorted.map(({ sum, path }) => `${sum}  ${path}\n`).join('');
  const twice = sorted.some(({ path }, index) => path === sorted[index + 1]?.path);
  if (Buffer.from(bytes).equals(Buffer.from(form, 'utf8')) && !twice) return [];
  return [found(listName, 'It is not in the form that generate writes.', effectOfFile(listName))];
}
