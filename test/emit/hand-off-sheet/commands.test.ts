import { describe, expect, it } from '@jest/globals';
import { code, command } from '../../../src/emit/hand-off-sheet/commands.js';
import { placeholders, shownPlaceholders } from '../../../src/emit/hand-off-sheet/placeholders.js';
import { htmlText } from '../../../src/text/html.js';
import type { HtmlLine } from '../../../src/text/html-line.js';

const { share, site, group, tool } = placeholders;
const commands: readonly (readonly [written: string, read: string])[] = [
  [
    String.raw`.\Import-EsuPackage.ps1 -SiteCode ${site} -DistributionPointGroup '${group}' -WhatIf`,
    String.raw`.\Import-EsuPackage.ps1 -SiteCode ABC -DistributionPointGroup 'All DPs' -WhatIf`,
  ],
  [String.raw`Set-Location '${share}\esu-1'`, String.raw`Set-Location '\\server\share\esu-1'`],
  [
    "SWLicensingProduct | where (ID == '1-2') | project A, ID",
    "SWLicensingProduct | where (ID == '1-2') | project A, ID",
  ],
  [
    `${tool} generate --from out/a --name "ABC <ESU> & more"`,
    'esupack generate --from out/a --name "ABC <ESU> & more"',
  ],
];

describe('a command of the sheet', () => {
  it('reads, and is copied, as it was written', () => {
    for (const [written, read] of commands) {
      expect(textOf(command(written))).toBe(htmlText(read));
      expect(textOf(code(written))).toBe(htmlText(read));
    }
    expect(textOf(command('one', 'two'))).toBe('one\ntwo');
  });

  it('keeps each option with its value', () => {
    expect(command(commands[0]?.[0] ?? '').html.split('class="unit"').length - 1).toBe(4);
    expect(textOf(command('a -b c -d -e f'))).toBe('a -b c -d -e f');
    expect(command('a -b c').html).toContain('<span class="unit"><span class="option">-b</span> c</span>');
  });

  it('marks every placeholder, and nothing that only looks like one', () => {
    const { html } = command(...commands.map(([written]) => written));
    for (const name of ['share', 'site', 'group', 'tool'] as const) {
      expect(html).toContain(`<span data-fill="${name}">${shownPlaceholders[name]}</span>`);
    }
    expect(code('ABC, ABC00123 and All DPs of esupack').html).toBe('<code>ABC, ABC00123 and All DPs of esupack</code>');
  });
});

function textOf({ html }: HtmlLine): string {
  return html.replaceAll(/<[^>]+>/gu, '');
}
