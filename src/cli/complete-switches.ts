import { switchedSettings } from './options.js';

/** A setting that is yes or no may stand without a value, and means yes then: `--probe` -> `--probe=yes`. */
export function completeSwitches(args: readonly string[]): readonly string[] {
  const switches = new Set(switchedSettings.map((name) => `--${name}`));
  return args.map((argument, index) => {
    const next = args[index + 1];
    return switches.has(argument) && next !== 'yes' && next !== 'no' ? `${argument}=yes` : argument;
  });
}
