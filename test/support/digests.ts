import fc from 'fast-check';
import type {
  ConfigurationBaseline,
  ConfigurationItem,
  DigestNames,
  DigestRule,
  DigestSetting,
} from '../../src/text/digest.js';
import { xmlTextProblem } from '../../src/text/xml.js';

export const scope = 'ScopeId_0F1E2D3C-4B5A-4697-88A7-B6C5D4E3F201';
export const guid = '11112222-3333-4444-8555-666677778888';

/** What XML carries, with marks of its own among it. */
const word = fc
  .string({
    unit: fc.oneof(fc.string({ unit: 'grapheme', maxLength: 1 }), fc.constantFrom('&', '<', '>', '"', "'", '\n')),
  })
  .filter((text) => xmlTextProblem(text) === null && !/[\r\x7F]/u.test(text));

const names: fc.Arbitrary<DigestNames> = fc.tuple(word, word, fc.boolean()).map(([name, description, described]) => ({
  name: { text: name, resourceId: `ID-${guid}` },
  description: { text: description, resourceId: described ? `ID-${guid}` : null },
}));

const script = fc.record({ language: fc.constantFrom('VBScript', 'PowerShell', 'JScript'), text: word });
const flag = fc.constantFrom(true, false, null);

const setting: fc.Arbitrary<DigestSetting> = fc.record({
  kind: fc.constant('setting'),
  logicalName: fc.constant(`ScriptSetting_${guid}`),
  dataType: fc.constantFrom('String', 'Int64', 'Boolean'),
  names,
  source: fc.record({
    kind: fc.constant('script'),
    perUser: flag,
    is64Bit: flag,
    discovery: script,
    remediation: fc.option(script, { nil: null }),
  }),
});

const constant = fc.record({ value: word, dataType: fc.constant('String') });

const rule: fc.Arbitrary<DigestRule> = fc.record({
  kind: fc.constant('rule'),
  id: fc.constant(`Rule_${guid}`),
  severity: fc.constantFrom('None', 'Warning', 'Critical'),
  nonCompliantWhenNotFound: flag,
  names,
  operator: fc.constantFrom('Equals', 'OneOf'),
  setting: fc.record({
    scope: fc.constant(scope),
    logicalName: fc.constant(`OperatingSystem_${guid}`),
    version: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: null }),
    dataType: fc.constant('String'),
    settingLogicalName: fc.constant(`ScriptSetting_${guid}`),
    sourceType: fc.constant('Script'),
    method: fc.constantFrom('Value', 'Count'),
    propertyPath: fc.option(word, { nil: null }),
    changeable: fc.boolean(),
  }),
  constants: fc.oneof(
    fc.record({ listType: fc.constant(null), values: fc.array(constant, { minLength: 1, maxLength: 1 }) }),
    fc.record({ listType: fc.constant('StringArray'), values: fc.array(constant) }),
  ),
});

const object = fc.record({
  identity: fc.record({
    scope: fc.constant(scope),
    logicalName: fc.constant(`OperatingSystem_${guid}`),
    version: fc.integer({ min: 1, max: 1000 }),
  }),
  attributes: fc.constantFrom({}, { ConfigurationFlags: '64' }),
  names,
});

/** Any configuration item with script settings. */
export const anyItem: fc.Arbitrary<ConfigurationItem> = fc
  .tuple(
    object,
    fc.constantFrom('OperatingSystem' as const, 'Application' as const, 'BusinessPolicy' as const),
    fc.array(setting),
    fc.array(rule),
    fc.array(word),
  )
  .map(([own, type, settings, rules, platforms]) => ({
    kind: 'item',
    type,
    ...own,
    parts: [{ name: 'SuppressionReferences' }],
    settings,
    rules,
    platforms,
    more: [],
  }));

/** Any baseline. */
export const anyBaseline: fc.Arbitrary<ConfigurationBaseline> = fc
  .tuple(object, fc.array(fc.constantFrom('OperatingSystemReference', 'ApplicationReference')))
  .map(([own, types]) => ({
    kind: 'baseline',
    ...own,
    items: {
      RequiredItems: [],
      OperatingSystems: types.map((type) => ({ type, scope, logicalName: `OperatingSystem_${guid}` })),
      Baselines: [],
    },
  }));
