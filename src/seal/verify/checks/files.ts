import { effectOf } from '../effects.js';
import type { Check } from '../finding.js';

/** The files that belong into the bundle are there, and no others. */
export const files: Check = {
  name: 'files',
  run: ({ others, differences, expected }) => {
    const content = expected?.files.find(({ path }) => path.endsWith('/activate-esu.bat'))?.path;
    const foreign = (path: string): string =>
      content !== undefined && path.startsWith(content.replace(/[^/]*$/u, ''))
        ? 'It is in the folder of the package, so distribution points and devices also get it.'
        : 'No import uses it. Its origin is unknown.';
    return [
      ...others.map((where) => ({ where, what: 'It is a link or a device, not a file.', effect: effectOf(where) })),
      ...(differences ?? []).flatMap(({ path: where, kind }) => {
        if (kind === 'missing') return [{ where, what: 'It is missing.', effect: effectOf(where) }];
        if (kind === 'changed' || others.includes(where)) return [];
        return [{ where, what: 'This file does not belong to the bundle.', effect: foreign(where) }];
      }),
    ];
  },
};
