import { type Check, found, type Told } from '../finding.js';
import { placeOf } from '../part.js';

interface Form {
  readonly kind: RegExp;
  readonly encoding: 'ascii' | 'utf-8' | 'utf-16le';
  readonly mark: boolean;
  readonly lineEnd: 'CRLF' | 'LF';
  readonly effect: string;
}

const cmd = 'cmd.exe and cscript.exe read it byte by byte: labels, lines or characters are lost.';

/** How each kind of file is written (docs/escaping.md); a kind that is not listed may be written in any way. */
const forms: readonly Form[] = [
  { kind: /\.(?:bat|vbs|txt)$/iu, encoding: 'ascii', mark: false, lineEnd: 'CRLF', effect: cmd },
  {
    kind: /\.sms$/iu,
    encoding: 'ascii',
    mark: false,
    lineEnd: 'CRLF',
    effect: 'The profile API of Windows may not find the first section, or garble a value.',
  },
  {
    kind: /\.mof$/iu,
    encoding: 'utf-16le',
    mark: true,
    lineEnd: 'CRLF',
    effect: 'The import is only known to take UTF-16LE.',
  },
  {
    kind: /\.ps1$/iu,
    encoding: 'utf-8',
    mark: true,
    lineEnd: 'CRLF',
    effect: 'Windows PowerShell takes a script without byte order mark for ANSI and garbles what is not ASCII.',
  },
  {
    kind: /\.html$|(?:^|\/)(?:manifest\.json|SHA256SUMS)$/iu,
    encoding: 'utf-8',
    mark: false,
    lineEnd: 'LF',
    effect: 'Programs that read it may fail or show wrong characters.',
  },
  {
    kind: /\/object\.xml$/u,
    encoding: 'utf-8',
    mark: false,
    lineEnd: 'CRLF',
    effect: 'No real export has it so; whether an import takes it is not known.',
  },
  {
    kind: /\.(?:xml|rels|psmdcp)$/u,
    encoding: 'utf-8',
    mark: true,
    lineEnd: 'CRLF',
    effect: 'No real export has it so; whether an import takes it is not known.',
  },
];

/** Encoding, byte order mark and line ends of every file, and of every part of the import zip. */
export const encodings: Check = {
  name: 'encodings',
  run: ({ files, importZip }) => [
    ...[...files].flatMap(([path, bytes]) => formFindings(path, path, bytes)),
    ...(importZip === null
      ? []
      : [...importZip.parts].flatMap(([part, bytes]) => formFindings(part, placeOf(importZip, part), bytes))),
  ],
};

function formFindings(path: string, where: string, bytes: Uint8Array): readonly Told[] {
  const form = forms.find(({ kind }) => kind.test(path));
  if (form === undefined) return [];
  const told = problems(form, Buffer.from(bytes));
  return told.map((what) => found(where, what, form.effect));
}

function problems({ encoding, mark, lineEnd }: Form, bytes: Buffer): readonly string[] {
  const hasMark = encoding === 'utf-16le' ? startsWith(bytes, [0xff, 0xfe]) : startsWith(bytes, [0xef, 0xbb, 0xbf]);
  const text = decoded(bytes, encoding);
  if (text === null) return [`It is not ${names[encoding]}.`];
  return [
    ...(hasMark === mark ? [] : [hasMark ? 'It begins with a byte order mark.' : 'It lacks its byte order mark.']),
    ...(endsRight(text, lineEnd) ? [] : [`Not every line ends in ${lineEnd}.`]),
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    ...(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/u.test(text) ? ['It holds a control character.'] : []),
  ];
}

const names = { ascii: 'ASCII', 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16LE' } as const;

function decoded(bytes: Buffer, encoding: Form['encoding']): string | null {
  if (encoding === 'ascii') return bytes.every((byte) => byte < 0x80) ? bytes.toString('latin1') : null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function endsRight(text: string, lineEnd: Form['lineEnd']): boolean {
  return lineEnd === 'LF' ? !text.includes('\r') : !/\r(?!\n)|(?<!\r)\n/u.test(text);
}

function startsWith(bytes: Buffer, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
