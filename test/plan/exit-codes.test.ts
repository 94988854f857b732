import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { exitCodesPage } from '../../scripts/docs/exit-codes-page.js';
import { batchExitCodes, defaultRebootCodes, defaultRetryCodes, everyExitCode } from '../../src/plan/exit-codes.js';
import { licensingErrors } from '../../src/plan/licensing-errors.js';
import { hex, signed } from '../../src/text/hresult.js';
import { cmdRemark, cmdValue } from '../../src/text/cmd.js';

describe('exit codes', () => {
  it('are those of the contract, in their order', () => {
    const codes = [0, 2, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 40, 1231, 1618];
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

describe('docs/exit-codes.md', () => {
  const page = exitCodesPage();

  it('is what `npm run docs` would write', () => {
    expect(readFileSync(new URL('../../docs/exit-codes.md', import.meta.url), 'utf8')).toBe(page);
  });

  it('has every code and every HRESULT, in hex and signed', () => {
    for (const { code, name } of everyExitCode)
      expect(page).toMatch(new RegExp(`\\[${code}\\]\\(#${code}[a-z-]*\\) +\\| ${name} `, 'u'));
    for (const { hresult } of licensingErrors) {
      expect(page.split(`\`${hex(hresult)}\``)).toHaveLength(2);
      expect(page).toContain(`| ${signed(hresult)} |`);
    }
  });
});
