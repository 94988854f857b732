import { findProduct } from '../catalog/products.js';
import type { Settings } from './config.js';

/**
 * The settings of a bundle for another year, as far as the year shows in them: bundle ID and package name get the new year,
 * what belongs to the old activation ID is left out.
 *
 * @param kept what the bundle was made from
 * @param changes what is asked for now; settings that it names are its own affair
 */
export function settingsOfYear(kept: Settings, changes: Settings): Settings {
  const { year: from = '' } = kept;
  const to = changes.year ?? from;
  if (to === from && (changes.product ?? kept.product) === kept.product) return kept;
  const { activationId, esuValue, ...others } = kept;
  const oldId = activationId ?? publishedId(kept);
  const namesOldId = esuValue !== undefined && oldId !== null && esuValue.toLowerCase().includes(oldId.toLowerCase());
  return {
    ...others,
    ...(esuValue === undefined || namesOldId ? {} : { esuValue }),
    ...(kept.id === undefined ? {} : { id: withYear(kept.id, from, to, '-year-', 48) }),
    ...(kept.name === undefined ? {} : { name: withYear(kept.name, from, to, ' Year ', 50) }),
  };
}

function publishedId({ product = '', year }: Settings): string | null {
  const years = findProduct(product)?.years ?? [];
  return years.find((each) => String(each.year) === year)?.activationId ?? null;
}

/** Where the text names the old year the new one stands, else it is added: two years must not share one name. */
function withYear(text: string, from: string, to: string, joint: string, limit: number): string {
  // "year-2", "Year 2", "Y2", "2. Jahr", "2年" and a last number of its own; never a digit of "Windows 10" or "22H2".
  const named = new RegExp(`(?<=(?:year|y|yr)[ ._-]?)${from}(?![0-9])|(?<![0-9.])${from}(?=年)`, 'giu');
  const last = new RegExp(`(?<=[ ._-])${from}$`, 'u');
  const renamed = named.test(text) ? text.replace(named, to) : text.replace(last, to);
  if (renamed !== text) return renamed;
  return `${text.slice(0, limit - joint.length - to.length).trimEnd()}${joint}${to}`;
}
