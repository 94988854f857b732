import { exitCodes, type Issue, UserError } from '../../errors.js';
import { asWriteError, codeOf } from '../disk-errors.js';
import type { Claim } from './claim.js';
import type { Change } from './commit.js';
import { kindOf } from './disk.js';
import type { Rest } from './release.js';
import { staleMilliseconds } from './sign-of-life.js';

const states: Readonly<Record<Change['state'], string>> = {
  nothing: 'Nothing was changed.',
  begun: 'The change was started and could not be undone.',
  done: 'Everything was written and is in place.',
};

/** The error of a run that did not go well: what failed, what is there now, and what to do. */
export function whatHappened({ claim, state }: Change, error: unknown, rest: Rest | null): unknown {
  const { where, elsewhere } = claim.place;
  const known = asWriteError(error, { where, state: states[state], elsewhere });
  if (error !== null && !(known instanceof UserError)) return known;
  const failure = known instanceof UserError ? withState(known, states[state]) : new UserError([], exitCodes.failed);
  const issues = [...failure.issues, ...(rest === null ? [] : [restIssue(rest, state, failure.issues.length > 0)])];
  return new UserError(issues, state === 'nothing' ? failure.exitCode : exitCodes.failed);
}

/** True where the folder of this run was moved away under it. */
export function isLost({ place: { disk }, work }: Claim, error: unknown): boolean {
  try {
    return codeOf(error) === 'ENOENT' && kindOf(disk, work) === 'nothing';
  } catch {
    return false;
  }
}

export function lost({ place }: Claim): UserError {
  const what = `Another run took over, because this one did not respond for ${staleMilliseconds / 1000} seconds.`;
  const repair = 'That run finishes or removes what this one started. Run the command again.';
  return new UserError([{ where: place.where, what, repair }], exitCodes.failed);
}

/** Where looking at what is there failed, not writing. */
function withState(error: UserError, state: string): UserError {
  if (codeOf(error.cause) === '') return error;
  const issues = error.issues.map((issue) => ({ ...issue, what: `${issue.what} ${state}` }));
  return new UserError(issues, error.exitCode);
}

function restIssue({ path, why }: Rest, state: Change['state'], stateIsSaid: boolean): Issue {
  if (state === 'begun') {
    const repair = 'Run the same command again to finish the change. Keep this folder until then.';
    return { where: path, what: 'This folder contains the rest of the change, and what it replaces.', repair };
  }
  const rest = `This folder could not be removed (${why}). It may contain a key.`;
  const what = stateIsSaid ? rest : `${states[state]} ${rest}`;
  return { where: path, what, repair: 'Run the command again to remove it, or delete it.' };
}
