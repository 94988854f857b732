import fc from 'fast-check';
import type { XmlElement } from '../../src/text/xml.js';
import { xmlTextProblem } from '../../src/text/xml.js';

const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => xmlTextProblem(value) === null);
const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/u).filter((value) => !/^(?:xml|__proto__)/iu.test(value));
const attributes = fc
  .uniqueArray(fc.tuple(name, text), { maxLength: 4, selector: ([key]) => key })
  .map((pairs) => Object.fromEntries(pairs));

/** Any element that a task sequence may hold, known or not; text only in those that hold it. */
export const anySequenceElement: fc.Arbitrary<XmlElement> = fc.letrec<{ element: XmlElement }>((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    fc.record({ name: fc.constantFrom('variable', 'action'), attributes, content: text }),
    fc.record({
      name: fc
        .oneof(fc.constantFrom('group', 'step', 'condition', 'operator'), name)
        .filter((each) => !/^(?:variable|action)$/u.test(each)),
      attributes,
      content: fc.array(tie('element'), { maxLength: 4 }),
    }),
  ),
})).element;

/** A whole sequence. */
export const anySequence: fc.Arbitrary<XmlElement> = fc.record({
  name: fc.constant('sequence'),
  attributes: fc.constant({ version: '3.10' }),
  content: fc.array(anySequenceElement, { maxLength: 5 }),
});
