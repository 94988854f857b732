import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { readTaskSequenceXml } from '../../src/read/task-sequence/task-sequence-xml.js';
import { taskSequenceXml } from '../../src/text/task-sequence-xml.js';
import { wmiXmlText, decodeWmiXmlText, wmiXmlTextProblem } from '../../src/text/wmi-xml.js';
import { anySequence } from '../support/task-sequences.js';

describe('the XML of a task sequence', () => {
  it('closes empty elements, but for those that hold text', () => {
    const content = [
      { name: 'group', attributes: { name: 'A' } },
      { name: 'variable', attributes: { name: 'B' } },
      { name: 'action', content: '' },
    ];
    expect(taskSequenceXml({ name: 'sequence', content })).toBe(
      '<sequence><group name="A"/><variable name="B"></variable><action></action></sequence>\r\n',
    );
  });

  it('leaves quotes and line breaks in text as they are', () => {
    const text = `a "b" 'c'\r\nd < e & f > g`;
    expect(taskSequenceXml({ name: 'action', content: text })).toBe(
      `<action>a "b" 'c'\r\nd &lt; e &amp; f &gt; g</action>\r\n`,
    );
  });

  it('escapes quotation marks in attributes', () => {
    expect(taskSequenceXml({ name: 'step', attributes: { name: `"a" 'b' <c>` } })).toBe(
      `<step name="&quot;a&quot; 'b' &lt;c&gt;"/>\r\n`,
    );
  });

  it.each(['a\0', 'a\uFFFF', '\uD800'])('refuses what XML cannot carry', (text) => {
    expect(() => taskSequenceXml({ name: 'action', content: text })).toThrow(InternalError);
    expect(() => taskSequenceXml({ name: 'step', attributes: { name: text } })).toThrow(InternalError);
  });

  it.each(['', 'a b', '1', 'a>', '<'])('refuses %p for a name', (name) => {
    expect(() => taskSequenceXml({ name })).toThrow(InternalError);
    expect(() => taskSequenceXml({ name: 'step', attributes: { [name]: '' } })).toThrow(InternalError);
  });

  it('gives every sequence back that it writes', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const text = taskSequenceXml(sequence);
        expect(readTaskSequenceXml(text, 'Sequence')).toEqual(sequence);
        expect(taskSequenceXml(readTaskSequenceXml(text, 'Sequence'))).toBe(text);
      }),
    );
  });

  it('stands in an object in one CDATA section, whatever it holds', () => {
    fc.assert(
      fc.property(anySequence, (sequence) => {
        const text = taskSequenceXml(sequence);
        fc.pre(wmiXmlTextProblem(text) === null);
        expect(wmiXmlText(text)).toBe(`<![CDATA[${text}]]>`);
        expect(decodeWmiXmlText(wmiXmlText(text))).toBe(text);
      }),
    );
  });
});
