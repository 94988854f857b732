import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { run } from '../../src/cli/run.js';
import { readMof } from '../../src/read/mof.js';
import { readPackageDefinition } from '../../src/read/package-definition.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { sampleTerminal } from '../support/sample-terminal.js';
import { readZip } from '../support/samples.js';

/** A name either comes back unchanged from every file that holds it, or exit code 2 says why, and nothing is written. */
const folder = temporaryFolder();
const id = 'esu-windows-10-year-2';
let count = 0;

const hostile: readonly string[] = [
  ...[
    '',
    ' ',
    ' a',
    'a ',
    'a.',
    '.',
    '..',
    '...',
    '-',
    '--name',
    '~',
    '@',
    '=',
    '=1+1',
    "'",
    '"',
    '`',
    '^',
    '^^',
    '!',
    '!PATH!',
  ],
  ...[
    '%',
    '%PATH%',
    '%~dp0',
    '%%',
    '&',
    '&&',
    '&amp;',
    '|',
    '<',
    '>',
    '<b>',
    '</VALUE>',
    ']]>',
    '<![CDATA[x]]>',
    '<!--',
    '{{x}}',
  ],
  ...[
    '${x}',
    '$(x)',
    '$x',
    '#x',
    ';x',
    '[x]',
    '[PDF]',
    'a,b',
    'a=b',
    '(x)',
    '{x}',
    '\\',
    '\\\\server\\share',
    'a\\b',
    'a/b',
    '/',
    '*',
  ],
  ...[
    '?',
    ':',
    'C:',
    'C:\\x',
    'a:b',
    'a\tb',
    'a\nb',
    'a\r\nb',
    'a\0b',
    '\x07',
    '\x1b[31m',
    '\x7f',
    '\u0085',
    '\u2028',
    '\ufeff',
    '\ufeffa',
  ],
  ...[
    'CON',
    'con',
    'Con.txt',
    'PRN',
    'AUX',
    'NUL',
    'nul.x.y',
    'COM1',
    'LPT9',
    'COM0',
    'CONIN$',
    'CON ',
    'CONx',
    'COM10',
    'COM\u00b9',
  ],
  ...[
    '日本語',
    'Ünïcödé',
    '😀',
    'a😀b',
    '\ud83d',
    '\ude00',
    'e\u0301',
    '\u202eabc',
    'ＡＢＣ',
    'null',
    'undefined',
    'true',
    '0',
    '1e3',
    '007',
    '1.0',
  ],
  ...[
    "O'Brien & Söhne",
    "O'Brien",
    '"quoted"',
    "'quoted'",
    '"half',
    'a"b',
    'Tom & Jerry',
    '100 %',
    '50%25',
    'a;b',
    '; comment',
    'x'.repeat(32),
  ],
  ...[
    'x'.repeat(33),
    'x'.repeat(50),
    'x'.repeat(51),
    'x'.repeat(10_000),
    '日'.repeat(10_000),
    '&'.repeat(32),
    '%'.repeat(50),
    'a'.repeat(49).concat('.'),
  ],
];

const generated = fc.sample(
  fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.string({ unit: 'grapheme', maxLength: 20 }),
  ),
  { numRuns: 90, seed: 20_261_124 },
);

describe('a hostile text', () => {
  it.each([...hostile, ...generated].map((text) => [JSON.stringify(text.slice(0, 60)), text]))(
    'as name and as publisher: %s',
    async (_shown, text) => {
      for (const option of ['name', 'publisher', 'collection-prefix']) {
        const out = join(folder, String((count += 1)));
        const terminal = sampleTerminal({ environment: { ESUPACK_KEY: inventedKeys.windows10 } });
        const args = ['generate', '--product', 'windows-10', '--year', '2', '--out', out, `--${option}=${text}`];
        const exitCode = await run(args, terminal);
        if (exitCode === 0) {
          expect(await valuesOf(out, option)).toEqual([text, text]);
        } else {
          expect(exitCode).toBe(2);
          expect(terminal.told()).toMatch(/\S/u);
          expect(existsSync(out)).toBe(false);
        }
      }
    },
  );

  it('is refused and accepted alike somewhere in this list', () => {
    expect(hostile.length + generated.length).toBeGreaterThan(200);
  });
});

/** What the files of the bundle hold in the place of an option. */
async function valuesOf(out: string, option: string): Promise<readonly string[]> {
  const files = filesBelow(join(out, id));
  if (option === 'collection-prefix') return prefixes(files);
  const definition = readPackageDefinition(files.get('package-definition.sms') ?? Buffer.alloc(0));
  const entries = await readZip(join(out, id, `${id}.zip`));
  const [, object] =
    [...entries].find(([path]) => path.startsWith('SMS_Package/') && path.endsWith('object.xml')) ?? [];
  const properties = new Map(readWmiObject(object?.toString('utf8') ?? '').properties.map((each) => [each.name, each]));
  const property = properties.get(option === 'name' ? 'Name' : 'Manufacturer');
  const value = property?.kind === 'scalar' ? property.value : null;
  return [(option === 'name' ? definition.name : definition.publisher) ?? '', value ?? ''];
}

function prefixes(files: ReadonlyMap<string, Buffer>): readonly string[] {
  return ['collections.mof', 'queries.mof'].map((path) => {
    const document = readMof(files.get(path) ?? Buffer.alloc(0));
    const name = document.objects[0]?.properties.find((property) => property.name === 'Name')?.value;
    return (typeof name === 'string' ? name : '').replace(/ Windows 10 Year 2: .*$/u, '');
  });
}
