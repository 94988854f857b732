import type { ContentFile, Secrets } from '../emit/emitter.js';
import { UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { bytesHoldKey } from '../text/key-in-bytes.js';

/**
 * Looks for the key, in every encoding, in every file that is about to be written: a name, a comment or an ID that a
 * person gave may hold it in a form that no detector of keys knows. Only the batch may.
 *
 * @param files whole ones, before they are packed into zips
 * @throws UserError naming each file that would hold the key
 */
export function refuseKey(files: readonly ContentFile[], { batch }: PackagePlan, { key }: Secrets): void {
  if (key === null) return;
  const allowed = batch.keyVariable === null ? batch.fileName : null;
  const holding = files.filter(({ path, content }) => path.split('/').at(-1) !== allowed && bytesHoldKey(content, key));
  const named = namesKey(files.map(({ path }) => path).join(' | '), key);
  const issues = [
    ...(named ? [{ where: 'file name', what: 'The name of a file or folder would contain the MAK key.', repair }] : []),
    ...holding
      .filter(({ path }) => !namesKey(path, key))
      .map(({ path }) => ({
        where: path,
        what:
          allowed === null
            ? 'This file would contain the MAK key. No file may contain it.'
            : `This file would contain the MAK key. Only ${allowed} may contain it.`,
        repair,
      })),
  ];
  if (issues.length > 0) throw new UserError(issues);
}

function namesKey(path: string, key: string): boolean {
  return bytesHoldKey(Buffer.from(path), key);
}

const repair =
  'Remove the key from the setting that contains it, such as a name, a comment or an ID. If other people have seen the setting, treat the key as compromised.';
