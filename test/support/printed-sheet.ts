import type { Page } from 'playwright-core';

/** The button of the sheet that opens everything. */
export const unfold = { en: 'Open all sections', ja: 'すべての項目を開く' } as const;

/** How many pages a page of HTML takes when it is printed. */
export async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
}
