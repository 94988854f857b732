import { UserError } from '../errors.js';

/**
 * A file that is not what it should be.
 *
 * @param where the file, and the place in it, as a person knows them
 * @param what a sentence; never a value of the file, which may be secret
 */
export function unreadable(where: string, what: string): UserError {
  return new UserError([{ where, what, repair: 'Export it again, or get an unchanged copy.' }]);
}
