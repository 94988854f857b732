import type { Config, Settings } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { UserError } from '../../src/errors.js';

/** The configuration of Windows 10, year 2, with these settings. */
export function loadWindows10(written: Partial<Settings>): Config {
  return loadConfig({ product: 'windows-10', year: '2', ...written });
}

/** Its mistakes as "where: what"; none where it loads. */
export function mistakesOfWindows10(written: Partial<Settings>): readonly string[] {
  return mistakesOf(() => loadWindows10(written));
}

/** The mistakes with which a load of settings ends. */
export function mistakesOf(load: () => unknown): readonly string[] {
  try {
    load();
  } catch (error) {
    if (error instanceof UserError) return error.issues.map(({ where, what }) => `${where}: ${what}`);
    throw error;
  }
  return [];
}
