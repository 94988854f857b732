import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { htmlText } from '../../src/text/html.js';
import { code, joined, jump, label, line, menu } from '../../src/text/html-line.js';

const anyText = fc.string({ unit: fc.constantFrom('<', '>', '&', '"', "'", '`', '/', 'a', ' ', 'あ', '{', '}') });

describe('a line of a page', () => {
  it('escapes every plain value, and takes lines as they are', () => {
    fc.assert(
      fc.property(anyText, anyText, (plain, named) => {
        expect(line`A ${plain} & ${label(named)}.`.html).toBe(`A ${htmlText(plain)} &amp; <b>${htmlText(named)}</b>.`);
      }),
    );
  });

  it('holds no tag that a value brought along', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const { html } = joined([line`${value}`, code(value), jump(value, value)], ` ${value} `);
        expect(html.replaceAll(/<\/?(?:code|a)(?: href="#[^"<>]*")?>/gu, '')).not.toMatch(/[<>]/u);
      }),
    );
  });

  it('writes numbers, and labels in the order of the clicks', () => {
    expect(line`${1231}`.html).toBe('1231');
    expect(menu(label('Monitoring'), label('Queries')).html).toBe('<b>Monitoring</b> &gt; <b>Queries</b>');
  });
});
