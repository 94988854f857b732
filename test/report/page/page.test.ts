import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Report } from '../../../src/report/figures.js';
import { workOut } from '../../../src/report/work-out.js';
import { figure, percent } from '../../../src/report/page/figure.js';
import { reportPage } from '../../../src/report/page/page.js';
import { shown } from '../../../src/report/page/shown.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { type ListedDevice, listOf, windows10Ids } from '../../support/device-lists.js';

function made(devices: readonly ListedDevice[]): Report {
  return workOut([listOf(devices, '<i>list</i>.csv')], { staleDays: 14 });
}

function page(devices: readonly ListedDevice[], language: 'en' | 'ja' = 'en'): string {
  return Buffer.from(reportPage(made(devices), language)).toString('utf8');
}

describe('the page of a report', () => {
  const hostile = [
    { name: '</script><script>alert(1)</script>', esuValue: '<img src=x onerror=alert(1)>' },
    { name: '\u0000\u202Eexe.cod', system: 'Windows <b>99</b> Server', build: '99999' },
  ];

  it('carries whatever the list holds as text', () => {
    const html = page(hostile);
    expect(html.match(/<script/gu)).toHaveLength(2);
    expect(html).not.toMatch(/<img|<b>99|<i>list|\u202E|\0/u);
    expect(html).toContain('Windows &lt;b&gt;99&lt;/b&gt; Server');
  });

  it('lets no script and style run but its own, and loads nothing', () => {
    const html = page(hostile);
    const hashes = [/<style>([^]*?)<\/style>/u, /<script>([^]*?)<\/script>/u].map((element) =>
      createHash('sha256')
        .update(element.exec(html)?.[1] ?? '')
        .digest('base64'),
    );
    const policy = /content="(default-src[^"]*)"/u.exec(html)?.[1];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hashes[0]}'; script-src 'sha256-${hashes[1]}'; base-uri 'none'; form-action 'none'`,
    );
    const markup = html.replace(/<script type="application\/json"[^]*?<\/script>/u, '');
    expect(markup).not.toMatch(/\b(?:src|href)="(?!#)|https?:|@import|url\(/u);
    expect(markup).not.toMatch(/<[^>]*\s(?:on\w+|style)=/u);
  });

  it('is the same on every run', () => {
    expect(page(hostile)).toBe(page(hostile));
  });

  it('holds no product key that somebody exported', () => {
    const key = inventedKeys.windows7;
    expect(page([{ name: key, esuValue: key }])).not.toContain(key);
  });

  it('leads a dashed line from the newest list to the target, and names it', () => {
    const list = listOf([{ name: 'A', licensedIds: windows10Ids[1] }, { name: 'B' }]);
    const target = { day: '2026-12-31', percent: 95 };
    const of = (day: string): string => {
      const report = workOut([list], { staleDays: 14, target: { ...target, day } });
      return Buffer.from(reportPage(report, 'en')).toString('utf8');
    };
    const html = of('2026-12-31');
    expect(html.match(/class="to-target"/gu)).toHaveLength(1);
    expect(html.match(/Target: 95 % by 2026-12-31</gu)).toHaveLength(2);
    expect(html).toContain('Target of 95 % by 2026-12-31: 1 device to go');
    // A day that is over has no line.
    expect(of('2026-11-01')).not.toContain('class="to-target"');
    expect(of('2026-11-01')).toContain('and the date has passed');
  });

  it('speaks Japanese', () => {
    const html = page([{ name: 'A', exitCode: '21', licensedIds: windows10Ids[1] }], 'ja');
    expect(html).toContain('<html lang="ja">');
    expect(html).toContain('ライセンス認証の状況');
    expect(html).not.toMatch(/\{\w+\}\s*</u);
  });
});

describe('figures on the page', () => {
  it('have commas whatever the locale', () => {
    expect([0, 999, 1000, 1_234_567].map(figure)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect([null, 0, 99.9, 100].map(percent)).toEqual(['–', '0.0 %', '99.9 %', '100.0 %']);
  });

  it('show a text of any length and direction', () => {
    expect(shown(`a\u202Eb\u0007${'x'.repeat(1000)}`)).toHaveLength(257);
    expect(shown('a\u202Eb\u0007')).toBe('a\uFFFDb\uFFFD');
    expect(shown('a\rb\r\n\tc')).toBe('a b c');
  });
});
