import type {
  ConfigurationBaseline,
  ConfigurationItem,
  DigestNames,
  DigestObject,
  DigestRule,
  DigestSetting,
  OtherElement,
} from '../../text/digest.js';
import type {
  ConfigurationFlags,
  InspectedBaseline,
  InspectedItem,
  InspectedRule,
  InspectedScript,
  InspectedSetting,
} from './configuration.js';
import { elementFacts, otherPart } from './element-facts.js';

/** What a configuration item holds. @param file its digest in the cabinet */
export function inspectedItem(item: ConfigurationItem, file: string): InspectedItem {
  return {
    type: item.type,
    ...objectFacts(item, file),
    settings: item.settings.map(inspectedSetting),
    rules: item.rules.map((rule) => inspectedRule(rule, item)),
    platforms: item.platforms,
    others: [...item.parts.filter(({ name }) => name !== 'SuppressionReferences'), ...item.more].map(otherPart),
  };
}

/** What a baseline refers to. @param nameOf an item that is in the same cabinet */
export function inspectedBaseline(
  baseline: ConfigurationBaseline,
  file: string,
  nameOf: (scope: string, logicalName: string) => string | null,
): InspectedBaseline {
  const items = Object.entries(baseline.items).flatMap(([list, references]) =>
    references.map(({ scope, logicalName }) => ({ list, scope, logicalName, name: nameOf(scope, logicalName) })),
  );
  return { ...objectFacts(baseline, file), items };
}

function objectFacts({ identity, attributes, names }: DigestObject, file: string) {
  return { file, ...plainNames(names), ...identity, flags: flagsOf(attributes.ConfigurationFlags ?? null) };
}

function plainNames({ name, description }: DigestNames): { readonly name: string; readonly description: string } {
  return { name: name.text, description: description.text };
}

/** Inferred from exports whose dates and settings are known; Microsoft documents none of the bits. */
const flagWords: readonly (readonly [bit: number, words: string])[] = [
  [1, 'part of the compliance policy assessment'],
  [64, 'always applied, also on co-managed clients'],
  [256, 'tracks remediation history'],
];

function flagsOf(value: string | null): ConfigurationFlags | null {
  if (value === null) return null;
  const bits = /^\d{1,9}$/u.test(value) ? Number(value) : 0;
  return { value, words: flagWords.filter(([bit]) => (bits & bit) !== 0).map(([, words]) => words) };
}

function inspectedSetting(setting: DigestSetting | OtherElement): InspectedSetting {
  if (setting.kind === 'other') {
    const { attributes = {}, name } = setting.element;
    const logicalName = attributes.LogicalName ?? name;
    const unknown = { name: '', description: '', dataType: attributes.DataType ?? '', source: name, scripts: [] };
    return { logicalName, ...unknown, facts: elementFacts(setting.element) };
  }
  const { logicalName, dataType, names, source } = setting;
  const own = { logicalName, ...plainNames(names), dataType };
  if (source.kind === 'other')
    return { ...own, source: source.element.name, facts: elementFacts(source.element), scripts: [] };
  const { perUser, is64Bit, discovery, remediation } = source;
  const scripts: readonly InspectedScript[] = [
    { purpose: 'discovery', ...discovery },
    ...(remediation === null ? [] : [{ purpose: 'remediation' as const, ...remediation }]),
  ];
  const facts = [
    { name: 'Runs as', value: perUser === true ? 'the user who is logged on' : 'the system account' },
    {
      name: 'Script host',
      value: is64Bit === true ? '64-bit on 64-bit Windows' : '32-bit, also on 64-bit Windows',
    },
  ];
  return { ...own, source: 'script', facts, scripts };
}

function inspectedRule(rule: DigestRule | OtherElement, { settings }: ConfigurationItem): InspectedRule {
  if (rule.kind === 'other') {
    const { attributes = {} } = rule.element;
    return {
      id: attributes.id ?? rule.element.name,
      name: '',
      description: '',
      severity: attributes.Severity ?? '',
      setting: '',
      operator: '',
      values: [],
      nonCompliantWhenNotFound: attributes.NonCompliantWhenSettingIsNotFound === 'true',
      remediates: false,
      facts: elementFacts(rule.element),
    };
  }
  const { settingLogicalName, method, propertyPath, changeable } = rule.setting;
  const judged = settings.find((each) => each.kind === 'setting' && each.logicalName === settingLogicalName);
  const name = judged?.kind === 'setting' ? judged.names.name.text : settingLogicalName;
  return {
    id: rule.id,
    ...plainNames(rule.names),
    severity: rule.severity,
    setting: [name, ...(propertyPath === null ? [] : [propertyPath]), ...(method === 'Value' ? [] : [method])].join(
      ', ',
    ),
    operator: rule.operator,
    values: rule.constants.values.map(({ value }) => value),
    nonCompliantWhenNotFound: rule.nonCompliantWhenNotFound === true,
    remediates: changeable,
    facts: [],
  };
}
