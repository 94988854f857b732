import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mofText } from '../../src/emit/mof-instance.js';
import { UserError } from '../../src/errors.js';
import { decode } from '../../src/read/decode.js';
import { readMof } from '../../src/read/mof.js';
import { encode } from '../../src/text/encode.js';
import type { MofDocument } from '../../src/text/mof-document.js';
import { describeWith } from '../support/consumers.js';
import { anyMofDocument } from '../support/mof-documents.js';
import { readSample, sampleNames, samplesMissing } from '../support/samples.js';

function written(document: MofDocument): Uint8Array {
  return encode(mofText(document), 'utf-16le-bom', '\r\n');
}

describe('reading a MOF file', () => {
  it('is the inverse of writing one', () => {
    fc.assert(
      fc.property(anyMofDocument, (document) => {
        const bytes = written(document);
        expect(readMof(bytes)).toEqual(document);
        expect(Buffer.from(written(readMof(bytes))).equals(bytes)).toBe(true);
      }),
    );
  });

  const edited = `// header

// ***** Class : SMS_Collection *****
[ securityverbs ( -1 ) , Other ]
Instance  Of SMS_Collection{ // a comment
  Name="x"; /* another
  comment */ Rules = {
instance of A { ID = 1; },
instance of B { ID = "2 // no comment"; }};
  Flag = true; Nothing = null; List = {1,2}; Empty = {};
};`;

  const meaning: MofDocument = {
    header: ['// header'],
    objects: [
      {
        className: 'SMS_Collection',
        qualifiers: [
          { name: 'securityverbs', value: -1 },
          { name: 'Other', value: null },
        ],
        properties: [
          { name: 'Name', value: 'x' },
          {
            name: 'Rules',
            value: [
              { className: 'A', properties: [{ name: 'ID', value: 1 }] },
              { className: 'B', properties: [{ name: 'ID', value: '2 // no comment' }] },
            ],
          },
          { name: 'Flag', value: true },
          { name: 'Nothing', value: null },
          { name: 'List', value: [1, 2] },
          { name: 'Empty', value: [] },
        ],
      },
    ],
  };

  it.each([
    ['UTF-8', Buffer.from(edited)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${edited}`)],
    ['UTF-16LE', Buffer.from(edited, 'utf16le')],
    ['UTF-16LE with BOM', Buffer.from(`\uFEFF${edited}`, 'utf16le')],
    ['UTF-16LE with CRLF', Buffer.from(edited.replaceAll('\n', '\r\n'), 'utf16le')],
  ])('takes what an editor made of it, as %s', (_encoding, bytes) => {
    expect(readMof(bytes)).toEqual(meaning);
  });

  it('takes a file without marker lines, header and qualifiers, after a #pragma', () => {
    const text = '#pragma namespace("\\\\\\\\.\\\\root\\\\sms")\ninstance of SMS_Query\n{\n\tName = "q";\n};\n';
    expect(readMof(Buffer.from(text)).objects).toEqual([
      { className: 'SMS_Query', qualifiers: [], properties: [{ name: 'Name', value: 'q' }] },
    ]);
  });

  it.each([
    ['a raw carriage return before it, as consoles write it', '\r\\n', 'one\r\ntwo'],
    ['a line end that an editor made of that', '\r\n\\n', 'one\r\ntwo'],
    ['another such line end', '\n\\n', 'one\r\ntwo'],
    ['nothing before it', '\\n', 'one\ntwo'],
  ])('takes a line break in a text with %s', (_how, lineBreak, value) => {
    const { objects } = readMof(Buffer.from(`instance of A\n{\n\tB = "one${lineBreak}two";\n\tC = 1;\n};`));
    expect(objects[0]?.properties).toEqual([
      { name: 'B', value },
      { name: 'C', value: 1 },
    ]);
  });

  it.each([
    ['comment lines', '// x\n'.repeat(2_700_000)],
    ['numbers', `instance of A { B = {${'1,'.repeat(1_000_000)}1}; };`],
    ['objects', `instance of A { B = {${'instance of C{D=1;},'.repeat(200_000)}instance of C{D=1;}}; };`],
  ])('refuses a file of countless %s', (_what, text) => {
    expect(() => readMof(Buffer.from(text), 'a.mof')).toThrow('a.mof: It is larger than any export or bundle.');
  });

  it('reads long files on one line in linear time', () => {
    const text = `instance of A { B = {${'1, '.repeat(200_000)}1}; };${'\n'.repeat(1_000_000)}`;
    expect(readMof(Buffer.from(text)).objects[0]?.properties[0]?.value).toHaveLength(200_001);
  });

  it.each([
    ['a file cut off', 'instance of A\n{\n\tName = "x', 3],
    ['an instance without its end', 'instance of A\n{\n\tName = "x";\n', 4],
    ['a missing semicolon', 'instance of A\n{\n\tName = "x"\n\tB = 1;\n};', 4],
    ['an unknown constant', 'instance of A\n{\n\tName = maybe;\n};', 3],
    ['an unknown escape', 'instance of A\n{\n\tName = "\\q";\n};', 3],
    ['a class', 'class A\n{\n};', 1],
    ['a number beyond all precision', 'instance of A { B = 99999999999999999999; };', 1],
    ['another file', '<xml/>', 1],
  ])('refuses %s and says the line', (_what, text, line) => {
    expect(() => readMof(Buffer.from(text), 'a.mof')).toThrow(UserError);
    expect(() => readMof(Buffer.from(text), 'a.mof')).toThrow(`a.mof, line ${line}: `);
  });

  it('refuses bytes that are no text, and never shows a value', () => {
    expect(() => readMof(Buffer.from([0x2f, 0xff, 0xfe, 0x80]), 'a.mof')).toThrow(/^a\.mof, line 1: /u);
    expect(() => readMof(Buffer.from('a\uD83D', 'utf16le'), 'a.mof')).toThrow(/^a\.mof: /u);
    expect(() => readMof(Buffer.from('instance of A { "secret" };'))).toThrow(/^(?!.*secret)/su);
  });
});

describeWith('real console exports', samplesMissing, 'the MOF files of real exports', () => {
  it.each(sampleNames('.mof'))('%s: is written again byte for byte', (name) => {
    const bytes = readSample(name);
    const { text, byteOrderMark } = decode(bytes, name);
    const document = readMof(bytes, name);
    const markers = text.match(/^\/\/ \*{5} Class/gmu) ?? [];
    expect(document.objects).toHaveLength(markers.length);
    const classes = new Set(document.objects.map(({ className }) => className));
    expect(['SMS_Collection', 'SMS_Query']).toEqual(expect.arrayContaining([...classes]));
    expect(classes.size).toBe(1);
    const again = Buffer.from(written(document));
    expect(again.subarray(byteOrderMark ? 0 : 2).equals(bytes)).toBe(true);
  });
});
