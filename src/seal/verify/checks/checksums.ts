import { effectOf } from '../effects.js';
import type { Check, Problem } from '../finding.js';
import { sha256 } from '../../sha256.js';

const name = 'SHA256SUMS';

/** SHA256SUMS against the files, and the files against SHA256SUMS. */
export const checksums: Check = {
  name: 'checksums',
  run: ({ files }) => {
    const bytes = files.get(name);
    if (bytes === undefined) return [];
    const lines = Buffer.from(bytes).toString('utf8').split('\n').slice(0, -1);
    const sums = new Map(
      lines.flatMap((line) => {
        const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/u.exec(line) ?? [];
        return sum === undefined || path === undefined ? [] : [[path, sum] as const];
      }),
    );
    const about = (where: string, what: string): Problem => ({ where, what, effect: effectOf(where) });
    const unlisted = [...files.keys()].filter((path) => path !== name && !sums.has(path));
    return [
      ...[...sums].flatMap(([path, sum]) => {
        const content = files.get(path);
        if (content === undefined) return [about(name, `It lists ${path}, but the file is missing.`)];
        return sha256(content) === sum ? [] : [about(path, `Its SHA-256 is not the one in ${name}.`)];
      }),
      ...unlisted.map((path) => ({ ...about(path, `${name} does not list it.`), effect: effectOf(name) })),
      ...(sums.size === lines.length
        ? []
        : [about(name, 'It has a line that is not a checksum, or lists a file twice.')]),
    ];
  },
};
