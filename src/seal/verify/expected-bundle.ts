import { parseProductKey, type ProductKey } from '../../config/product-key.js';
import { InternalError } from '../../errors.js';
import type { Confirmation } from '../../plan/confirmation.js';
import { type BundleManifest, isOfThisVersion } from '../../read/bundle-manifest.js';
import { unreadable } from '../../read/unreadable.js';
import { type RemadeBundle, remakeBundle } from '../remake.js';

/** A bundle as it must be. */
export interface ExpectedBundle extends RemadeBundle {
  /** Files that hang on a key that cannot be read: that they belong into the bundle is all that is known. */
  readonly unknown: ReadonlySet<string>;
}

/**
 * Makes a bundle again from the settings that it keeps and the key in its batch.
 *
 * @returns null where this version cannot: the settings are not there, or those of another version
 * @throws UserError where settings or date are none that anybody may write
 */
export async function expectedBundle(
  manifest: BundleManifest | null,
  key: ProductKey | null,
  confirmations: readonly Confirmation[],
): Promise<ExpectedBundle | null> {
  if (manifest?.settings == null || !isOfThisVersion(manifest)) return null;
  const { settings, date } = manifest;
  if (!isDate(date)) throw unreadable('manifest.json, plan, date', 'It is not a UTC date with whole seconds.');
  const remake = async (used: ProductKey | null): Promise<RemadeBundle> =>
    remakeBundle(settings, { key: used, confirmations }, date);
  // Whatever key stands in such a bundle is not meant to.
  if (settings.keyDelivery === 'variable') return { ...(await remake(null)), unknown: new Set() };
  if (key !== null) return { ...(await remake(key)), unknown: new Set() };
  const [one, other] = [await remake(standIn('C')), await remake(standIn('D'))];
  const unknown = one.files.filter(({ sha256 }, index) => sha256 !== other.files[index]?.sha256);
  return { ...one, unknown: new Set(unknown.map(({ path }) => path)) };
}

/** Of the shape of a key, and none. */
function standIn(last: string): ProductKey {
  const parsed = parseProductKey(`${'BBBBB-'.repeat(4)}BBBB${last}`, 'stand-in');
  if (!('key' in parsed)) throw new InternalError('The stand-in for a key has not its shape');
  return parsed.key;
}

/** As SOURCE_DATE_EPOCH gives it: a zip carries no year after 2107. */
function isDate(text: string): boolean {
  const time = /^(?:19|20|21)\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString() === text.replace('Z', '.000Z') && text < '2108';
}
