import { UserError } from '../errors.js';
import { looksLikeKey } from '../text/redact.js';
import { keySources } from './key-source.js';

/**
 * Refuses a key on the command line, before anything can repeat it: arguments are written to shell histories,
 * build logs and the event log's process auditing.
 *
 * @throws UserError naming the four ways that are safe
 */
export function refuseKeys(args: readonly string[]): void {
  const option = args.some((argument) => /^--?key(?:=|$)/u.test(argument));
  if (option || looksLikeKey(args.join(' ')) || args.some(looksLikeKey)) {
    throw new UserError([
      {
        where: option ? '--key' : 'command line',
        what: 'A key cannot be passed as an argument, because arguments are logged (npm logs those of npm start in _logs in its cache). If this is a real key, treat it as compromised.',
        repair: keySources,
      },
    ]);
  }
}
