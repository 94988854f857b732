import { emitFiles } from '../../../emit/emitters.js';
import { UserError } from '../../../errors.js';
import { sealFiles } from '../../seal-files.js';
import { effectOfFile } from '../effects.js';
import { type Check, found, type Told } from '../finding.js';
import type { OpenedBundle } from '../opened-bundle.js';

/**
 * Generates the bundle again from its plan and the key in its batch, and compares every byte. Whatever the other checks
 * have no eye for, in the hand-off sheet and the scripts above all, is found here; for a bundle of another version there is
 * nothing to compare with.
 */
export const reproduction: Check = {
  name: 'reproduction',
  run: async ({ files, plan, secrets, ofThisVersion }) => {
    if (plan === null || secrets === null || !ofThisVersion) return [];
    try {
      const { files: again } = await sealFiles(plan, emitFiles(plan, secrets), secrets);
      return again.flatMap(({ path, content }) => difference(path, files.get(path), content));
    } catch (error) {
      // The plan holds the key.
      if (error instanceof UserError) return error.issues.map(({ where, what }) => found(where, what, effectOfKey));
      throw error;
    }
  },
};

const effectOfKey = 'Whoever can read the file can read the key.';

function difference(path: string, actual: OpenedBundle['zip'] | undefined, expected: Uint8Array): readonly Told[] {
  if (actual === null || actual === undefined || Buffer.from(actual).equals(expected)) return [];
  const at = expected.findIndex((byte, index) => actual[index] !== byte);
  const offset = at === -1 ? expected.length : at;
  const what = `It is not what this version writes from the plan (from byte ${offset + 1} on).`;
  return [found(path, what, effectOfFile(path))];
}
