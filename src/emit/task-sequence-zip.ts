import { activationFiles } from './activation-content.js';
import type { Emitter } from './emitter.js';
import { taskSequenceArchive } from './task-sequence/task-sequence-archive.js';

/**
 * The zip that the console's *Import Task Sequence* wizard opens: package and programs as in the import zip, and the task
 * sequence. This is the form that consoles have exported and imported in public; no generated one has met a live site yet.
 */
export const taskSequenceZip: Emitter = {
  name: 'task sequence zip',
  emit: (plan, secrets) => {
    if (plan.taskSequence === undefined) return [];
    return [taskSequenceArchive(plan, plan.taskSequence, activationFiles(plan, secrets))];
  },
};
