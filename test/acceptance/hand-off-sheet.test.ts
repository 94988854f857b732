import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Settings } from '../../src/config/config.js';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import { browserOfTests, chromiumMissing, type Screen } from '../support/chromium.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';
import { pagesOf, unfold } from '../support/printed-sheet.js';

/** Names as long as they may be, without a place to break them. */
const long = { id: `esu-${'w'.repeat(44)}`, name: 'W'.repeat(50), collectionPrefix: 'ESU'.repeat(8) };

const sheets: readonly (readonly [title: string, written: Partial<Settings>])[] = [
  ['in English', { language: 'en' }],
  ['in Japanese', { language: 'ja' }],
  ['of Windows Server 2008', { product: 'windows-server-2008', language: 'en' }],
  ['with long names', { ...long, language: 'ja' }],
];

describeWith('Chromium', chromiumMissing, 'the hand-off sheet, in a real browser', () => {
  const folder = temporaryFolder();
  const browser = browserOfTests();
  let made = 0;

  const open = (written: Partial<Settings>, screen?: Screen): Promise<{ page: Page; problems: readonly string[] }> =>
    browser.open(sheetOf(written), screen);

  function sheetOf(written: Partial<Settings>): string {
    const [file] = handOffSheet.emit(planned(written), { key: inventedKey });
    if (file === undefined || !('content' in file)) throw new Error('The sheet is one file.');
    const path = join(folder, `sheet-${(made += 1)}.html`);
    writeFileSync(path, file.content);
    return path;
  }

  for (const [title, written] of sheets) {
    for (const width of [360, 1200]) {
      it(`opens ${title} at ${width} pixels without an error, a request or a scroll bar below`, async () => {
        const { page, problems } = await open(written, { width });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(problems).toEqual([]);
      }, 60_000);
    }
  }

  // What each way prints is in test/long; this one fills its pages most.
  it('prints the path on two pages: offline, ja', async () => {
    const { page } = await open({ language: 'ja', activation: 'offline' });
    expect(await pagesOf(page)).toBeLessThanOrEqual(2);
    await page.getByRole('button', { name: unfold.ja }).click();
    expect(await pagesOf(page)).toBeGreaterThan(4);
  }, 60_000);

  it('prints nothing smaller than 9 points', async () => {
    const { page } = await open({});
    await page.getByRole('button', { name: unfold.en }).click();
    await page.emulateMedia({ media: 'print' });
    const smallest = await page.evaluate(
      "Math.min(...[...document.querySelectorAll('main *, header *')].filter((e) => e.checkVisibility() && e.textContent !== '').map((e) => parseFloat(getComputedStyle(e).fontSize)))",
    );
    expect(Number(smallest) * 0.75).toBeGreaterThanOrEqual(9);
  }, 60_000);

  describe('on the screen', () => {
    it('follows the colors of the system', async () => {
      const background = 'getComputedStyle(document.body).backgroundColor';
      const { page } = await open({}, { colorScheme: 'light' });
      expect(await page.evaluate(background)).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await page.evaluate(background)).not.toBe('rgb(255, 255, 255)');
    }, 60_000);

    it('has one heading of the page, and a contents list that leads to every section and opens it', async () => {
      const { page } = await open({});
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      const links = await page.getByRole('navigation').getByRole('link').all();
      expect(links.length).toBeGreaterThanOrEqual(17);
      for (const link of links) {
        await link.click();
        const target = (await link.getAttribute('href')) ?? '';
        const { link: name, section, isOpen } = await page.evaluate<Followed>(followed(target));
        expect(section).toContain(name);
        expect(isOpen).toBe(true);
      }
    }, 60_000);

    it('fills every command and path with what the reader writes', async () => {
      const { page, problems } = await open({});
      await page
        .getByLabel('Share for the bundles')
        .fill(String.raw`\\files\ESU sources\esu-windows-10-year-2\ `.trim());
      await page.getByLabel('Site code').fill('ps1');
      await page.getByLabel('Distribution point group').fill("Bob's group");
      await page.getByLabel('ID of the pilot collection').fill('PS100042');
      await page.getByLabel('How you start esupack').selectOption('npm start --');
      const text = (await page.locator('main').textContent()) ?? '';
      expect(text).toContain(String.raw`Set-Location '\\files\ESU sources\esu-windows-10-year-2'`);
      expect(text).toContain(String.raw`\\files\ESU sources\esu-windows-10-year-2\collections.mof`);
      expect(text).toContain("-SiteCode PS1 -DistributionPointGroup 'Bob''s group'");
      expect(text).toContain('-Program Check -Purpose Required -PilotCollection PS100042');
      expect(text).toContain('npm start -- report');
      for (const name of ['share', 'site', 'group', 'pilot']) {
        expect(await page.locator(`[data-fill="${name}"]:not(.filled)`).count()).toBe(0);
      }
      expect(problems).toEqual([]);
    }, 60_000);

    it('leaves the placeholder where something else than a share or a code is written', async () => {
      const { page } = await open({});
      await page.getByLabel('Share for the bundles').fill(String.raw`D:\sources`);
      await page.getByLabel('Site code').fill('PS12');
      const text = (await page.locator('.import').textContent()) ?? '';
      expect(text).toContain(String.raw`Set-Location '\\server\share\esu-windows-10-year-2'`);
      expect(text).toContain('-SiteCode ABC');
    }, 60_000);

    it('keeps ticks and fields when it is loaded again, for this bundle only', async () => {
      const { page } = await open({});
      const box = page.getByRole('checkbox', { name: 'Step done' }).first();
      await box.check();
      await page.getByLabel('Site code').fill('PS1');
      await page.reload();
      expect(await box.isChecked()).toBe(true);
      expect(await page.locator('.import').textContent()).toContain('-SiteCode PS1 -WhatIf');
      const other = await open({ id: 'another' });
      expect(await other.page.getByRole('checkbox', { name: 'Step done' }).first().isChecked()).toBe(false);
    }, 60_000);

    it('copies a command as it stands', async () => {
      const { page } = await open({});
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByLabel('Site code').fill('PS1');
      await page.locator('.import .command').nth(1).getByRole('button', { name: 'Copy' }).click();
      await page.getByRole('button', { name: 'Copied' }).waitFor();
      expect(await page.evaluate('navigator.clipboard.readText()')).toBe(
        String.raw`.\Import-EsuPackage.ps1 -SiteCode PS1 -WhatIf`,
      );
    }, 60_000);

    for (const width of [360, 1200]) {
      it(`breaks no command inside an option: ${width} pixels`, async () => {
        const { page } = await open({ activation: 'vamt' }, { width });
        expect(await page.evaluate(brokenOptions)).toEqual([]);
        await page.emulateMedia({ media: 'print' });
        expect(await page.evaluate(brokenOptions)).toEqual([]);
      }, 60_000);
    }

    it('declares the placeholders where no script runs', async () => {
      const page = await browser.openWithoutScripts(sheetOf({}));
      expect(await page.getByRole('textbox').count()).toBe(0);
      const declared = (await page.locator('.fields').innerText()).replaceAll(/\s+/gu, ' ');
      expect(declared).toContain(String.raw`Share for the bundles shown here as \\server\share`);
      expect(declared).toContain('ID of the pilot collection shown here as ABC00123');
    }, 60_000);

    it('keeps its tables tables for a screen reader on a narrow screen', async () => {
      const { page } = await open({}, { width: 360 });
      await page.getByRole('button', { name: unfold.en }).click();
      expect(await page.getByRole('row').count()).toBeGreaterThan(20);
      expect(await page.getByRole('cell', { name: '1231' }).count()).toBe(1);
    }, 60_000);
  });
});

/** Options of commands that stand on more than one line. */
const brokenOptions = `[...document.querySelectorAll('.option')].filter((e) => e.checkVisibility() && e.getClientRects().length > 1).map((e) => e.textContent)`;

interface Followed {
  readonly link: string;
  readonly section: string;
  readonly isOpen: boolean;
}

/** A link of the contents list, and the section that it leads to. */
const followed = (target: string): string => `(() => {
  const section = document.querySelector('${target}');
  return {
    link: document.querySelector('nav [href="${target}"]').textContent,
    section: section.textContent,
    isOpen: !section.matches('details:not([open])'),
  };
})()`;
