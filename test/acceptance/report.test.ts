import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import type { Report } from '../../src/report/figures.js';
import { workOut } from '../../src/report/work-out.js';
import { reportPage } from '../../src/report/page/page.js';
import { browserOfTests, chromiumMissing } from '../support/chromium.js';
import { describeWith } from '../support/consumers.js';
import { type ListedDevice, listOf, windows10Ids, windows7Ids } from '../support/device-lists.js';
import { temporaryFolder } from '../support/folders.js';

/** A fleet in which every state occurs, 250 devices: three pages of the table. */
const fleet: readonly ListedDevice[] = Array.from({ length: 250 }, (_, index) => ({
  name: `PC${String((index * 37) % 250).padStart(3, '0')}`,
  ...(index % 10 === 0 ? { system: 'Microsoft Windows NT Workstation 6.1', build: '6.1.7601' } : {}),
  ...(index % 25 === 24 ? { build: '10.0.26100' } : {}),
  exitCode: ['0', '0', '21', '1231', '', '22', '0'][index % 7] ?? '',
  licensedIds: index % 3 === 0 ? `${windows10Ids[1]};${windows7Ids[2]}` : '',
  esuValue: index % 4 === 0 ? '0' : windows10Ids[1],
  lastInventory: index % 9 === 0 ? '2026-09-01' : '2026-11-20',
  lastDiscovery: '2026-11-20',
}));

const hostile: readonly ListedDevice[] = [
  { name: '<img src=x onerror="window.hit=1">', esuValue: '</td><script>window.hit=2</script>' },
  { name: '</script><script>window.hit=3</script>' },
  { name: '=HYPERLINK("http://x/","y")', esuValue: '+1+1' },
  { name: '@SUM(1)' },
  { name: '-2+3', system: ' =1 Server', build: '1' },
  { name: 'a"b,c\nd' },
];

describeWith('Chromium', chromiumMissing, 'the page of a report, in a real browser', () => {
  const folder = temporaryFolder();
  const browser = browserOfTests();
  let made = 0;

  function open(report: Report, language: 'en' | 'ja' = 'en'): Promise<{ page: Page; problems: readonly string[] }> {
    const path = join(folder, `report-${(made += 1)}.html`);
    writeFileSync(path, reportPage(report, language));
    return browser.open(path);
  }

  const reportOf = (devices: readonly ListedDevice[]): Report => workOut([listOf(devices)], { staleDays: 14 });
  const column = (page: Page, index: number): Promise<string[]> =>
    page.locator(`.grid-table tbody tr td:nth-child(${index})`).allTextContents();
  const shownCount = async (page: Page): Promise<number> =>
    Number(/of ([\d,]+)/u.exec((await page.locator('#shown').textContent()) ?? '')?.[1]?.replace(',', '') ?? '0');

  describe('of a fleet', () => {
    const report = reportOf(fleet);
    const { figures, devices } = report;

    it('shows the figures of the list, and loads nothing', async () => {
      const { page, problems } = await open(report);
      expect(await page.locator('#coverage').textContent()).toBe(`${(figures.total.coverage ?? 0).toFixed(1)} %`);
      for (const state of ['eligible', 'licensed', 'needs', 'failed', 'retrying', 'stale', 'disagree'] as const) {
        expect(Number(await page.locator(`[data-figure=${state}]`).textContent())).toBe(figures.total[state]);
        expect(figures.total[state]).toBeGreaterThan(0);
      }
      const offers = await page.locator('.offer tbody tr').allInnerTexts();
      expect(offers.map((row) => row.split(/\s+/u).map(Number).slice(0, 5))).toEqual(
        figures.offers.map(({ eligible, licensed, needs, failed, retrying }) => [
          eligible,
          licensed,
          needs,
          failed,
          retrying,
        ]),
      );
      expect(await page.locator('#exit-codes tbody tr').count()).toBe(figures.exitCodes.length);
      expect(problems).toEqual([]);
    }, 180_000);

    it('filters by tile, exit code, offer and text, to exactly the devices that are counted', async () => {
      const { page } = await open(report);
      for (const state of ['eligible', 'licensed', 'needs', 'failed', 'retrying', 'stale', 'disagree'] as const) {
        await page.locator(`.tile[data-state=${state}]`).click();
        expect([state, await shownCount(page)]).toEqual([state, figures.total[state]]);
      }
      for (const { code, state, devices: count } of figures.exitCodes) {
        await page.locator(`#exit-codes a[data-state=${state}][data-code="${code ?? ''}"]`).click();
        expect(await shownCount(page)).toBe(count);
      }
      await page.getByRole('button', { name: 'Show all' }).click();
      expect(await shownCount(page)).toBe(devices.length);
      await page.locator('#offer').selectOption('0');
      expect(await shownCount(page)).toBe(figures.offers[0]?.eligible);
      await page.getByRole('button', { name: 'Show all' }).click();
      await page.locator('#search').fill('pc00');
      await page.locator('.grid-table tbody tr').nth(10).waitFor({ state: 'detached' });
      expect((await column(page, 1)).every((name) => name.startsWith('PC00'))).toBe(true);
    }, 180_000);

    it('sorts every row, not only those of one page, both ways, and turns pages', async () => {
      const { page } = await open(report);
      const names = devices.map(({ device }) => device.name).sort();
      const sortByName = page.locator('th[data-column=name] button');
      await sortByName.click();
      expect(await column(page, 1)).toEqual(names.slice(0, 100));
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Next' }).click();
      expect(await column(page, 1)).toEqual(names.slice(200));
      await sortByName.click();
      expect(await column(page, 1)).toEqual(names.toReversed().slice(0, 100));
      expect(await page.locator('th[data-column=name]').getAttribute('aria-sort')).toBe('descending');
      await page.locator('th[data-column=exitCode] button').click();
      await page.locator('th[data-column=exitCode] button').click();
      expect((await column(page, 6))[0]).toBe('1231');
    }, 180_000);

    it('saves what is shown as CSV that reads back', async () => {
      const { page } = await open(report);
      await page.locator('.tile[data-state=failed]').click();
      const saved = await save(page);
      expect(saved).toHaveLength(figures.total.failed + 1);
      const failed = devices.filter(({ state }) => state === 'failed').map(({ device }) => device.name);
      expect(saved.slice(1).map(([name]) => name)).toEqual(failed);
    }, 180_000);
  });

  it('runs nothing from a name, and saves no formula', async () => {
    const report = reportOf(hostile);
    for (const language of ['en', 'ja'] as const) {
      const { page, problems } = await open(report, language);
      const names = await column(page, 1);
      expect(names).toEqual(expect.arrayContaining(hostile.slice(0, 5).map(({ name }) => name)));
      expect(await page.evaluate('window.hit')).toBeUndefined();
      expect(await page.locator('img').count()).toBe(0);
      expect(problems).toEqual([]);
      const cells = (await save(page)).flat();
      expect(cells).toContain(`'=HYPERLINK("http://x/","y")`);
      expect(cells.filter((cell) => /^\s*[=+@]|^-(?!\d+$)/u.test(cell))).toEqual([]);
    }
  }, 180_000);

  it('shows every word in both languages, light and dark, on paper and on a narrow screen', async () => {
    const report = reportOf(fleet);
    for (const language of ['en', 'ja'] as const) {
      const { page } = await open(report, language);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await contrast(page)).toBeGreaterThan(7);
      }
      await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 380, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(380);
      expect(await page.locator('body').innerText()).not.toMatch(/undefined|\bNaN\b|\[object|\{\w+\}/u);
    }
  }, 180_000);

  it('prints every row, and says above the table how many it leaves out', async () => {
    const { page } = await open(reportOf(fleet));
    expect(await printed(page)).toEqual([
      { rows: 100, leftOut: null },
      { rows: fleet.length, leftOut: null },
      { rows: 100, leftOut: null },
    ]);
    const many = Array.from({ length: 5100 }, (_, index) => ({ name: `PC${index}` }));
    const { page: long } = await open(reportOf(many));
    const said = expect.stringMatching(/^This printout has 5,000 of 5,100 rows\./u);
    expect(await printed(long)).toEqual([
      { rows: 100, leftOut: null },
      { rows: 5000, leftOut: said },
      { rows: 100, leftOut: null },
    ]);
  }, 180_000);

  /**
   * The table before, during and after the print of a page, by what a browser tells the page then. In one go: laying
   * out thousands of rows on the screen would take seconds.
   */
  function printed(page: Page): Promise<unknown> {
    return page.evaluate(`(() => {
      const table = () => {
        const note = document.querySelector('.left-out');
        return { rows: document.querySelectorAll('.grid-table tbody tr').length, leftOut: note.checkVisibility() ? note.textContent : null };
      };
      const after = (event) => (dispatchEvent(new Event(event)), table());
      return [table(), after('beforeprint'), after('afterprint')];
    })()`);
  }

  async function save(page: Page): Promise<string[][]> {
    const download = page.waitForEvent('download');
    await page.locator('.controls button').last().click();
    const path = join(folder, `saved-${(made += 1)}.csv`);
    await (await download).saveAs(path);
    return parse(readFileSync(path), { bom: true, record_delimiter: '\r\n' });
  }

  /** Contrast of text and page (WCAG 2.2, relative luminance). */
  async function contrast(page: Page): Promise<number> {
    const asked = await page.evaluate(
      '[getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]',
    );
    const colors = (asked as string[]).map((text) => (text.match(/\d+/gu) ?? []).slice(0, 3).map(Number));
    const [one = 0, two = 0] = colors
      .map((parts) => parts.map((part) => (part <= 10 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)))
      .map(([red = 0, green = 0, blue = 0]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
      .sort((first, second) => second - first);
    return (one + 0.05) / (two + 0.05);
  }
});
