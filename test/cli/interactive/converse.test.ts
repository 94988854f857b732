import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest } from '@jest/globals';
import { run } from '../../../src/cli/run.js';
import type { Terminal } from '../../../src/cli/terminal.js';
import { filesBelow, temporaryFolder } from '../../support/folders.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { sampleTerminal } from '../../support/sample-terminal.js';
import { type Answer, scriptedQuestions } from '../../support/scripted-questions.js';

// Several bundles are made in one test.
jest.setTimeout(60_000);

const parent = temporaryFolder();
const key = inventedKeys.windows10;
let count = 0;
const newOut = (): string => join(parent, `out-${(count += 1)}`);

async function converse(answers: readonly Answer[], changes: Partial<Terminal> = {}) {
  const questions = scriptedQuestions(answers);
  const terminal = sampleTerminal({ canConverse: true, questions: () => Promise.resolve(questions), ...changes });
  const exitCode = await run([], terminal);
  const everything = [terminal.printed(), terminal.told(), ...questions.asked(), questions.shown()].join('\n');
  return { exitCode, printed: terminal.printed(), told: terminal.told(), everything, ...questions };
}

describe('esupack alone on a terminal', () => {
  it('writes what generate writes', async () => {
    const [asked, given] = [newOut(), newOut()];
    const { exitCode, printed } = await converse(['Windows 10', 'Year 3', key, 'Clients', asked, true]);
    expect(exitCode).toBe(0);
    const offer = ['--product', 'windows-10', '--year', '3', '--name', 'Clients'];
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
    await run(['generate', ...offer, '--out', given], terminal);
    expect(filesBelow(asked).size).toBeGreaterThan(9);
    expect(filesBelow(asked)).toEqual(filesBelow(given));
    expect(printed).toBe(terminal.printed().replaceAll(given, asked));
  });

  it('asks for more settings where a person wants it', async () => {
    const more = [true, 'Japanese', 'VAMT', 'x', 'ABC00042'];
    const { exitCode, told, shown } = await converse(['Windows 10', 'Year 3', key, undefined, ...more, newOut(), true]);
    expect(shown()).toContain('This is not a collection ID.');
    expect({ exitCode, told }).toEqual({
      exitCode: 0,
      told: expect.stringContaining('--language ja --activation vamt --limiting-collection ABC00042') as unknown,
    });
  });

  it('leaves out of the command what stays as it is', async () => {
    const { told } = await converse([
      'Windows 10',
      'Year 3',
      key,
      undefined,
      true,
      'English',
      'Online',
      undefined,
      newOut(),
      true,
    ]);
    expect(told).not.toMatch(/--language|--activation|--limiting/u);
  });

  it('refuses a path of Windows elsewhere', async () => {
    const { shown } = await converse(['Windows 10', 'Year 3', key, undefined, '\\\\srv\\share', newOut(), true]);
    expect(shown()).toContain('This is a Windows path');
  });

  it('shows the plan before it asks whether to write', async () => {
    const out = newOut();
    const { exitCode, shown, asked } = await converse([undefined, undefined, key, undefined, out, false]);
    expect(shown()).toContain('Bundle esu-windows-10-year-2: Windows 10 ESU year 2');
    expect(shown()).toContain('1043add5-23b1-4afb-9a0f-64343c8f3f8d');
    expect(asked().at(-1)).toContain(join(out, 'esu-windows-10-year-2'));
    expect(exitCode).toBe(130);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['2026-11-24', 'Windows 10', 'Year 2: 2026-10-14 to 2027-10-12'],
    ['2025-11-24', 'Windows 10', 'Year 1: 2025-10-15 to 2026-10-13'],
    ['2025-11-24', 'Windows Server 2012', 'Year 3: 2025-10-15 to 2026-10-13'],
    ['2025-11-24', 'Windows 7', 'Year 3: 2022-01-12 to 2023-01-10'],
    ['2025-01-31', 'Windows 10', 'Year 1: 2025-10-15 to 2026-10-13'],
  ])('marks on %s of %s the year that runs, else the next, else the last', async (today, product, marked) => {
    expect((await converse([product, null], { today })).asked().at(-1)).toBe(`Program year: ${marked}`);
  });

  it('tells what generate warns of: a year that is over, a key of another form', async () => {
    const { shown } = await converse(['Windows 7', 'Year 1', key, undefined, newOut(), false]);
    expect(shown()).toContain('Windows 7 ESU year 1 ended on');
    expect(shown()).toContain('All known keys for Windows 7 have no N');
  });

  it('asks for an activation ID where none is public', async () => {
    const id = '12345678-1234-4234-8234-1234567890ab';
    const answers = ['Windows Server 2016', 'Year 1', 'x', id, key, undefined, newOut(), true];
    const { exitCode, shown, told } = await converse(answers);
    expect(shown()).toContain('This is not an activation ID.');
    expect({ exitCode, told }).toEqual({
      exitCode: 0,
      told: expect.stringContaining(`--activation-id ${id}`) as unknown,
    });
  });

  it.each(Array.from({ length: 6 }, (_, question) => question))(
    'stops at question %i with nothing written',
    async (question) => {
      const out = newOut();
      const answers = [undefined, undefined, key, undefined, out].slice(0, question);
      const { exitCode, printed, told } = await converse([...answers, null]);
      expect({ exitCode, printed }).toEqual({ exitCode: 130, printed: '' });
      expect(told).toContain('Stopped. Nothing was written.');
      expect(existsSync(out)).toBe(false);
    },
  );
});

describe('answers', () => {
  it('are held against the rules of the options at once', async () => {
    const file = join(parent, 'a-file');
    writeFileSync(file, '');
    const answers = [
      undefined,
      undefined,
      'BCDFG',
      key,
      'a/b',
      'x'.repeat(51),
      'Fine',
      join(file, 'below'),
      file,
      '~/out',
      newOut(),
      false,
    ];
    const { shown } = await converse(answers);
    for (const problem of [
      'The key has 5 letters and digits; it must have 25.',
      'which Windows does not allow in folder names',
      'It has 51 characters; the limit is 50.',
      'A part of this path is a file, not a folder.',
      'This is a file, not a folder.',
      'Specify the full path',
    ])
      expect(shown()).toContain(problem);
  });

  it('may have the quotes of a copied path, and a separator at the end', async () => {
    const out = newOut();
    await converse([undefined, undefined, key, undefined, `"${out}/"`, true]);
    expect(existsSync(join(out, 'esu-windows-10-year-2'))).toBe(true);
  });

  it('never say the key, and refuse it where it would be shown', async () => {
    const out = newOut();
    const answers = [undefined, undefined, key.toLowerCase(), key, 'Name', `out/${key}`, out, true];
    const { exitCode, everything, shown } = await converse(answers);
    expect(exitCode).toBe(0);
    for (const group of key.split('-').slice(0, -1)) expect(everything.toUpperCase()).not.toContain(group);
    expect(shown().match(/looks like a product key/gu)).toHaveLength(2);
  });

  it('replace a bundle only where a person says so', async () => {
    const [out, other] = [newOut(), newOut()];
    await converse([undefined, undefined, key, undefined, out, true]);
    const before = filesBelow(out);
    const refused = await converse([undefined, undefined, key, 'Another', out, undefined, other, true]);
    expect(refused.asked()).toContain(`${join(out, 'esu-windows-10-year-2')} already exists. Replace it?: false`);
    expect(filesBelow(out)).toEqual(before);
    expect(filesBelow(other).size).toBe(before.size);
    const agreed = await converse([undefined, undefined, key, 'Another', out, true, true]);
    expect(agreed.told).toMatch(/ --force\n$/u);
    expect(filesBelow(out)).toEqual(filesBelow(other));
  });
});

describe('the key in ESUPACK_KEY', () => {
  it('is taken, and not asked for', async () => {
    const environment = { ESUPACK_KEY: key };
    const { exitCode, everything, told } = await converse([undefined, undefined, undefined, newOut(), true], {
      environment,
    });
    expect(exitCode).toBe(0);
    expect(everything).toContain('*****-*****-*****-*****-6789B, from the variable ESUPACK_KEY');
    expect(everything).not.toContain(key);
    expect(told).not.toContain('--key-file');
  });
});

describe('the command that does the same', () => {
  it('writes the same bytes', async () => {
    const out = newOut();
    const { told } = await converse(['Windows 7', 'Year 3', inventedKeys.windows7, 'ESU', out, true]);
    const [, line = ''] = /^ {2}esupack (generate .*)$/mu.exec(told) ?? [];
    const file = join(parent, 'key.txt');
    writeFileSync(file, inventedKeys.windows7);
    const again = newOut();
    await run(line.replace('key.txt', file).replace(out, again).split(' '), sampleTerminal());
    expect(filesBelow(again)).toEqual(filesBelow(out));
  });

  it.each([
    ['linux', 'start', `npm start -- generate --product windows-10 --year 2 --name 'It'\\''s 5%'`],
    ['win32', 'start', `npx esupack generate --product windows-10 --year 2 --name 'It''s 5%'`],
    ['linux', 'npx', `npx esupack generate --product`],
    ['win32', undefined, `\n  esupack generate --product`],
  ])('begins on %s as it was started (%s), quoted for the shell', async (platform, script, expected) => {
    const environment = { npm_lifecycle_event: script };
    const answers = [undefined, undefined, key, "It's 5%", newOut(), true];
    expect((await converse(answers, { platform, environment })).told).toContain(expected);
  });
});

describe('without a terminal', () => {
  it('esupack alone prints help for people, and ends as for any line without a command', async () => {
    const terminal = sampleTerminal();
    expect(await run([], terminal)).toBe(2);
    expect(terminal.printed()).toBe('');
    expect(terminal.told()).toMatch(/esupack generate[^]*No command is specified/u);
  });
});
