import { describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { xmlDocument, xmlTextProblem } from '../../src/text/xml.js';

const singleLine = { declaration: true, indented: false };
const indented = { declaration: false, indented: true };

describe('ordinary XML', () => {
  it('stands on one line after its declaration, an empty element with a blank before its end', () => {
    const root = {
      name: 'Types',
      attributes: { xmlns: 'urn:t' },
      content: [{ name: 'Default', attributes: { Extension: 'xml' } }],
    };
    expect(xmlDocument(root, singleLine)).toBe(
      '<?xml version="1.0" encoding="utf-8"?><Types xmlns="urn:t"><Default Extension="xml" /></Types>',
    );
  });

  it('is indented by two blanks a level, without a line end after the last element', () => {
    const root = {
      name: 'A',
      content: [{ name: 'B', content: [{ name: 'C', attributes: { Set: 'true' } }] }, { name: 'D' }],
    };
    expect(xmlDocument(root, indented)).toBe('<A>\n  <B>\n    <C Set="true" />\n  </B>\n  <D />\n</A>');
  });

  it('keeps an apostrophe and escapes what must be escaped', () => {
    const root = { name: 'A', attributes: { Path: `x.ID='1' & "<>"` }, content: `it's "<&>"` };
    expect(xmlDocument(root, indented)).toBe(`<A Path="x.ID='1' &amp; &quot;&lt;&gt;&quot;">it's "&lt;&amp;&gt;"</A>`);
  });

  it('does not touch values that look like its own marks', () => {
    const root = { name: 'A', attributes: { B: '/> &apos;' }, content: '/> &apos;' };
    expect(xmlDocument(root, indented)).toBe('<A B="/&gt; &amp;apos;">/&gt; &amp;apos;</A>');
  });

  it.each(['a\0', 'a\x08', 'a\uD800'])('refuses %j as text and as an attribute', (value) => {
    expect(xmlTextProblem(value)).not.toBeNull();
    expect(() => xmlDocument({ name: 'A', content: value }, indented)).toThrow(InternalError);
    expect(() => xmlDocument({ name: 'A', attributes: { B: value } }, indented)).toThrow(InternalError);
  });

  it('writes line breaks and tabs of an attribute as references, and those of a text as they are', () => {
    const root = { name: 'A', attributes: { B: 'a\r\n\tb' }, content: ' a\n\tb\n' };
    expect(xmlDocument(root, indented)).toBe('<A B="a&#xD;&#xA;&#x9;b"> a\n\tb\n</A>');
  });

  it('has comments between elements, and its declaration on a line of its own where it is indented', () => {
    const root = { name: 'A', content: [{ comment: 'of nobody' }, { name: 'B' }] };
    expect(xmlDocument(root, { declaration: true, indented: true })).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<A>\n  <!--of nobody-->\n  <B />\n</A>',
    );
  });

  it('gives every value back that it accepts', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, attribute) => {
        fc.pre(xmlTextProblem(text) === null && xmlTextProblem(attribute) === null && text !== '');
        const read = parser.parse(
          xmlDocument({ name: 'A', attributes: { B: attribute }, content: text }, singleLine),
        ) as {
          A: Record<string, string>;
        };
        expect(read.A).toEqual({ '@_B': attribute, '#text': text.replaceAll(/\r\n?/gu, '\n') });
      }),
    );
  });
});
