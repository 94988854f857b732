import type {
  ConfigurationContents,
  ConfigurationFlags,
  Fact,
  InspectedBaseline,
  InspectedItem,
  InspectedRule,
  InspectedScript,
  InspectedSetting,
  OtherPart,
} from '../../read/inspect/configuration.js';
import { shown } from '../../text/shown.js';
import { count, fact, type Lines } from './lines.js';

/** Longer scripts are cut on the screen; --json has them whole. */
const scriptLimit = 300;

/** Configuration items with their settings and rules, baselines with their items, and what else is in a cabinet. */
export function configurationLines({ items, baselines, others, remarks }: ConfigurationContents): Lines {
  return [
    `Configuration data: ${count(items.length, 'configuration item')}, ${count(baselines.length, 'baseline')}`,
    ...items.flatMap(itemLines),
    ...baselines.flatMap(baselineLines),
    ...others.flatMap(otherLines),
    ...remarks.map((remark) => `Remark: ${shown(remark)}`),
  ];
}

const itemTypes = {
  OperatingSystem: 'Windows desktops and servers',
  Application: 'Windows desktops and servers, with application settings',
  BusinessPolicy: 'general',
} as const;

function itemLines(item: InspectedItem): Lines {
  return [
    `Configuration item ${shown(item.name)}`,
    [
      ...objectLines(item),
      `Type: ${itemTypes[item.type]}`,
      ...fact('Supported platforms', item.platforms.join(', ')),
      ...item.settings.flatMap(settingLines),
      ...item.rules.flatMap(ruleLines),
      ...item.others.flatMap(otherLines),
    ],
  ];
}

function baselineLines(baseline: InspectedBaseline): Lines {
  return [
    `Configuration baseline ${shown(baseline.name)}`,
    [
      ...objectLines(baseline),
      ...baseline.items.map(
        ({ list, scope, logicalName, name }) =>
          `${shown(list)}: ${name === null ? 'not here, ' : `${shown(name)}, `}${shown(`${scope}/${logicalName}`)}, the latest version`,
      ),
    ],
  ];
}

function objectLines({
  description,
  scope,
  logicalName,
  version,
  flags,
  file,
}: InspectedItem | InspectedBaseline): Lines {
  return [
    ...fact('Description', description),
    `Identity: ${shown(`${scope}/${logicalName}`)}, version ${version}`,
    ...flagLine(flags),
    ...fact('File', file),
  ];
}

function flagLine(flags: ConfigurationFlags | null): Lines {
  if (flags === null) return [];
  const words = flags.words.length === 0 ? 'not known' : flags.words.join('; ');
  return [`ConfigurationFlags: ${shown(flags.value)}: ${words}`];
}

function settingLines(setting: InspectedSetting): Lines {
  const name = setting.name === '' ? setting.logicalName : setting.name;
  return [
    `Setting ${shown(name)} (${shown(setting.source)}, ${shown(setting.dataType)})`,
    [...fact('Description', setting.description), ...factLines(setting.facts), ...setting.scripts.flatMap(scriptLines)],
  ];
}

function scriptLines({ purpose, language, text }: InspectedScript): Lines {
  const lines = text.split('\n');
  const cut = lines.length - scriptLimit;
  return [
    `${purpose === 'discovery' ? 'Discovery' : 'Remediation'} script, ${shown(language)}, ${count(lines.length, 'line')}`,
    [
      ...lines.slice(0, scriptLimit).map((line) => `${indentOf(line)}${shown(line)}`),
      ...(cut > 0 ? [`... ${count(cut, 'line')} more (--json has them)`] : []),
    ],
  ];
}

function indentOf(line: string): string {
  return (/^[ \t]{0,40}/u.exec(line)?.[0] ?? '').replaceAll('\t', '    ');
}

function ruleLines(rule: InspectedRule): Lines {
  const comparison = [shown(rule.setting), shown(rule.operator), rule.values.map((value) => shown(value)).join(', ')];
  return [
    `Rule ${shown(rule.name === '' ? rule.id : rule.name)}`,
    [
      ...fact('Description', rule.description),
      ...(rule.facts.length > 0 ? factLines(rule.facts) : [`Compliant when: ${comparison.join(' ')}`]),
      `When the setting is not found: ${rule.nonCompliantWhenNotFound ? 'noncompliant' : 'not counted as noncompliant'}`,
      ...fact('Severity', rule.severity),
      ...(rule.remediates ? ['Remediates noncompliant devices if supported'] : []),
    ],
  ];
}

function otherLines({ name, facts }: OtherPart): Lines {
  return [shown(name), factLines(facts)];
}

function factLines(facts: readonly Fact[]): Lines {
  return facts.flatMap(({ name, value }) => fact(shown(name), value));
}
