import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { workOut } from '../../src/report/work-out.js';
import { reportPage } from '../../src/report/page/page.js';
import { browserOfTests, chromiumMissing } from '../support/chromium.js';
import { describeWith } from '../support/consumers.js';
import { listOf } from '../support/device-lists.js';
import { temporaryFolder } from '../support/folders.js';

describeWith('Chromium', chromiumMissing, 'the page of a large report, in a real browser', () => {
  const folder = temporaryFolder();
  const browser = browserOfTests();

  it('opens 100,000 devices and stays quick', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      name: `PC${index}`,
      exitCode: ['0', '21', '1231', '', '22'][index % 5] ?? '',
    }));
    const report = workOut([listOf(many)], { staleDays: 14 });
    const path = join(folder, 'report.html');
    writeFileSync(path, reportPage(report, 'en'));
    const { page } = await browser.open(path);
    expect(await shownCount(page)).toBe(100_000);
    const started = Date.now();
    await page.locator('th[data-column=name] button').click();
    await page.locator('.tile[data-state=failed]').click();
    expect(await shownCount(page)).toBe(report.figures.total.failed);
    expect(Date.now() - started).toBeLessThan(20_000);
  }, 180_000);
});

async function shownCount(page: Page): Promise<number> {
  const shown = /of ([\d,]+)/u.exec((await page.locator('#shown').textContent()) ?? '')?.[1] ?? '0';
  return Number(shown.replaceAll(',', ''));
}
