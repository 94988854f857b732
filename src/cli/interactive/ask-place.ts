import { accessSync, constants, statSync } from 'node:fs';
import { dirname, join, normalize, resolve } from 'node:path';
import { UserError } from '../../errors.js';
import { asWriteError } from '../../seal/disk-errors.js';
import { isTaken } from '../../seal/update-bundle.js';
import { control } from '../../text/characters.js';
import { foreignPath } from '../output-folder.js';
import type { Questions } from '../questions.js';

/** Where a bundle goes. */
export interface Place {
  /** As `--out` takes it. */
  readonly out: string;
  readonly force: boolean;
  /** The bundle's own folder. */
  readonly folder: string;
}

export const usualOut = 'out';

/** Asks for the folder for bundles; where the bundle exists already, whether to replace it, or for another folder. */
export async function askPlace(id: string, questions: Questions, platform: string): Promise<Place> {
  for (;;) {
    const out = folderOf(
      await questions.type('Output folder', usualOut, (answer) => folderProblem(folderOf(answer), platform)),
    );
    const folder = join(out, id);
    if (!isTaken(out, id)) return { out, folder, force: false };
    const replace = await questions.agree(`${folder} already exists. Replace it?`, false);
    if (replace) return { out, folder, force: true };
  }
}

/** A path as people paste it: Explorer's "Copy as path" and terminals put quotes around it. */
function folderOf(answer: string): string {
  const [, , inner = answer] = /^(["'])(.+)\1$/u.exec(answer) ?? [];
  const folder = normalize(inner.trim());
  // A root keeps its separator.
  return dirname(folder) === folder ? folder : folder.replace(/[\\/]+$/u, '');
}

/** What the disk would say to a folder, in the words that `generate` has for it; it is asked, and nothing is made. */
function folderProblem(folder: string, platform: string): string | null {
  if (control.test(folder)) return 'It contains a control character.';
  const foreign = foreignPath(folder, platform);
  if (foreign !== null) return `${foreign.what} ${foreign.repair}`;
  try {
    const whole = resolve(folder);
    const place = nearestThatExists(whole);
    const code = place === whole ? 'EEXIST' : 'ENOTDIR';
    if (!statSync(place).isDirectory()) throw Object.assign(new Error(place), { code, syscall: 'mkdir' });
    accessSync(place, constants.W_OK);
    return null;
  } catch (error) {
    const known = asWriteError(error, { where: folder });
    if (!(known instanceof UserError)) throw error;
    return `${known.issues.map(({ what }) => what).join(' ')} Choose another folder.`;
  }
}

/** @throws ENOTDIR below a file before Node.js 22; later ones give the file */
function nearestThatExists(path: string): string {
  const exists = statSync(path, { throwIfNoEntry: false }) !== undefined;
  return exists || dirname(path) === path ? path : nearestThatExists(dirname(path));
}
