import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { jsonText } from '../../src/cli/json-text.js';
import { safely } from '../../src/cli/terminal.js';
import { UserError } from '../../src/errors.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { say } from '../support/said.js';
import { sampleTerminal } from '../support/sample-terminal.js';

const folder = temporaryFolder();
const hostile = `a\u001B[2J\u009B1m\u202E MAK${inventedKeys.windows7}`;
const harmless = 'a?[2J?1m? MAK(a product key, not shown)';

describe('the edge of the program', () => {
  it('lets no key and no control sequence out, on either stream', () => {
    const real = sampleTerminal();
    const terminal = safely(real);
    terminal.print(`${hostile}\n`);
    terminal.tell(`${hostile}\n`);
    terminal.overwrite(hostile);
    expect(real.printed()).toBe(`${harmless}\n`);
    expect(real.told()).toBe(`${harmless}\n\r${harmless}`);
  });
});

describe('a key that was given', () => {
  it('goes out in no form, not even one that no detector knows', () => {
    const real = sampleTerminal();
    const terminal = safely(real);
    const mixed = 'xBcDfGhJkMpQrTvWxY2346789Bx';
    terminal.tell(mixed);
    terminal.hide(inventedKeys.windows7);
    terminal.tell(` ${mixed} b-c-d fg ${inventedKeys.windows7.replaceAll('-', '\n- ')}`);
    expect(real.told()).toBe(`${mixed} x(a product key, not shown)x b-c-d fg (a product key, not shown)`);
  });

  it('is not told as part of a path', async () => {
    const out = join(folder, 'xBcDfGhJkMpQrTvNxY2346789Bx');
    const environment = { ESUPACK_KEY: inventedKeys.windows10 };
    for (const more of [[], ['--json'], ['--check']]) {
      const { printed, told } = await say(
        ['generate', '--product', 'windows-10', '--year', '2', '--out', out, ...more],
        { environment },
      );
      expect(printed + told).not.toMatch(/BcDfGhJkMp/u);
    }
  });
});

describe('a message', () => {
  it('quotes neither, and is cut at a length', () => {
    const error = new UserError([
      { where: hostile, what: `${'x'.repeat(100_000)} is no year.`, repair: `${hostile}\nb` },
    ]);
    expect(error.issues[0]?.where).toBe(harmless);
    expect(error.issues[0]?.repair).toBe(`${harmless} b`);
    expect(error.issues[0]?.what).toMatch(/ is no year\.$/u);
    expect(error.message.length).toBeLessThan(2000);
  });
});

describe('a JSON document', () => {
  it('has what steers a terminal as escapes, so that every value comes back', () => {
    const value = { text: 'a\u001B[2J\u009B\u007F\u202E\u2028\u{E0001}\uFEFF\r\n日本 \u0000"' };
    const text = jsonText(value);
    expect(JSON.parse(text)).toEqual(value);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).toContain('日本');
  });

  it('does not contain a key, in names of fields and over several lines neither', () => {
    const lines = inventedKeys.windows7.replaceAll('-', '\r\n');
    const told = JSON.parse(
      jsonText({ [`key ${inventedKeys.windows7}`]: [lines, { inner: `MAK-${inventedKeys.windows10}` }] }),
    ) as unknown;
    expect(told).toEqual({
      'key (a product key, not shown)': ['(a product key, not shown)', { inner: 'MAK-(a product key, not shown)' }],
    });
  });
});
