import type {
  ConfigurationBaseline,
  ConfigurationItem,
  Digest,
  DigestConstants,
  DigestNames,
  DigestObject,
  DigestRule,
  DigestSetting,
  ItemReference,
  OtherElement,
  ResourceText,
  ScriptSource,
  SettingReference,
} from './digest.js';
import type { XmlElement } from './xml.js';

const digestNamespace =
  'http://schemas.microsoft.com/SystemsCenterConfigurationManager/2009/07/10/DesiredConfiguration';
export const rulesNamespace = 'http://schemas.microsoft.com/SystemsCenterConfigurationManager/2009/06/14/Rules';

/** Stands in every digest of the console, from 2014 to 2025. */
const schemaVersion = 'Authored against the following schema version: 5';

/** The whole document of a digest; order of attributes and elements is that of every real export. */
export function digestDocument(digest: Digest): XmlElement {
  return {
    name: 'DesiredConfigurationDigest',
    attributes: { xmlns: digestNamespace },
    content: [{ comment: schemaVersion }, digestElement(digest)],
  };
}

export function digestElement(digest: Digest): XmlElement {
  switch (digest.kind) {
    case 'item':
      return itemElement(digest);
    case 'baseline':
      return baselineElement(digest);
    case 'other':
      return digest.element;
  }
}

/**
 * An element in the one form that values are compared in: attributes without a value and content that is empty are left
 * out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | boolean | null>> = {},
  content: XmlElement['content'] = [],
): XmlElement {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, String(value)]]));
  return {
    name,
    ...(written.length === 0 ? {} : { attributes: Object.fromEntries(written) as Record<string, string> }),
    ...(content.length === 0 ? {} : { content }),
  };
}

function itemElement(item: ConfigurationItem): XmlElement {
  const platforms = element('OperatingSystemExpression', {}, [
    element('Operator', {}, 'OneOf'),
    element(
      'Operands',
      {},
      item.platforms.map((id) => element('RuleExpression', { RuleId: id })),
    ),
  ]);
  const applies = item.type === 'OperatingSystem' ? 'OperatingSystemDiscoveryRule' : 'PlatformApplicabilityCondition';
  const rules = item.rules.length === 0 ? [] : [element('Rules', {}, item.rules.map(ruleElement))];
  return objectElement(item.type, item, [
    element('Parts', {}, item.parts),
    element('Settings', {}, [element('RootComplexSetting', {}, item.settings.map(settingElement))]),
    ...rules,
    element(applies, { xmlns: rulesNamespace }, [platforms]),
    ...item.more,
  ]);
}

function baselineElement(baseline: ConfigurationBaseline): XmlElement {
  const lists = Object.entries(baseline.items).map(([name, items]) => element(name, {}, items.map(referenceElement)));
  return objectElement('Baseline', baseline, lists);
}

function referenceElement({ type, scope, logicalName }: ItemReference): XmlElement {
  return element(type, { AuthoringScopeId: scope, LogicalName: logicalName });
}

function objectElement(
  name: string,
  { identity: { scope, logicalName, version }, attributes, names }: DigestObject,
  content: readonly XmlElement[],
): XmlElement {
  const identity = { AuthoringScopeId: scope, LogicalName: logicalName, Version: version };
  return element(name, { ...identity, ...attributes }, [annotation(names, { xmlns: rulesNamespace }), ...content]);
}

function annotation({ name, description }: DigestNames, attributes: Readonly<Record<string, string>>): XmlElement {
  return element('Annotation', attributes, [
    resourceText('DisplayName', name),
    resourceText('Description', description),
  ]);
}

function resourceText(name: string, { text, resourceId }: ResourceText): XmlElement {
  return element(name, { Text: text, ResourceId: resourceId });
}

export function settingElement(setting: DigestSetting | OtherElement): XmlElement {
  if (setting.kind === 'other') return setting.element;
  const { logicalName, dataType, names, source } = setting;
  return element('SimpleSetting', { LogicalName: logicalName, DataType: dataType }, [
    annotation(names, { xmlns: rulesNamespace }),
    sourceElement(source),
  ]);
}

export function sourceElement(source: ScriptSource | OtherElement): XmlElement {
  if (source.kind === 'other') return source.element;
  const { perUser, is64Bit, discovery, remediation } = source;
  const scripts = [
    element('DiscoveryScriptBody', { ScriptType: discovery.language }, discovery.text),
    ...(remediation === null
      ? []
      : [element('RemediationScriptBody', { ScriptType: remediation.language }, remediation.text)]),
  ];
  return element('ScriptDiscoverySource', { IsPerUser: perUser, Is64Bit: is64Bit }, scripts);
}

export function ruleElement(rule: DigestRule | OtherElement): XmlElement {
  if (rule.kind === 'other') return rule.element;
  const attributes = {
    xmlns: rulesNamespace,
    id: rule.id,
    Severity: rule.severity,
    NonCompliantWhenSettingIsNotFound: rule.nonCompliantWhenNotFound,
  };
  const operands = [settingReference(rule.setting), constants(rule.constants)];
  return element('Rule', attributes, [
    annotation(rule.names, {}),
    element('Expression', {}, [element('Operator', {}, rule.operator), element('Operands', {}, operands)]),
  ]);
}

function settingReference(reference: SettingReference): XmlElement {
  return element('SettingReference', {
    AuthoringScopeId: reference.scope,
    LogicalName: reference.logicalName,
    Version: reference.version,
    DataType: reference.dataType,
    SettingLogicalName: reference.settingLogicalName,
    SettingSourceType: reference.sourceType,
    Method: reference.method,
    PropertyPath: reference.propertyPath,
    Changeable: reference.changeable,
  });
}

function constants({ listType, values }: DigestConstants): XmlElement {
  const [first, ...others] = values.map(({ value, dataType }) =>
    element('ConstantValue', { Value: value, DataType: dataType }),
  );
  if (listType === null && first !== undefined && others.length === 0) return first;
  return element('ConstantValueList', { DataType: listType }, first === undefined ? [] : [first, ...others]);
}
