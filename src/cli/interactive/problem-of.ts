import { loadConfig } from '../../config/load-config.js';
import { UserError } from '../../errors.js';
import type { Arguments } from '../arguments.js';
import { settingsOfOptions } from '../settings-of-options.js';

/** What the rules of the command line say about one option, or null; its other options may still be missing. */
export function problemOf(option: string, values: Arguments): string | null {
  try {
    loadConfig(settingsOfOptions(values));
    return null;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const issue = error.issues.find(({ where }) => where === `--${option}`);
    return issue === undefined ? null : `${issue.what} ${issue.repair}`;
  }
}
