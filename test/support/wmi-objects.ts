import fc from 'fast-check';
import {
  wmiTypes,
  type WmiObject,
  type WmiProperty,
  type WmiQualifier,
  type WmiType,
} from '../../src/text/wmi-object.js';
import { wmiXmlTextProblem } from '../../src/text/wmi-xml.js';

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/u);
const type: fc.Arbitrary<WmiType> = fc.constantFrom(...wmiTypes);
const flag = fc.option(fc.boolean(), { nil: undefined });

/** Any text that a value may hold, texts full of marks and line ends among them. */
const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('<', '&', '>', ']', '"', "'", ' ', '\r', '\n', '\t', 'a', '&amp;', '<VALUE>', '</VALUE>'),
    }),
    fc.constantFrom('', ' ', '\r\n', 'TRUE', '0', '2299569152', '20190715002642.000000+000', '&', '<![CDATA['),
  )
  .filter((value) => wmiXmlTextProblem(value) === null);

const list = fc.array(text, { maxLength: 4 });

const qualifier: fc.Arbitrary<WmiQualifier> = fc.record({
  name,
  type,
  propagated: flag,
  overridable: flag,
  toSubclass: flag,
  toInstance: flag,
  amended: flag,
  value: fc.oneof(text, list, fc.constant(null)),
});

const named = {
  name,
  classOrigin: fc.option(name, { nil: undefined }),
  propagated: flag,
  qualifiers: fc.array(qualifier, { maxLength: 3 }),
};

const { object } = fc.letrec<{ object: WmiObject; property: WmiProperty }>((tie) => ({
  object: fc.record({
    className: name,
    qualifiers: fc.array(qualifier, { maxLength: 3 }),
    properties: fc.array(tie('property'), { maxLength: 6, depthIdentifier: 'wmi' }),
  }),
  property: fc.oneof(
    { depthIdentifier: 'wmi', maxDepth: 3, withCrossShrink: true },
    fc.record({ kind: fc.constant('scalar' as const), ...named, type, value: fc.option(text) }),
    fc.record({ kind: fc.constant('array' as const), ...named, type, value: fc.option(list) }),
    fc.record({
      kind: fc.constant('object' as const),
      ...named,
      referenceClass: name,
      value: fc.option(tie('object')),
    }),
    fc.record({
      kind: fc.constant('objectArray' as const),
      ...named,
      referenceClass: name,
      value: fc.option(fc.array(tie('object'), { maxLength: 3, depthIdentifier: 'wmi' })),
    }),
  ),
}));

/** Any WMI object that the text form can hold. */
export const anyWmiObject = object;
