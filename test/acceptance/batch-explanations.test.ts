import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { activationContent } from '../../src/emit/activation-content.js';
import { licensingErrors } from '../../src/plan/licensing-errors.js';
import { hex, signed } from '../../src/text/hresult.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { copyWindows, inWindows, type WindowsCopy, wineMissing } from '../support/wine.js';

interface Explained {
  readonly hresult: string;
  /** The exit code of the batch; empty where what was done decides. */
  readonly decides: string;
  readonly why: string;
}

/** No row of the table has these: their kind decides, or nothing. */
const others: readonly (readonly [code: number, hresult: string, decides: string, meaning: string])[] = [
  [0x80072f78 | 0, '0x80072F78', '1231', 'a network error of WinHTTP'],
  [0x80072fff | 0, '0x80072FFF', '1231', 'a network error of WinHTTP'],
  [0x80073000 | 0, '0x80073000', '', 'unknown error'],
  [0x80072710 | 0, '0x80072710', '1231', 'a network error of Windows Sockets'],
  [0xc0000005 | 0, '0xC0000005', '26', 'the script host crashed'],
  [0xc004f0f0 | 0, '0xC004F0F0', '', 'unknown error'],
  [0x80000000 | 0, '0x80000000', '', 'unknown error'],
];

/** Not negative, so no HRESULT: a script host that does not run, and numbers of VBScript. */
const noAnswers = [1, 2, 462, 0x7fffffff];

const cases = [
  ...licensingErrors.map((error) => ({
    code: signed(error.hresult),
    hresult: hex(error.hresult),
    decides: String(error.decides ?? ''),
    meaning: error.meaning.en,
  })),
  ...others.map(([code, hresult, decides, meaning]) => ({ code, hresult, decides, meaning })),
];

describeWith('Wine 10', wineMissing, 'activate-esu.bat explains by its number', () => {
  let windows: WindowsCopy;
  let explained: ReadonlyMap<number, Explained>;
  beforeAll(() => {
    windows = copyWindows();
    explained = explain(windows, [...cases.map(({ code }) => code), ...noAnswers]);
  }, 120_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(cases)('$hresult: $meaning', ({ code, hresult, decides, meaning }) => {
    expect(explained.get(code)).toEqual({ hresult, decides, why: `${hresult}, exit code ${code}: ${meaning}` });
  });

  it.each(noAnswers)('%d is no answer', (code) => {
    const why = `no answer from the licensing service (exit code ${code})`;
    expect(explained.get(code)).toEqual({ hresult: '0x00000000', decides: '26', why });
  });
});

/** Calls :explain of the generated batch for each code, in one cmd.exe. */
function explain(windows: WindowsCopy, codes: readonly number[]): ReadonlyMap<number, Explained> {
  mkdirSync(join(windows.driveC, 'content'));
  const lines = codes.flatMap((code) => [
    `set "CODE=${code}"`,
    'call :explain',
    `>>answers.txt echo ${code};%HRESULT%;%DECIDES%;%WHY%`,
  ]);
  const batch = ['@echo off', ...lines, 'exit /b 0', subroutine(), ''].join('\r\n');
  writeFileSync(join(windows.driveC, 'content', 'outer.bat'), batch);
  expect(inWindows(windows, 'content', 'wine cmd.exe /d /c outer.bat')).toBe(true);
  const answers = readFileSync(join(windows.driveC, 'content', 'answers.txt'), 'latin1')
    .split('\r\n')
    .slice(0, -1);
  return new Map(
    answers.map((line) => {
      const [code = '', hresult = '', decides = '', ...why] = line.split(';');
      return [Number(code), { hresult, decides, why: why.join(';') }];
    }),
  );
}

/** From :explain to the last label that it calls. */
function subroutine(): string {
  const files = activationContent.emit(planned(), { key: inventedKey });
  const batch = files.find(({ path }) => path.endsWith('/activate-esu.bat'));
  if (batch === undefined || !('content' in batch)) throw new Error('There is no batch');
  const [found] =
    /^:explain\r\n[^]*^:known\r\n[^]*^:add_digit\r\n[^]*?^goto :eof\r\n/mu.exec(
      Buffer.from(batch.content).toString('latin1'),
    ) ?? [];
  if (found === undefined) throw new Error('The batch has no :explain');
  return found;
}
