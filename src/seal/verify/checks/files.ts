import { effectOfFile } from '../effects.js';
import { type Check, found } from '../finding.js';

/** The files of the plan are there, and no others. */
export const files: Check = {
  name: 'files',
  run: ({ files: present, others, damaged, plan }) => {
    const links = others.map((path) => found(path, 'It is a link or a device, not a file.', effectOfFile(path)));
    if (plan === null) return links;
    const planned = new Set(plan.files.map(({ path }) => path));
    const missing = [...planned].filter((path) => !present.has(path) && !others.includes(path) && !damaged.has(path));
    const extra = [...present.keys()].filter((path) => !planned.has(path));
    return [
      ...links,
      ...missing.map((path) => found(path, 'It is missing.', effectOfFile(path))),
      ...extra.map((path) =>
        found(path, 'The plan knows no such file.', extraEffect(path, plan.importZip.filesFolder)),
      ),
    ];
  },
};

function extraEffect(path: string, filesFolder: string): string {
  return path.startsWith(`${filesFolder}/`)
    ? 'It lies in the folder of the package: distribution points and devices get it too.'
    : 'No import takes it; nobody knows where it comes from.';
}
