import { zip } from '../../zip.js';
import { type Check, found, type Told } from '../finding.js';

/** A zip holds nothing but its entries: stored, without extra fields, of the bundle's one date, as generate packs them. */
export const zipForm: Check = {
  name: 'zip form',
  run: async ({ importZip, plan, zip: bundleZip, files }) => {
    if (plan === null) return [];
    const inner =
      importZip === null
        ? []
        : await compareZip(importZip.path, importZip.bytes, importZip.parts, plan.date, [
            'The reader behind the console (System.IO.Packaging) takes stored entries with plain headers;',
            'whether an import takes these is not known.',
          ]);
    const entries = new Map([...files].map(([path, content]) => [`${plan.id}/${path}`, content]));
    const outer =
      bundleZip === null
        ? []
        : await compareZip(`${plan.id}.bundle.zip`, bundleZip, entries, plan.date, [
            'Its files are what the other checks say of them; the zip itself was packed again or changed.',
          ]);
    return [...inner, ...outer];
  },
};

async function compareZip(
  path: string,
  bytes: Uint8Array,
  entries: ReadonlyMap<string, Uint8Array>,
  date: string,
  effect: readonly string[],
): Promise<readonly Told[]> {
  const again = await packed(entries, date);
  if (again !== null && Buffer.from(again).equals(bytes)) return [];
  return [found(path, 'The zip is not packed as generate packs it.', effect.join(' '))];
}

/** Null where an entry has a name that generate would not write. */
async function packed(entries: ReadonlyMap<string, Uint8Array>, date: string): Promise<Uint8Array | null> {
  try {
    return await zip(
      [...entries].map(([path, content]) => ({ path, content })),
      date,
    );
  } catch {
    return null;
  }
}
