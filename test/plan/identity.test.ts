import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { derivedGuid, derivedHex, derivedPackageId } from '../../src/plan/identity.js';

describe('an identity derived from the bundle id', () => {
  it('is the same every time', () => {
    expect(derivedPackageId('esu-windows-10-year-2')).toBe(derivedPackageId('esu-windows-10-year-2'));
    expect(derivedGuid('a', 'x')).toBe(derivedGuid('a', 'x'));
  });

  it('differs by purpose and by bundle', () => {
    expect(new Set([derivedHex('a', 'b'), derivedHex('b', 'a'), derivedHex('a', 'a'), derivedHex('ab', '')]).size).toBe(
      4,
    );
  });

  it('has the shape that it stands for', () => {
    fc.assert(
      fc.property(fc.string(), (seed) => {
        expect(derivedPackageId(seed)).toMatch(/^ESU[0-9A-F]{5}$/u);
        expect(derivedGuid('content', seed)).toMatch(
          /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u,
        );
      }),
    );
  });
});
