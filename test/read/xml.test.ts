import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { readXml } from '../../src/read/xml.js';

const where = 'a.xml';

describe('reading XML', () => {
  it('changes no character: CRLF, blanks at both ends, numbers with leading zeros', () => {
    const { text } = readXml('<A> 007\r\n\tx\rz </A>', { where });
    expect(text).toBe(' 007\r\n\tx\rz ');
  });

  it('decodes entities outside CDATA only', () => {
    expect(readXml('<A B="&lt;&#10;">&amp;<![CDATA[&amp;<\r\n>]]></A>', { where })).toEqual({
      name: 'A',
      attributes: new Map([['B', '<\n']]),
      children: [],
      text: '&&amp;<\r\n>',
    });
  });

  it('keeps the order of children and leaves out comments, declarations and instructions', () => {
    const root = readXml(
      '\uFEFF<?xml version="1.0"?>\r\n<!-- a --><A><C/>1<B\r\n x="1"/><?p q?><C></C><!-- b -->2</A>\r\n',
      { where },
    );
    expect(root.children.map(({ name, attributes }) => [name, attributes.get('x')])).toEqual([
      ['C', undefined],
      ['B', '1'],
      ['C', undefined],
    ]);
    expect(root.text).toBe('12');
  });

  it('gives the inside of a raw element as it stands', () => {
    const [raw, other] = readXml('<A><V>&amp;<![CDATA[</V>\r\n]]></V><V.W>&amp;</V.W></A>', {
      where,
      raw: 'V',
    }).children;
    expect(raw?.text).toBe('&amp;<![CDATA[</V>\r\n]]>');
    expect(other?.text).toBe('&');
  });

  it('holds in a text that uses the character that it would have used itself', () => {
    expect(readXml('<A>\uE000\r\uE001</A>', { where }).text).toBe('\uE000\r\uE001');
  });

  it.each(['<A><B></A></B>', '<A><B>', '<A/><B/>', '<A>x</A>tail', 'text', '', '<A>&x;</A>', '<A b=1/>'])(
    'refuses %s, with the name of the file',
    (text) => {
      expect(() => readXml(text, { where })).toThrow(UserError);
      expect(() => readXml(text, { where })).toThrow(/^a\.xml: /u);
    },
  );
});
