import { readFileSync } from 'node:fs';

/**
 * Windows PowerShell takes the `--` of `npm start -- generate --year 2` for itself, where npm is older than 11: npm then
 * reads the options as settings of its own. A setting `year=2` arrives as the variable npm_config_year; of `--year 2`
 * only the fact arrives (npm_config_year=true), the 2 stands among the words; and `--product`, which npm takes for a
 * short form of --production, does not arrive at all. This puts the command line back together.
 *
 * @param {readonly string[]} argv node, script, then words
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {string[] | null} null where it is not clear which word belongs to which option
 */
export function restoreArguments(argv, environment) {
  const [node, script, command, ...words] = argv;
  const lost = lostOptions(environment);
  if (command === undefined || lost.size === 0 || argv.slice(2).some((word) => word.startsWith('-'))) return [...argv];
  const restored = [];
  const waiting = new Set();
  for (const [name, value] of lost) {
    // A variable that is not set leaves an empty value, which the tool refuses.
    if (switches.has(name) && value === 'true') restored.push(`--${name}`);
    else if (value === 'true') waiting.add(name);
    else restored.push(`--${name}=${value}`);
  }
  const left = words.filter((word) => {
    const name = recognized(word, waiting);
    if (name === null) return true;
    waiting.delete(name);
    restored.push(`--${name}=${word}`);
    return false;
  });
  const [lastName, ...otherNames] = waiting;
  if (lastName === undefined && left.length === 0) return [node, script, command, ...restored];
  if (lastName === undefined || otherNames.length > 0 || left.length !== 1) return null;
  return [node, script, command, ...restored, `--${lastName}=${left[0]}`];
}

/** The environment without the tool's options, which npm would otherwise read again in every further run of npm. */
export function withoutLostOptions(environment) {
  const names = new Set(restorableOptions.map(variable));
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !names.has(name)));
}

// Written by `npm run docs` from the options of the commands: this script runs before anything is built.
const { restorable: restorableOptions, switches: switchNames } = JSON.parse(
  readFileSync(new URL('options.json', import.meta.url), 'utf8'),
);
const switches = new Set(switchNames);

function lostOptions(environment) {
  const entries = restorableOptions.map((name) => [name, environment[variable(name)]]);
  return new Map(entries.filter(([, value]) => value !== undefined));
}

function variable(option) {
  return `npm_config_${option.replaceAll('-', '_')}`;
}

/** Words whose form says which option they belong to. */
function recognized(word, waiting) {
  if (/^windows-[a-z0-9-]+$/.test(word)) return 'product';
  return waiting.has('year') && /^[123]$/.test(word) ? 'year' : null;
}
