import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { cmdRemark, cmdValue, cmdValueProblem, cmdWindowsPath, cmdWord, cmdWords } from '../../src/text/cmd.js';

const printable = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) });
const writable = printable.filter((text) => !text.includes('"'));

/** What cmd.exe stores when a batch file says `set "NAME=<written>"` without delayed expansion and without variables. */
function asStored(written: string): string | null {
  const assignment = `set "NAME=${written}"`;
  // The last quote ends the value; a single percent sign would begin a variable.
  const value = /^set "NAME=(?<value>.*)"$/u.exec(assignment)?.groups?.value ?? '';
  return value.replaceAll('%%', '').includes('%') || value.includes('"') ? null : value.replaceAll('%%', '%');
}

describe('a value of a batch file', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(writable, (value) => {
        expect(asStored(cmdValue(value))).toBe(value);
      }),
    );
  });

  it('keeps what looks like a variable, a command or an escape', () => {
    expect(cmdValue('100% of %PATH% & more | < > ^ ! (x)')).toBe('100%% of %%PATH%% & more | < > ^ ! (x)');
  });

  it.each(['a "quoted" word', 'line\nbreak', 'caf\u00e9', '\u65e5\u672c', 'tab\t'])('refuses %j', (value) => {
    expect(cmdValueProblem(value)).not.toBeNull();
    expect(() => cmdValue(value)).toThrow(InternalError);
  });

  it('does not repeat a refused value, which may be secret', () => {
    expect(() => cmdValue('BCDFG"HJKMP')).toThrow(
      expect.not.objectContaining({ message: expect.stringContaining('BCDFG') as unknown }),
    );
  });
});

describe('a path below the Windows folder', () => {
  it('keeps its variable, and nothing else as a variable', () => {
    expect(cmdWindowsPath('%windir%\\Logs\\50%windir%.log')).toBe('%windir%\\Logs\\50%%windir%%.log');
  });

  it.each(['C:\\Windows\\Logs', '%WINDIR%', 'x%windir%\\y'])('refuses %s', (path) => {
    expect(() => cmdWindowsPath(path)).toThrow(InternalError);
  });
});

describe('a word of a batch file', () => {
  it.each(['activate-esu.bat', '1043add5-23b1-4afb-9a0f-64343c8f3f8d', 'BCDFG-HJKMP-QRTVW-XY234-6789B', '0.1.0'])(
    'passes %s',
    (word) => {
      expect(cmdWord(word)).toBe(word);
    },
  );

  it('refuses everything that cmd.exe looks at', () => {
    fc.assert(
      fc.property(printable, (word) => {
        if (/^[A-Za-z0-9._-]+$/u.test(word)) expect(cmdWord(word)).toBe(word);
        else expect(() => cmdWord(word)).toThrow(InternalError);
      }),
    );
  });
});

describe('words of a batch file', () => {
  it('stand one after another', () => {
    expect(cmdWords(['check', 'remove', 28])).toBe('check remove 28');
    expect(cmdWords([])).toBe('');
  });

  it('are refused where one of them is', () => {
    expect(() => cmdWords(['check', 'a b'])).toThrow(InternalError);
    expect(() => cmdWords([''])).toThrow(InternalError);
  });
});

describe('a remark of a batch file', () => {
  it('passes plain sentences', () => {
    expect(cmdRemark('Activates Windows Server 2008 / 2008 R2 ESU year 1 (x64); see below: it is so.')).toContain(
      '2008 R2',
    );
  });

  it.each(['%', '^', '&', '|', '<', '>', '!', '"', '\n', '\u00e9'])('refuses %j', (character) => {
    expect(() => cmdRemark(`a ${character} b`)).toThrow(InternalError);
  });
});
