import { describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { htmlAttribute, htmlProblem, htmlText, markup } from '../../src/text/html.js';

describe('text on an HTML page', () => {
  it('is escaped', () => {
    expect(htmlText('<script>alert("1 & 2")</script>')).toBe('&lt;script&gt;alert("1 &amp; 2")&lt;/script&gt;');
  });

  it('is escaped for an attribute in double quotes, and in single ones as well', () => {
    expect(htmlAttribute(`" onload='x' <&>`)).toBe('&quot; onload=&#39;x&#39; &lt;&amp;&gt;');
  });

  it.each(['a\0', 'a\x0B', 'a\uDFFF'])('is refused when it holds %j', (value) => {
    expect(htmlProblem(value)).not.toBeNull();
    expect(() => htmlText(value)).toThrow(InternalError);
    expect(() => htmlAttribute(value)).toThrow(InternalError);
  });

  it('comes back from a parser as it was', () => {
    const parser = new XMLParser({
      ignoreAttributes: false,
      parseTagValue: false,
      parseAttributeValue: false,
      trimValues: false,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- what takes its place is a package of its own
      htmlEntities: true,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (value) => {
        fc.pre(htmlProblem(value) === null);
        const read = parser.parse(`<p title="${htmlAttribute(value)}">${htmlText(value)}</p>`) as {
          p: Record<string, string>;
        };
        expect(read.p).toEqual({ '@_title': value, '#text': value });
      }),
    );
  });
});

describe('elements of an HTML page', () => {
  it('hold their words as they stand and what was encoded', () => {
    const rows = ['<', '&'].map((text) => markup`<td>${htmlText(text)}</td>`);
    expect(markup`<tr id="${htmlAttribute('"')}" x="${1.5}">${rows}</tr>`).toBe(
      '<tr id="&quot;" x="1.5"><td>&lt;</td><td>&amp;</td></tr>',
    );
  });

  it('take no plain text (held by npm run typecheck)', () => {
    // @ts-expect-error -- plain text
    expect(markup`<td>${'<'}</td>`).toContain('<');
  });
});
