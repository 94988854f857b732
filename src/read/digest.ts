import type {
  ConfigurationBaseline,
  ConfigurationItem,
  Digest,
  DigestNames,
  DigestObject,
  DigestRule,
  DigestSetting,
  OtherElement,
  ResourceText,
  ScriptSource,
} from '../text/digest.js';
import { digestElement, element, ruleElement, settingElement, sourceElement } from '../text/digest-elements.js';
import type { XmlElement } from '../text/xml.js';
import { decode } from './decode.js';
import type { ReadingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';
import { readXml, type XmlNode } from './xml.js';

/**
 * Reads a DCM digest: the .xml of a configuration item or baseline that a console exported, or that was authored for an
 * import. The inverse of `digestBytes`: what the values have no room for is kept as an element.
 *
 * @param where what the person knows the file by, for messages
 * @param limit is charged for every piece of markup
 * @throws UserError when it is no digest
 */
export function readDigest(bytes: Uint8Array, where: string, limit?: ReadingLimit): Digest {
  const { text } = decode(bytes, where);
  const root = readXml(text, { where, ...(limit === undefined ? {} : { limit }) });
  const [object, another] = root.children;
  if (root.name !== 'DesiredConfigurationDigest' || object === undefined || another !== undefined)
    throw unreadable(where, 'It is not the digest of one configuration item or baseline.');
  const written = xmlElement(object, where);
  return known(written, () => (object.name === 'Baseline' ? baseline(written) : item(written)), digestElement);
}

/** An element in the form of `element`; only leaves hold text. */
function xmlElement({ name, attributes, children, text }: XmlNode, where: string): XmlElement {
  if (children.length > 0 && text.trim() !== '')
    throw unreadable(where, `${name} contains text where only elements are allowed.`);
  const content =
    children.length > 0 ? children.map((child) => xmlElement(child, where)) : text.replaceAll('\r\n', '\n');
  return element(name, Object.fromEntries(attributes), content);
}

/** A value where writing it again gives the same element, else the element. */
function known<Value>(
  written: XmlElement,
  read: () => Value | null,
  write: (value: Value) => XmlElement,
): Value | OtherElement {
  const value = read();
  const same = value !== null && JSON.stringify(write(value)) === JSON.stringify(written);
  return same ? value : { kind: 'other', element: written };
}

function item(written: XmlElement): ConfigurationItem | null {
  const type = itemTypes.find((name) => name === written.name);
  if (type === undefined) return null;
  const [annotation, parts, settings, ...others] = elementsIn(written);
  const root = elementsIn(settings)[0];
  const rules = others.find(({ name }) => name === 'Rules');
  const [applies, ...more] = others.filter((each) => each !== rules);
  const [operator, operands] = elementsIn(elementsIn(applies)[0]);
  if (operator?.name !== 'Operator') return null;
  return {
    kind: 'item',
    type,
    ...object(written, annotation),
    parts: elementsIn(parts),
    settings: elementsIn(root).map((each) => known(each, () => setting(each), settingElement)),
    rules: elementsIn(rules).map((each) => known(each, () => rule(each), ruleElement)),
    platforms: elementsIn(operands).map((each) => attribute(each, 'RuleId')),
    more,
  };
}

const itemTypes = ['OperatingSystem', 'Application', 'BusinessPolicy'] as const;

function baseline(written: XmlElement): ConfigurationBaseline {
  const [annotation, ...lists] = elementsIn(written);
  const items = lists.map((list) => [
    list.name,
    elementsIn(list).map((each) => ({
      type: each.name,
      scope: attribute(each, 'AuthoringScopeId'),
      logicalName: attribute(each, 'LogicalName'),
    })),
  ]);
  return {
    kind: 'baseline',
    ...object(written, annotation),
    items: Object.fromEntries(items) as ConfigurationBaseline['items'],
  };
}

function object(written: XmlElement, annotation: XmlElement | undefined): DigestObject {
  const { AuthoringScopeId = '', LogicalName = '', Version = '', ...attributes } = written.attributes ?? {};
  const identity = { scope: AuthoringScopeId, logicalName: LogicalName, version: Number(Version) };
  return { identity, attributes, names: names(annotation) };
}

function names(annotation: XmlElement | undefined): DigestNames {
  const [name, description] = elementsIn(annotation);
  return { name: resourceText(name), description: resourceText(description) };
}

function resourceText(written: XmlElement | undefined): ResourceText {
  return { text: attribute(written, 'Text'), resourceId: optional(written, 'ResourceId') };
}

function setting(written: XmlElement): DigestSetting | null {
  const [annotation, source] = elementsIn(written);
  if (source === undefined) return null;
  return {
    kind: 'setting',
    logicalName: attribute(written, 'LogicalName'),
    dataType: attribute(written, 'DataType'),
    names: names(annotation),
    source: known(source, () => scriptSource(source), sourceElement),
  };
}

function scriptSource(written: XmlElement): ScriptSource | null {
  const [discovery, remediation] = elementsIn(written);
  if (written.name !== 'ScriptDiscoverySource' || discovery === undefined) return null;
  const script = (body: XmlElement): ScriptSource['discovery'] => ({
    language: attribute(body, 'ScriptType'),
    text: textOf(body),
  });
  return {
    kind: 'script',
    perUser: flag(written, 'IsPerUser'),
    is64Bit: flag(written, 'Is64Bit'),
    discovery: script(discovery),
    remediation: remediation === undefined ? null : script(remediation),
  };
}

function rule(written: XmlElement): DigestRule {
  const [annotation, expression] = elementsIn(written);
  const [operator, operands] = elementsIn(expression);
  const [reference, constant] = elementsIn(operands);
  const isList = constant?.name === 'ConstantValueList';
  const values = isList ? elementsIn(constant) : constant === undefined ? [] : [constant];
  return {
    kind: 'rule',
    id: attribute(written, 'id'),
    severity: attribute(written, 'Severity'),
    nonCompliantWhenNotFound: flag(written, 'NonCompliantWhenSettingIsNotFound'),
    names: names(annotation),
    operator: textOf(operator),
    setting: {
      scope: attribute(reference, 'AuthoringScopeId'),
      logicalName: attribute(reference, 'LogicalName'),
      version: optional(reference, 'Version') === null ? null : Number(attribute(reference, 'Version')),
      dataType: attribute(reference, 'DataType'),
      settingLogicalName: attribute(reference, 'SettingLogicalName'),
      sourceType: attribute(reference, 'SettingSourceType'),
      method: attribute(reference, 'Method'),
      propertyPath: optional(reference, 'PropertyPath'),
      changeable: flag(reference, 'Changeable') === true,
    },
    constants: {
      listType: isList ? attribute(constant, 'DataType') : null,
      values: values.map((each) => ({ value: attribute(each, 'Value'), dataType: attribute(each, 'DataType') })),
    },
  };
}

function elementsIn(written: XmlElement | undefined): readonly XmlElement[] {
  const content = written?.content ?? [];
  return typeof content === 'string' ? [] : content.filter((child) => 'name' in child);
}

function textOf(written: XmlElement | undefined): string {
  return typeof written?.content === 'string' ? written.content : '';
}

function attribute(written: XmlElement | undefined, name: string): string {
  return written?.attributes?.[name] ?? '';
}

function optional(written: XmlElement | undefined, name: string): string | null {
  return written?.attributes?.[name] ?? null;
}

function flag(written: XmlElement | undefined, name: string): boolean | null {
  const value = optional(written, name);
  return value === null ? null : value === 'true';
}
