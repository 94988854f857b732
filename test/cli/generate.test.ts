import { existsSync, mkdirSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { sampleTerminal } from '../support/sample-terminal.js';

const parent = temporaryFolder();
const key = inventedKeys.windows10;
let out = '';
let count = 0;

beforeEach(() => {
  count += 1;
  out = join(parent, `out-${count}`);
});

const windows10 = () => ['generate', '--product', 'windows-10', '--year', '2', '--out', out];

describe('generate', () => {
  it('writes what the plan announces, and says so', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
    expect(await run([...windows10(), '--json'], terminal)).toBe(0);
    const result = JSON.parse(terminal.printed()) as { plan: { files: { path: string }[] } };
    const written = [...filesBelow(join(out, 'esu-windows-10-year-2')).keys()].sort();
    expect(written).toEqual(result.plan.files.map(({ path }) => path).sort());
    expect(readdirSync(out).sort()).toEqual(['esu-windows-10-year-2', 'esu-windows-10-year-2.bundle.zip']);
  });

  it('keeps the key in the batch and nowhere else', async () => {
    for (const extra of [[], ['--json', '--force']]) {
      const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
      expect(await run([...windows10(), ...extra], terminal)).toBe(0);
      expect(terminal.printed() + terminal.told()).not.toContain(key);
    }
    const holders = [...filesBelow(out)].filter(([, bytes]) => holdsKey(bytes)).map(([path]) => path);
    expect(holders).toEqual([
      'esu-windows-10-year-2.bundle.zip',
      'esu-windows-10-year-2/esu-windows-10-year-2_files/Windows 10 ESU Year 2/activate-esu.bat',
    ]);
    const batch =
      filesBelow(out)
        .get(holders[1] ?? '')
        ?.toString('latin1') ?? '';
    expect(batch.split(key)).toHaveLength(2);
    expect(
      filesBelow(out)
        .get(holders[0] ?? '')
        ?.toString('latin1')
        .split(key),
    ).toHaveLength(2);
  });

  it('takes the same inputs to the same bytes', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
    await run(windows10(), terminal);
    const first = filesBelow(out);
    await run([...windows10(), '--force'], sampleTerminal({ environment: { ESUPACK_KEY: key }, today: '2027-01-31' }));
    expect(filesBelow(out)).toEqual(first);
  });

  it('removes what an interrupted run of another bundle left, with and without threads', async () => {
    for (const [index, more] of [[], ['--jobs', '2']].entries()) {
      const left = join(out, `.contoso.left-0123456789ab-89abcdef-4711-1234${index}`);
      mkdirSync(left, { recursive: true });
      const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
      expect(await run([...windows10(), ...more], terminal)).toBe(0);
      expect(existsSync(left)).toBe(false);
    }
  });

  it('does not touch another bundle without --force, and asks for no key then', async () => {
    await run(windows10(), sampleTerminal({ environment: { ESUPACK_KEY: key } }));
    const before = filesBelow(out);
    const terminal = sampleTerminal({ canAsk: true, askHidden: () => Promise.reject(new Error('asked')) });
    expect(await run([...windows10(), '--publisher', 'Contoso'], terminal)).toBe(4);
    expect(terminal.told()).toContain('--force');
    expect(filesBelow(out)).toEqual(before);
  });
});

describe('generate --force', () => {
  it('leaves a folder of other files, and asks for no key then', async () => {
    const sources = join(out, 'esu-windows-10-year-2');
    mkdirSync(sources, { recursive: true });
    writeFileSync(join(sources, 'main.c'), 'mine');
    const terminal = sampleTerminal({ canAsk: true, askHidden: () => Promise.reject(new Error('asked')) });
    expect(await run([...windows10(), '--force'], terminal)).toBe(4);
    expect(terminal.told()).toContain('not an esupack bundle');
    expect([...filesBelow(out).keys()]).toEqual(['esu-windows-10-year-2/main.c']);
  });
});

describe('generate again', () => {
  it('without --force completes what a run left that was killed between the folder and the zip', async () => {
    await run(windows10(), sampleTerminal({ environment: { ESUPACK_KEY: key } }));
    const whole = filesBelow(out);
    const left = join(out, '.esu-windows-10-year-2.left-0123456789ab-89abcdef-4711-12345');
    mkdirSync(join(left, 'complete'), { recursive: true });
    const zip = 'esu-windows-10-year-2.bundle.zip';
    renameSync(join(out, zip), join(left, 'complete', zip));
    expect(await run(windows10(), sampleTerminal({ environment: { ESUPACK_KEY: key } }))).toBe(0);
    expect(filesBelow(out)).toEqual(whole);
    expect(existsSync(left)).toBe(false);
  });

  it('leaves an identical bundle as it is, and ends with 0', async () => {
    await run(windows10(), sampleTerminal({ environment: { ESUPACK_KEY: key } }));
    const before = statSync(join(out, 'esu-windows-10-year-2')).ctimeMs;
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
    expect(await run([...windows10(), '--json'], terminal)).toBe(0);
    expect(JSON.parse(terminal.printed())).toMatchObject({ kind: 'bundle', state: 'unchanged' });
    expect(statSync(join(out, 'esu-windows-10-year-2')).ctimeMs).toBe(before);
  });

  it('with another key is refused without --force', async () => {
    await run(windows10(), sampleTerminal({ environment: { ESUPACK_KEY: key } }));
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: 'BCDFG-HJKMP-QRTVN-XY234-6789C' } });
    expect(await run(windows10(), terminal)).toBe(4);
    expect(terminal.told()).toContain('--force');
  });
});

describe('the key', () => {
  const utf16 = Buffer.from(`${key}\r\n`, 'utf16le');

  it.each<[string, Buffer]>([
    ['UTF-8', Buffer.from(`${key}\n`)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${key}\r\n`)],
    ['UTF-16LE', utf16],
    ['UTF-16LE with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16])],
  ])('is read from a file in %s', async (_encoding, bytes) => {
    const file = join(parent, `key-${count}.txt`);
    writeFileSync(file, bytes);
    expect(await run([...windows10(), '--key-file', file], sampleTerminal())).toBe(0);
  });

  it('is read from standard input', async () => {
    const terminal = sampleTerminal({ readStandardInput: () => Promise.resolve(Buffer.from(key)) });
    expect(await run([...windows10(), '--key-stdin'], terminal)).toBe(0);
  });

  it('is asked for on a terminal', async () => {
    const terminal = sampleTerminal({ canAsk: true, askHidden: () => Promise.resolve(key.toLowerCase()) });
    expect(await run(windows10(), terminal)).toBe(0);
  });

  it.each<[string, string[], string]>([
    ['of two sources', ['--key-stdin', '--key-file', 'nowhere.txt'], 'There are 2 keys'],
    ['in no file', ['--key-file', 'nowhere.txt'], 'does not exist'],
    ['in a folder', ['--key-file', '.'], 'folder'],
    ['that nobody gave', [], 'There is no MAK key'],
    ['in an argument', ['--key', 'x'], 'cannot be passed as an argument'],
    ['in an argument with =', ['--key=x'], 'cannot be passed as an argument'],
  ])('%s is refused', async (_what, extra, expected) => {
    const terminal = sampleTerminal();
    expect(await run([...windows10(), ...extra], terminal)).toBe(2);
    expect(terminal.told()).toContain(expected);
    expect(existsSync(out)).toBe(false);
  });

  it.each([
    ['--name', key],
    ['--id', key],
    [`--product=${key}`],
    [key],
    [key.replaceAll('-', '')],
    key.split('-'),
    ['--out', `/tmp/${key}`],
    ['--unknown', key.toLowerCase()],
  ])('is never repeated when it stands in %s', async (...extra: string[]) => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: inventedKeys.windows7 } });
    expect(await run([...windows10(), '--json', ...extra], terminal)).toBe(2);
    for (const group of key.split('-').slice(0, 4)) {
      expect((terminal.printed() + terminal.told()).toUpperCase()).not.toContain(group);
    }
  });

  it('of another Windows generation is a warning, and with --strict an error', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: inventedKeys.windows7 } });
    expect(await run([...windows10(), '--strict'], terminal)).toBe(2);
    expect(existsSync(out)).toBe(false);
    expect(await run(windows10(), terminal)).toBe(0);
    expect(terminal.told()).toContain('*****-*****-*****-*****-6789B');
  });
});

describe('a year outside its coverage', () => {
  it('is a warning with the dates, and with --strict an error', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key }, today: '2026-10-13' });
    expect(await run([...windows10(), '--strict'], terminal)).toBe(2);
    expect(await run(windows10(), terminal)).toBe(0);
    expect(terminal.told()).toContain('begins on 2026-10-14; today is 2026-10-13');
    expect(terminal.told()).toContain('The current year is 1');
  });

  it('is none on its first and its last day', async () => {
    for (const today of ['2026-10-14', '2027-10-12']) {
      const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key }, today });
      expect(await run([...windows10(), '--force', '--strict'], terminal)).toBe(0);
      expect(terminal.told()).toBe('');
    }
  });
});

describe('wrong input', () => {
  it('is told all at once, key and options alike, as text and as JSON', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: 'not a key' } });
    const args = ['generate', '--product', 'windows-9', '--year', '7', '--out', out, '--json'];
    expect(await run(args, terminal)).toBe(2);
    const document = JSON.parse(terminal.printed()) as { ok: boolean; exitCode: number; issues: { where: string }[] };
    expect(document).toMatchObject({ ok: false, exitCode: 2 });
    expect(document.issues.map(({ where }) => where)).toEqual(['--product', '--year', 'ESUPACK_KEY']);
    expect(terminal.told()).toContain('windows-10');
  });

  it.each<[string[], string]>([
    [['--publsher', 'x'], 'Did you mean --publisher'],
    [['--name', 'a', '--name', 'b'], '--name: It is specified more than once'],
    [['surplus'], 'surplus'],
  ])('%j is told with what may have been meant', async (extra, expected) => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
    expect(await run([...windows10(), ...extra], terminal)).toBe(2);
    expect(terminal.told()).toContain(expected);
  });

  it('keeps texts that look like numbers as they are', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key } });
    await run([...windows10(), '--package-version', '1.10', '--id', '1e3', '--json'], terminal);
    expect(JSON.parse(terminal.printed())).toMatchObject({ plan: { id: '1e3', package: { version: '1.10' } } });
  });

  it('of SOURCE_DATE_EPOCH is told', async () => {
    const terminal = sampleTerminal({ environment: { ESUPACK_KEY: key, SOURCE_DATE_EPOCH: 'yesterday' } });
    expect(await run(windows10(), terminal)).toBe(2);
    expect(terminal.told()).toContain('SOURCE_DATE_EPOCH');
    await run([...windows10(), '--name', 'a/b'], terminal);
    expect(terminal.told()).toMatch(/--name: [^]*SOURCE_DATE_EPOCH: /u);
  });
});

function holdsKey(bytes: Buffer): boolean {
  return [key, key.replaceAll('-', '')].some(
    (text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')),
  );
}
