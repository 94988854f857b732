import type { Config } from '../config/config.js';
import { coverageNotice } from '../config/coverage-notice.js';
import type { LoadedPackage } from '../config/load-packages.js';
import { taskSequenceNotice } from '../config/task-sequence-notice.js';
import { type Issue, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { planPackage } from '../plan/plan-package.js';
import { longPathNotice } from './output-folder.js';
import { sourceDate, sourceDateMistakes } from './source-date.js';
import type { Terminal } from './terminal.js';

/** One package, worked out and not yet written. */
export interface PlannedPackage {
  readonly config: Config;
  readonly plan: PackagePlan;
  readonly warnings: readonly Issue[];
}

/**
 * Plans a package, with the warnings that today's date gives.
 *
 * @throws UserError with the mistakes of the package and of the date
 */
export function planOfPackage(loaded: LoadedPackage, terminal: Terminal): PlannedPackage {
  if ('issues' in loaded) throw new UserError([...loaded.issues, ...sourceDateMistakes(terminal)]);
  const { config, whereIs } = loaded;
  const plan = planPackage(config, { date: sourceDate(terminal) });
  const notice = coverageNotice(config, terminal.today, whereIs('year'));
  const sequenceNotice = taskSequenceNotice(config, whereIs('taskSequence'));
  const { share } = config;
  const onShare = share === null ? [] : longPathNotice(plan, share, whereIs('share'));
  const notices = [notice, sequenceNotice].filter((each) => each !== null);
  return { config, plan, warnings: [...notices, ...onShare, ...loaded.notices] };
}
