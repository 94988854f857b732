import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { guidsIn, isGuid, plainGuid } from '../../src/text/guid.js';

describe('a GUID', () => {
  it('is known in the form of slmgr and WMI', () => {
    fc.assert(
      fc.property(fc.uuid(), (guid) => {
        expect(isGuid(guid)).toBe(true);
        expect(isGuid(plainGuid(` {${guid.toUpperCase()}} `))).toBe(true);
        expect(guidsIn(`3; {${guid.toUpperCase()}},${guid}`)).toEqual([guid, guid]);
      }),
    );
  });

  it.each([
    '',
    '77db037b-95c3-48d7-a3ab-a9c6d41093e',
    '77db037b-95c3-48d7-a3ab-a9c6d41093e00',
    '77DB037B-95C3-48D7-A3AB-A9C6D41093E0',
    '{77db037b-95c3-48d7-a3ab-a9c6d41093e0}',
    '77db037b95c348d7a3aba9c6d41093e0',
    'g7db037b-95c3-48d7-a3ab-a9c6d41093e0',
  ])('is not %j', (text) => {
    expect(isGuid(text)).toBe(false);
  });

  it('stands nowhere in other text', () => {
    expect(guidsIn('')).toEqual([]);
    expect(guidsIn('Windows 7 ESU Year 1 and some more words')).toEqual([]);
  });
});
