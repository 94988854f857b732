import { effectOfFile } from '../effects.js';
import { type Check, found, type Told } from '../finding.js';
import type { OpenedBundle } from '../opened-bundle.js';
import { sha256 } from '../sha256.js';

const name = 'manifest.json';

/** The manifest's list against the files, and the files against the list. */
export const manifest: Check = {
  name: 'manifest',
  run: ({ files, manifest: read }) => {
    if (read === null) return [];
    const known = new Map(read.files.map((file) => [file.path, file]));
    const told = [...files.keys()].filter((path) => path !== name && path !== 'SHA256SUMS');
    return [
      ...told
        .filter((path) => !known.has(path))
        .map((path) => found(name, `It does not list ${path}.`, effectOfFile(name))),
      ...[...known.values()].flatMap(({ path, bytes, sha256: sum }) => {
        const content = files.get(path);
        if (content === undefined) return [found(name, `It lists ${path}, which is not there.`, effectOfFile(name))];
        if (content.length !== bytes)
          return [found(path, `It has ${content.length} bytes; the manifest says ${bytes}.`, effectOfFile(path))];
        return sha256(content) === sum
          ? []
          : [found(path, 'Its SHA-256 is not the one in the manifest.', effectOfFile(path))];
      }),
      ...formOf(files, read),
    ];
  },
};

function formOf(files: OpenedBundle['files'], read: NonNullable<OpenedBundle['manifest']>): readonly Told[] {
  const text = Buffer.from(files.get(name) ?? []).toString('utf8');
  const paths = read.files.map(({ path }) => path);
  const sorted = paths.every((path, index) => index === 0 || (paths[index - 1] ?? '') < path);
  const problems = [
    // A field that stands there twice, or another way to write a value, would not come back so.
    [`${JSON.stringify(JSON.parse(text), null, 2)}\n` === text, 'It is not in the form that generate writes.'],
    [sorted, 'Its files are not sorted by path, or one stands there twice.'],
    [read.tool.name === read.plan.tool.name && read.tool.version === read.plan.tool.version, 'It names two versions.'],
  ] as const;
  return problems.flatMap(([holds, what]) => (holds ? [] : [found(name, what, effectOfFile(name))]));
}
