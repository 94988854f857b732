import fc from 'fast-check';
import type { MofDocument, MofInstance, MofObject, MofScalar } from '../../src/text/mof-document.js';
import { mofStringProblem } from '../../src/text/mof.js';

const name = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,12}$/u);

const text = fc
  .oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom('"', '\\', '\n', '\r', '\t', '//', '/*', '*/', '}', ';', 'instance of X', '日', ' '),
    }),
  )
  .filter((value) => mofStringProblem(value) === null);

const scalar: fc.Arbitrary<MofScalar> = fc.oneof(
  text,
  fc.boolean(),
  fc.maxSafeInteger().map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.constant(null),
);

const { instance } = fc.letrec<{ instance: MofInstance }>((tie) => ({
  instance: fc.record({
    className: name,
    properties: fc.array(
      fc.record({
        name,
        value: fc.oneof(
          { depthIdentifier: 'mof', maxDepth: 2 },
          scalar,
          fc.array(scalar, { maxLength: 3 }),
          fc.array(tie('instance'), { maxLength: 3, depthIdentifier: 'mof' }),
        ),
      }),
      { maxLength: 5, depthIdentifier: 'mof' },
    ),
  }),
}));

const object: fc.Arbitrary<MofObject> = fc
  .tuple(instance, fc.array(fc.record({ name, value: scalar }), { maxLength: 2 }))
  .map(([found, qualifiers]) => ({ ...found, qualifiers }));

const headerLine = fc.stringMatching(/^\/\/[ -~]{0,30}$/u).filter((line) => !line.startsWith('// ***** Class'));

/** Any document that the writer can write. */
export const anyMofDocument: fc.Arbitrary<MofDocument> = fc.record({
  header: fc.array(headerLine, { maxLength: 4 }),
  objects: fc.array(object, { maxLength: 3 }),
});
