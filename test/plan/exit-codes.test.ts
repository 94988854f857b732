import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exitCodesPage } from '../../scripts/docs/exit-codes-page.js';
import { batchExitCodes, defaultRebootCodes, defaultRetryCodes, everyExitCode } from '../../src/plan/exit-codes.js';
import { slmgrErrors } from '../../src/plan/slmgr-errors.js';
import { hex, signed } from '../../src/text/hresult.js';
import { cmdRemark, cmdValue } from '../../src/text/cmd.js';

describe('exit codes', () => {
  it('are those of the contract, in their order', () => {
    const codes = [0, 2, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 1231, 1618];
    expect([...new Set(batchExitCodes.map(({ code }) => code))]).toEqual(codes);
  });

  it.each(batchExitCodes)('$code is in the default retry list exactly where retrying can help', ({ code, retried }) => {
    expect(defaultRetryCodes.includes(code)).toBe(retried);
    expect([1231, 1618].includes(code)).toBe(retried);
  });

  it.each(batchExitCodes)('$code asks for no restart', ({ code }) => {
    expect(defaultRebootCodes).not.toContain(code);
  });

  it('have one row for each program', () => {
    const ends = batchExitCodes.flatMap(({ code, programs }) => programs.map((program) => `${code} ${program}`));
    expect(new Set(ends).size).toBe(ends.length);
  });

  it.each(batchExitCodes)('$code says in words that a batch file takes what it means and what to do', (exitCode) => {
    const { meaning, whatToDo, cause } = exitCode;
    expect(cmdRemark(meaning.en)).toMatch(/^[a-z].*[^.]$/u);
    expect(cmdValue(whatToDo.en)).toMatch(/\.$/u);
    expect(meaning.ja).toMatch(/[^。]$/u);
    expect(whatToDo.ja).toMatch(/。$/u);
    expect(cause).toMatch(/\.$/u);
  });
});

describe('errors of slmgr.vbs', () => {
  it('stand in the list once', () => {
    expect(new Set(slmgrErrors.map(({ hresult }) => hresult)).size).toBe(slmgrErrors.length);
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

  it.each([
    [23, [0xc004c003, 0xc004c001, 0xc004c020, 0xc004c021, 0xc004f051]],
    [25, [0xc004f025, 0x80070005]],
    [29, [0x80072f8f, 0x8004fe33]],
    [1231, [0x80072ee7, 0x80072ee2, 0x80072efd]],
  ])('lead to %i', (code, hresults) => {
    const deciding = slmgrErrors.filter(({ decides }) => decides === code).map(({ hresult }) => hresult);
    expect(new Set(deciding)).toEqual(new Set(hresults));
  });

  it.each([0xc004f074, 0x8007232b, 0x8007007b, 0x8007251d])('name KMS messages as such: %i', (hresult) => {
    expect(slmgrErrors.find((error) => error.hresult === hresult)?.meaning.en).toMatch(/^KMS message/u);
  });

  it.each(slmgrErrors)('$hresult has a source, and words that a batch file takes', ({ meaning, sources }) => {
    expect(cmdRemark(meaning.en)).toMatch(/^[A-Za-z].*[^.]$/u);
    expect(meaning.ja.includes('KMS')).toBe(meaning.en.includes('KMS'));
    expect(sources.length).toBeGreaterThan(0);
    for (const { title, checked } of sources) {
      expect(title).not.toBe('');
      expect(checked).toMatch(/^20\d\d-\d\d-\d\d$/u);
    }
  });
});

describe('docs/exit-codes.md', () => {
  const page = exitCodesPage();

  it('is what `npm run docs` would write', () => {
    expect(readFileSync(new URL('../../docs/exit-codes.md', import.meta.url), 'utf8')).toBe(page);
  });

  it('has every code and every HRESULT, in hex and signed', () => {
    for (const { code, name } of everyExitCode)
      expect(page).toMatch(new RegExp(`\\[${code}\\]\\(#${code}[a-z-]*\\) +\\| ${name} `, 'u'));
    for (const { hresult } of slmgrErrors) {
      expect(page.split(`\`${hex(hresult)}\``)).toHaveLength(2);
      expect(page).toContain(`| ${signed(hresult)} |`);
    }
  });
});
