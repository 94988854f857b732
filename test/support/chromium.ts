import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/chromium.mjs';

const { chromiumProgram, startChromium, newPage } = script as {
  chromiumProgram: string;
  startChromium: () => Promise<Browser>;
  newPage: (browser: Browser, options?: BrowserContextOptions) => Promise<Page>;
};

/** For `describeWith`. */
export function chromiumMissing(): string | null {
  return existsSync(chromiumProgram)
    ? null
    : 'install Debian\u2019s chromium-headless-shell (scripts/install-consumers.sh), or set ESUPACK_CHROMIUM';
}

/** Errors, messages and requests of an opened file, other than for itself. */
type Problems = readonly string[];

export interface Screen {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

export interface OpenedPages {
  /** Opens a file of HTML in the one page that the tests of a describe share: a page of its own takes twice as much. */
  readonly open: (path: string, screen?: Screen) => Promise<{ page: Page; problems: Problems }>;
  /** Opens it as a browser without scripts. */
  readonly openWithoutScripts: (path: string) => Promise<Page>;
}

/** A headless Chromium for the tests of one describe. */
export function browserOfTests(): OpenedPages {
  let browser: Browser;
  let shared: Page;
  let url = '';
  let problems: string[] = [];
  beforeAll(async () => {
    browser = await startChromium();
    shared = await newPage(browser);
    shared.on('pageerror', (error) => problems.push(error.message));
    shared.on('console', (message) => problems.push(message.text()));
    shared.on('request', (request) => {
      if (request.url() !== url) problems.push(request.url());
    });
  }, 60_000);
  afterEach(async () => {
    if (url !== '') await shared.evaluate('localStorage.clear()');
  }, 60_000);
  afterAll(async () => {
    await browser.close();
  }, 60_000);
  return {
    async open(path, { width = 1200, colorScheme = 'light' } = {}) {
      await shared.setViewportSize({ width, height: 800 });
      await shared.emulateMedia({ colorScheme, media: null });
      url = pathToFileURL(path).href;
      problems = [];
      await shared.goto(url);
      return { page: shared, problems };
    },
    async openWithoutScripts(path) {
      const page = await newPage(browser, { javaScriptEnabled: false });
      await page.goto(pathToFileURL(path).href);
      return page;
    },
  };
}
