import { issuesOf } from '../config/load-packages.js';
import { type Issue, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';
import { jobsOption } from './jobs/jobs-option.js';
import { keyMistakes } from './key-source.js';
import { outputFolder } from './output-folder.js';
import { requestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';

/**
 * What is wrong with the settings, the output folder, the jobs and the key of a command line that has mistakes of its own,
 * without what comes of these.
 *
 * @param told the mistakes of the command line
 */
export async function settingMistakes(
  values: Arguments,
  told: readonly Issue[],
  terminal: Terminal,
): Promise<readonly Issue[]> {
  const wrong = new Set(told.map(({ where }) => where));
  const sound = Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(`--${name}`)));
  // `Write --product windows-10.`
  const isMeant = (option: string): boolean => told.some(({ repair }) => repair.split(/[ .?]/u).includes(option));
  const isNew = ({ where }: Issue): boolean => !wrong.has(where) && !isMeant(where);
  const found = await Promise.all([
    mistakesIn(() => {
      outputFolder(sound, terminal);
      return [];
    }),
    // What is missing may be in a config file that is not known.
    wrong.has('--config')
      ? []
      : mistakesIn(async () => (await requestedPackages(sound, terminal)).packages.flatMap(issuesOf)),
    mistakesIn(() => {
      jobsOption(sound);
      return [];
    }),
    sound['dry-run'] === true ? [] : mistakesIn(() => keyMistakes(sound, terminal)),
  ]);
  return found.flat().filter(isNew);
}

/** @param look returns mistakes, or throws them */
async function mistakesIn(look: () => readonly Issue[] | Promise<readonly Issue[]>): Promise<readonly Issue[]> {
  try {
    return await look();
  } catch (error) {
    if (error instanceof UserError) return error.issues;
    throw error;
  }
}
