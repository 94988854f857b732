import type { Issue } from '../errors.js';
import type { Config } from './config.js';

/**
 * What an administrator should know where the clients of a product will stop to run task sequences.
 *
 * @param where the setting stands, as the person who wrote it knows it
 * @returns null where nothing is to be said
 */
export function taskSequenceNotice({ product, taskSequence }: Config, where = '--task-sequence'): Issue | null {
  if (!taskSequence || product.taskSequences !== 'ending') return null;
  return {
    where,
    what: `From version 2609, Configuration Manager no longer supports ${product.name} as clients. Task sequences may no longer run there.`,
    repair: 'Deploy the programs of the package there. To create no task sequence, use no.',
  };
}
