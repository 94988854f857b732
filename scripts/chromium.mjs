import process from 'node:process';
import { chromium } from 'playwright-core';

/** Debian's Chromium without windows, or another one that a variable names. */
export const chromiumProgram = process.env.ESUPACK_CHROMIUM ?? '/usr/bin/chromium-headless-shell';

export function startChromium() {
  // Its sandbox wants a user other than root; what it opens here is our own.
  return chromium.launch({ executablePath: chromiumProgram, args: ['--no-sandbox'] });
}

/** A page with the fonts of the Chromium that people use, which has some for each language. */
export async function newPage(browser, options = {}) {
  const page = await browser.newPage(options);
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontFamilies', {
    fontFamilies: {},
    forScripts: [{ script: 'Jpan', fontFamilies: { fixed: 'Noto Sans Mono CJK JP' } }],
  });
  return page;
}
