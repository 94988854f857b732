import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

const program = process.env.ESUPACK_CHROMIUM ?? '/usr/bin/chromium';

/** For `describeWith`. */
export function chromiumMissing(): string | null {
  return existsSync(program)
    ? null
    : 'install Debian\u2019s chromium (scripts/install-consumers.sh), or set ESUPACK_CHROMIUM';
}

/** A headless Chromium for the tests of one describe. */
export function browserOfTests(): () => Browser {
  let browser: Browser | null = null;
  beforeAll(async () => {
    // Its sandbox wants a user other than root; what it opens here is our own.
    browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  }, 60_000);
  afterEach(async () => {
    await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
  }, 60_000);
  return () => {
    if (browser === null) throw new Error('The browser has not been started');
    return browser;
  };
}
