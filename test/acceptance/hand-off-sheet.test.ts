import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Settings } from '../../src/config/config.js';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import { browserOfTests, chromiumMissing } from '../support/chromium.js';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKey, planned } from '../support/planned.js';

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

  async function open(
    written: Partial<Settings>,
    width = 1200,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<{ page: Page; problems: string[] }> {
    const [file] = handOffSheet.emit(planned(written), { key: inventedKey });
    if (file === undefined || !('content' in file)) throw new Error('The sheet is one file.');
    const path = join(folder, `sheet-${(made += 1)}.html`);
    writeFileSync(path, file.content);
    const page = await browser().newPage({ viewport: { width, height: 800 }, colorScheme });
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => problems.push(message.text()));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(path).href) problems.push(request.url());
    });
    await page.goto(pathToFileURL(path).href);
    return { page, problems };
  }

  for (const [title, written] of sheets) {
    for (const width of [360, 1200]) {
      it(`opens ${title} at ${width} pixels without an error, a request or a scroll bar below`, async () => {
        const { page, problems } = await open(written, width);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
        expect(problems).toEqual([]);
      }, 60_000);
    }
  }

  for (const language of ['en', 'ja']) {
    it(`prints on six pages at most: ${language}`, async () => {
      const { page } = await open({ language });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
      expect(pages).toBeGreaterThanOrEqual(2);
      expect(pages).toBeLessThanOrEqual(6);
    }, 60_000);
  }

  describe('on the screen', () => {
    it('follows the colours of the system', async () => {
      const background = 'getComputedStyle(document.body).backgroundColor';
      const { page: light } = await open({});
      const { page: dark } = await open({}, 1200, 'dark');
      expect(await light.evaluate(background)).toBe('rgb(255, 255, 255)');
      expect(await dark.evaluate(background)).not.toBe('rgb(255, 255, 255)');
    }, 60_000);

    it('has one heading of the page, a contents list that leads to every section, and steps to tick', async () => {
      const { page } = await open({});
      expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
      const links = await page.getByRole('navigation').getByRole('link').all();
      expect(links.length).toBeGreaterThanOrEqual(17);
      for (const link of links) {
        const heading = page.locator(`h2${(await link.getAttribute('href')) ?? ''}`);
        expect(await heading.textContent()).toBe(await link.textContent());
      }
      const box = page.getByRole('checkbox', { name: 'Step done' }).first();
      await box.check();
      expect(await box.isChecked()).toBe(true);
    }, 60_000);

    it('keeps its tables tables for a screen reader on a narrow screen', async () => {
      const { page } = await open({}, 360);
      expect(await page.getByRole('row').count()).toBeGreaterThan(20);
      expect(await page.getByRole('cell', { name: '1231' }).count()).toBe(1);
    }, 60_000);
  });
});
