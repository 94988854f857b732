import type { Settings } from '../config/config.js';
import { optionName, settingNames } from '../config/settings.js';
import type { Arguments } from './arguments.js';

/** The settings that the options of a command line say. */
export function settingsOfOptions(values: Arguments): Settings {
  const entries = settingNames.map((name) => [name, values[optionName(name).slice('--'.length)]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
