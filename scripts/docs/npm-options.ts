import { commands } from '../../src/cli/commands.js';
import { switchedSettings } from '../../src/cli/options.js';

/** What scripts/restore-arguments.mjs knows of the options: their names, and which stand without a value. */
export function npmOptions(): { readonly restorable: readonly string[]; readonly switches: readonly string[] } {
  const options = commands.flatMap((row) => Object.entries(row.options));
  const restorable = [...new Set(options.map(([name]) => name))];
  const flags = options.filter(([, { type }]) => type === 'boolean').map(([name]) => name);
  return { restorable, switches: [...new Set([...flags, ...switchedSettings])] };
}
