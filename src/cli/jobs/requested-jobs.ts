import { issuesOf } from '../../config/load-packages.js';
import { UserError } from '../../errors.js';
import type { Arguments } from '../arguments.js';
import { collectMistakes } from '../collect-mistakes.js';
import { requestedPackages, type RequestedPackages } from '../requested-packages.js';
import type { Terminal } from '../terminal.js';
import { jobsOption } from './jobs-option.js';

/**
 * What is to be done, and how many jobs at a time do it. A wrong number of jobs is told together with the mistakes of options,
 * settings and key, since no package is begun that would tell its own.
 *
 * @param begins false where another mistake keeps the packages from being begun
 * @throws UserError with all of them
 */
export async function requestedJobs(
  values: Arguments,
  terminal: Terminal,
  begins = true,
): Promise<readonly [jobs: number, requested: RequestedPackages]> {
  return collectMistakes(
    () => jobsOption(values),
    async (isNumber) => {
      const requested = await requestedPackages(values, terminal);
      if (!isNumber || !begins) await refuseMistakes(requested, terminal);
      return requested;
    },
  );
}

async function refuseMistakes({ packages, single, keyOf }: RequestedPackages, terminal: Terminal): Promise<void> {
  await collectMistakes(
    () => {
      const issues = packages.flatMap(issuesOf);
      if (issues.length > 0) throw new UserError(issues);
    },
    async () => {
      const [only] = packages;
      if (single && only !== undefined) await keyOf(only, false, terminal);
    },
  );
}
