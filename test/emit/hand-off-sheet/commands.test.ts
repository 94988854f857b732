import { describe, expect, it } from '@jest/globals';
import { code, command } from '../../../src/emit/hand-off-sheet/commands.js';
import { placeholders } from '../../../src/emit/hand-off-sheet/placeholders.js';
import { htmlText } from '../../../src/text/html.js';
import type { HtmlLine } from '../../../src/text/html-line.js';

const commands = [
  String.raw`.\Import-EsuPackage.ps1 -SiteCode ABC -DistributionPointGroup 'All DPs' -WhatIf`,
  String.raw`Set-Location '\\server\share\esu-windows-10-year-2'`,
  "SWLicensingProduct | where (ID == '1043add5-23b1-4afb-9a0f-64343c8f3f8d') | project Device, ID",
  'esupack generate --from out/esu-windows-10-year-2 --year 3 --name "Windows 10 <ESU> & more" --key-file key.txt',
];

describe('a command of the sheet', () => {
  it('reads, and is copied, as it was written', () => {
    for (const text of commands) {
      expect(textOf(command(text))).toBe(htmlText(text));
      expect(textOf(code(text))).toBe(htmlText(text));
    }
    expect(textOf(command('one', 'two'))).toBe('one\ntwo');
  });

  it('keeps each option with its value', () => {
    expect(command(commands[0] ?? '').html.split('class="unit"').length - 1).toBe(4);
    expect(textOf(command('a -b c -d -e f'))).toBe('a -b c -d -e f');
    expect(command('a -b c').html).toContain('<span class="unit"><span class="option">-b</span> c</span>');
  });

  it('marks every placeholder, and nothing within a longer word', () => {
    const { html } = command(...commands);
    for (const name of ['share', 'site', 'group', 'tool'] as const) {
      expect(html).toContain(`<span data-fill="${name}">${placeholders[name]}</span>`);
    }
    expect(code('ABCD ABC00123').html).toBe('<code>ABCD <span data-fill="pilot">ABC00123</span></code>');
    expect(command('a esupack').html).not.toContain('data-fill');
  });
});

function textOf({ html }: HtmlLine): string {
  return html.replaceAll(/<[^>]+>/gu, '');
}
