import type { Issue } from '../errors.js';
import { redactKeys } from '../text/redact.js';
import type { Settings } from './config.js';
import { nearest } from './nearest.js';
import type { Setting } from './setting.js';
import { isSettingName, type SettingName, settingNames, settings as rows } from './settings.js';

/**
 * The settings as text. Programs that use the library give a year as the number it is, and true or false for yes and no.
 *
 * @returns with the mistakes: unknown settings, and values of a kind that no setting has
 */
export function writtenSettings(written: Readonly<Record<string, unknown>>): {
  readonly settings: Settings;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const entries = Object.entries(written).flatMap(([name, value]) => {
    if (value === undefined) return [];
    if (!isSettingName(name)) {
      issues.push(unknownSetting(name));
      return [];
    }
    const text = asText(name, value);
    if (text === null) issues.push(wrongKind(name));
    return text === null ? [] : [[name, text] as const];
  });
  const known = new Map(entries);
  // In the order of the table, however they were written: a bundle that keeps them has the same bytes.
  const ordered = settingNames.filter((name) => known.has(name)).map((name) => [name, known.get(name)] as const);
  return { settings: Object.fromEntries(ordered), issues };
}

function asText(name: SettingName, value: unknown): string | readonly string[] | null {
  const { kind }: Setting = rows[name];
  if (kind === 'list') {
    return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null;
  }
  if (typeof value === 'boolean' && kind === 'yes-no') return value ? 'yes' : 'no';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' ? value : null;
}

function unknownSetting(name: string): Issue {
  const near = nearest(name, settingNames).slice(0, 2);
  const repair = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Use one of: ${settingNames.join(', ')}.`;
  return { where: redactKeys(name), what: 'There is no such setting.', repair };
}

function wrongKind(name: SettingName): Issue {
  const { kind }: Setting = rows[name];
  const repair = kind === 'list' ? 'Specify a list of texts.' : 'Specify a text.';
  return { where: name, what: 'The value has the wrong type.', repair };
}
