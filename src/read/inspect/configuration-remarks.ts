import type { ConfigurationItem, DigestSetting } from '../../text/digest.js';
import type { InspectedBaseline } from './configuration.js';
import type { ReadObject } from './configuration-contents.js';

/** What in a cabinet of configuration items does not fit together, and what clients make of a script. */
export function configurationRemarks(
  read: readonly ReadObject[],
  baselines: readonly InspectedBaseline[],
): readonly string[] {
  const withStrings = read.some(({ strings }) => strings !== null);
  return [
    ...baselines.flatMap(({ name, items }) =>
      items
        .filter((item) => item.name === null)
        .map(
          ({ scope, logicalName }) =>
            `Baseline ${quoted(name)} refers to ${scope}/${logicalName}, which is not in this file. The site must have it before the import.`,
        ),
    ),
    ...read.flatMap(({ digest }) => (digest.kind === 'item' ? itemRemarks(digest) : [])),
    ...(withStrings ? read.flatMap(stringRemarks) : []),
  ];
}

function itemRemarks(item: ConfigurationItem): readonly string[] {
  const name = quoted(item.names.name.text);
  const known = new Set(item.settings.flatMap((each) => (each.kind === 'setting' ? [each.logicalName] : [])));
  const strays = item.rules.filter(
    (rule) =>
      rule.kind === 'rule' && isOwn(item, rule.setting.logicalName) && !known.has(rule.setting.settingLogicalName),
  );
  const otherVersion = item.rules.some(
    (rule) =>
      rule.kind === 'rule' && isOwn(item, rule.setting.logicalName) && rule.setting.version !== item.identity.version,
  );
  const unsigned = item.settings.filter((each) => each.kind === 'setting' && isPowerShell(each)).length;
  return [
    ...(strays.length === 0 ? [] : [`Item ${name} has rules for settings that it does not have: ${strays.length}.`]),
    ...(otherVersion
      ? [`Item ${name} has rules for another version. A console writes rules for the version of the item.`]
      : []),
    ...(unsigned === 0
      ? []
      : [
          `Item ${name} uses PowerShell for discovery. With the default client setting All Signed, its scripts run only if they are signed (0x87D00327).`,
        ]),
  ];
}

/** Settings of file parts are named after these, not after a setting. */
function isOwn(item: ConfigurationItem, logicalName: string): boolean {
  return logicalName === item.identity.logicalName && item.parts.every(({ name }) => name === 'SuppressionReferences');
}

function isPowerShell({ source }: DigestSetting): boolean {
  return source.kind === 'script' && source.discovery.language === 'PowerShell';
}

function stringRemarks({ file, digest, strings }: ReadObject): readonly string[] {
  if (strings === null) return [`${file} has no .en-US.resx file, which every export has.`];
  if (digest.kind === 'other') return [];
  const { name } = digest.names;
  const text = name.resourceId === null ? undefined : strings.get(name.resourceId);
  return text === undefined || text === name.text
    ? []
    : [`${file} has the name ${quoted(name.text)}, its .resx ${quoted(text)}.`];
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
