import { optionName } from '../config/settings.js';
import { settingsOfYear } from '../config/settings-of-year.js';
import type { Config } from '../config/config.js';
import type { NextYearPlan } from './package-plan.js';

/**
 * How next year's bundle is made: from the settings that this one keeps. What names the old year is written out, so that a
 * person sees what it will be called. An activation ID that Microsoft does not publish has to be found anew.
 */
export function planNextYear({ id, year, product, settings }: Config): NextYearPlan | null {
  const next = product.years.find((each) => each.year === year.year + 1);
  if (next === undefined) return null;
  const changed = settingsOfYear(settings, { year: String(next.year) });
  const written = (['id', 'name'] as const).flatMap((name) => {
    const value = changed[name];
    return value === undefined ? [] : [{ name: optionName(name).slice('--'.length), value }];
  });
  const activationId = next.activationId === null ? [{ name: 'activation-id', value: 'GUID' }] : [];
  return {
    year: next.year,
    options: [{ name: 'from', value: id }, { name: 'year', value: String(next.year) }, ...written, ...activationId],
  };
}
