import { describe, expect, it } from '@jest/globals';
import { errorRanges, licensingErrors } from '../../src/plan/licensing-errors.js';
import { cmdRemark } from '../../src/text/cmd.js';
import { hex, signed } from '../../src/text/hresult.js';

const found = (hresult: number): (typeof licensingErrors)[number] | undefined =>
  licensingErrors.find((error) => error.hresult === hresult);

describe('errors of the licensing service', () => {
  it('stand in the table once, by number, and each name once', () => {
    const numbers = licensingErrors.map(({ hresult }) => hresult);
    expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
    const names = licensingErrors.flatMap(({ name }) => (name === null ? [] : [name]));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/u);
  });

  // Signed numbers as cmd.exe shows them, typed in from the reference, not computed.
  it.each([
    [0xc004f050, -1073418160, '0xC004F050'],
    [0xc004c020, -1073430496, '0xC004C020'],
    [0x80072ee7, -2147012889, '0x80072EE7'],
    [0x80070005, -2147024891, '0x80070005'],
    [0x8004fe33, -2147156429, '0x8004FE33'],
    [1, 1, '0x00000001'],
  ])('%i is %i for cmd.exe and %s for people', (hresult, number, text) => {
    expect(signed(hresult)).toBe(number);
    expect(hex(hresult)).toBe(text);
  });

  // Typed in from the contract of DESIGN.md and from slerror.h.
  it.each([
    [23, [0xc004c003, 0xc004c001, 0xc004c020, 0xc004c021, 0xc004f051, 0xc004c060, 0xc004c004]],
    [25, [0xc004f025, 0x80070005, 0x80041003]],
    [29, [0x80072f8f, 0x8004fe33]],
    [1231, [0x80072ee7, 0x80072ee2, 0x80072efd, 0x80072efe, 0xc004c012, 0xc004fc03]],
    [1618, [0xc004e028]],
    [null, [0xc004f050, 0xc004e016, 0xc004f069, 0xc004f014]],
  ])('lead to %s', (code, hresults) => {
    for (const hresult of hresults)
      expect({ hresult, decides: found(hresult)?.decides }).toEqual({ hresult, decides: code });
  });

  it.each([0xc004f074, 0x8007232b, 0x8007007b, 0x8007251d])('name KMS messages as such: %i', (hresult) => {
    expect(found(hresult)?.meaning.en).toMatch(/^KMS message/u);
  });

  it.each(licensingErrors)('$hresult has a source, and words that a batch file takes', ({ meaning, sources }) => {
    expect(cmdRemark(meaning.en)).toMatch(/^[A-Za-z].*[^.]$/u);
    expect(meaning.ja.includes('KMS')).toBe(meaning.en.includes('KMS'));
    expect(sources.length).toBeGreaterThan(0);
    for (const { title, checked } of sources) {
      expect(title).not.toBe('');
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/u);
    }
  });

  it('that are decided by their kind are of kinds that do not overlap, and not those of a key', () => {
    for (const [index, { first, last }] of errorRanges.entries()) {
      expect(first).toBeLessThan(last);
      for (const other of errorRanges.slice(index + 1)) expect(first > other.last || last < other.first).toBe(true);
      // Facility 4 is that of software licensing.
      expect((first >>> 16) & 0x1fff).not.toBe(4);
    }
  });
});
