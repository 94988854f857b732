import { inventedKeys } from '../support/invented-keys.js';
import type { Random } from './random.js';

/** What has meant trouble to readers: marks of formats out of place, names of every object, whatever steers a terminal. */
const troubles: readonly [string, ...string[]] = [
  ...([
    '\u001B[2J',
    '\u009B31m',
    '\u202E',
    '\u0000',
    '\uFEFF',
    '\r',
    '\n',
    '\r\\n',
    '"',
    "'",
    '\\',
    '%',
    ',',
    ';',
  ] as const),
  ...[
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?x "?>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&lt;',
    '&b;',
    '&#0;',
    '<a>',
    '</a>',
    '/>',
  ],
  ...['constructor', '__proto__', 'toString', 'hasOwnProperty', '<constructor>', '{"__proto__":1}', '#text', ':@', '@'],
  ...[
    'instance of A {',
    '};',
    '}},',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '/*',
    '*/',
    '//',
    '#pragma x',
    'NULL',
    'class A {',
    '"\\',
  ],
  ...[
    '[Package Definition]',
    '[PDF]',
    '=',
    'Programs=A,A',
    'PK\u0003\u0004',
    'PK\u0005\u0006',
    'MSCF',
    '../',
    'C:\\',
    '/',
    '..',
  ],
  ...[
    '&a ',
    '*a ',
    '!tag ',
    '- ',
    '? ',
    ': ',
    '| ',
    '> ',
    '---\n',
    '%YAML 1.2\n',
    '{a: ',
    '"\\q"',
    '\t',
    'null',
    'true',
    '1e999',
    '-0',
  ],
  ...[
    '99999999999999999999',
    '-1',
    '0x',
    'NaN',
    '9007199254740993',
    '4294967296',
    '\uD83D',
    '\u{1F600}',
    '日本',
    'é',
    '\u00E9',
  ],
  ...[inventedKeys.windows7, inventedKeys.windows10.toLowerCase(), `MAK${inventedKeys.windows10.replaceAll('-', '')}`],
];

/** Changes bytes as a transmission, an editor or somebody who means harm would: a few times, somewhere. */
export function damaged(bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer {
  let changed: Buffer = Buffer.from(bytes);
  for (let times = 1 + random.below(4); times > 0; times -= 1) changed = damagedOnce(changed, random, others);
  return changed;
}

function damagedOnce(bytes: Buffer, random: Random, others: readonly Buffer[]): Buffer {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(random.once(4) ? 5000 : 40));
  const with_ = (middle: Buffer, after = at): Buffer =>
    Buffer.concat([bytes.subarray(0, at), middle, bytes.subarray(after)]);
  switch (random.below(10)) {
    case 0:
      return with_(Buffer.alloc(0), end);
    case 1:
      return bytes.subarray(0, at);
    case 2:
      return with_(bytes.subarray(at, end), at);
    case 3:
      return with_(Buffer.from(Array.from({ length: end - at }, () => random.below(256))), end);
    case 4: {
      const other = others[random.below(others.length)] ?? bytes;
      const from = random.below(other.length + 1);
      return with_(other.subarray(from, from + random.below(2000)), random.once(2) ? end : at);
    }
    case 5:
      return with_(Buffer.from(random.pick(troubles).repeat(1 + random.below(random.once(20) ? 3000 : 3))));
    case 6:
      return reencoded(bytes, random);
    case 7: {
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      return flipped;
    }
    default: {
      const trouble = random.pick(troubles);
      // As the file is encoded, so that it arrives.
      return with_(Buffer.from(trouble, bytes[1] === 0 ? 'utf16le' : 'utf8'), random.once(2) ? end : at);
    }
  }
}

function reencoded(bytes: Buffer, random: Random): Buffer {
  const text = bytes.toString(bytes[1] === 0 || bytes[0] === 0xff ? 'utf16le' : 'utf8');
  const big = (): Buffer => Buffer.from(text.length % 2 === 0 ? text : `${text} `, 'utf16le').swap16();
  const forms: readonly [() => Buffer, ...(() => Buffer)[]] = [
    () => Buffer.from(text),
    () => Buffer.from(`\uFEFF${text}`),
    () => Buffer.from(text, 'utf16le'),
    () => Buffer.from(`\uFEFF${text}`, 'utf16le'),
    big,
    () => Buffer.from(text.replaceAll(/\r?\n/gu, random.pick(['\n', '\r', '\r\n', '\u2028']))),
  ];
  return random.pick(forms)();
}
