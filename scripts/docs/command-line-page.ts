import { optionName, settingNames, settings } from '../../src/config/settings.js';
import type { Setting } from '../../src/config/setting.js';
import { table } from './table.js';

const begin = '<!-- settings: written by npm run docs -->';
const end = '<!-- end of settings -->';

/** Writes the table of settings into docs/command-line.md; the rest of the page stays as it is. */
export function commandLinePage(committed: string): string {
  const [before, rest = ''] = committed.split(begin);
  const [, after = ''] = rest.split(end);
  return [
    before,
    begin,
    '\n\n',
    table(['option', 'what it sets', 'default'], rows()).join('\n'),
    '\n\n',
    end,
    after,
  ].join('');
}

function rows(): readonly (readonly string[])[] {
  return settingNames.map((name) => {
    const { kind, description, default: byDefault }: Setting = settings[name];
    const option = optionName(name);
    const value = kind === 'yes-no' ? '' : ` ${valueWord(name)}`;
    return [`\`${option}${value}\``, description, byDefault === null ? '\u2013' : `\`${byDefault}\``];
  });
}

function valueWord(name: keyof typeof settings): string {
  const { kind, schema }: Setting = settings[name];
  if (kind === 'number') return 'N';
  const words = Array.isArray(schema.enum) ? schema.enum.filter((word) => typeof word === 'string') : [];
  return words.length > 0 && words.length < 5 ? words.join('\\|') : 'TEXT';
}
