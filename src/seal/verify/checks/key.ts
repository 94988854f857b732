import { type Check, found, type Told } from '../finding.js';
import type { OpenedBundle } from '../opened-bundle.js';
import { placeOf } from '../part.js';

const effect = 'Whoever can read the file can read the key; it belongs into the batch only.';

/** The characters of product keys since Windows XP: 24 of them, and the N of keys since Windows 8. */
const group = '[BCDFGHJKMNPQRTVWXY2346789]{5}';
const keys = new RegExp(
  `(?<![A-Z0-9])${group}(?:(?:-${group}){4}|(?: ${group}){4}|(?:${group}){4})(?![A-Z0-9])`,
  'giu',
);

/** Nothing of the shape of a key stands anywhere but in the one line that installs it; UTF-8 and UTF-16 are looked through. */
export const key: Check = {
  name: 'key',
  run: (bundle) => [
    ...[...bundle.files].flatMap(([path, bytes]) => keyFindings(path, bytes, bundle, path === bundle.batch?.path)),
    ...[...bundle.files.keys()].filter((path) => holdsKey(path, bundle)).map((path) => found(path, named, effect)),
    ...partFindings(bundle),
  ],
};

const named = 'Its name has the shape of a key.';

function partFindings(bundle: OpenedBundle): readonly Told[] {
  const { importZip } = bundle;
  if (importZip === null) return [];
  return [...importZip.parts].flatMap(([part, bytes]) => keyFindings(placeOf(importZip, part), bytes, bundle, false));
}

function keyFindings(where: string, bytes: Uint8Array, bundle: OpenedBundle, isBatch: boolean): readonly Told[] {
  const content = Buffer.from(bytes);
  const line = isBatch ? bundle.batch?.read.keyLines[0] : undefined;
  const found8 = places(content.toString('latin1'), bundle).filter((place) => place !== line);
  // From an even and from an odd byte, in both orders.
  const wide = [content, content.subarray(1)].flatMap((half) => [half, swapped(half)]);
  const found16 = wide.flatMap((half) => places(half.toString('utf16le'), bundle));
  const lines = [...new Set([...found8, ...found16])];
  return lines.map((place) =>
    found(`${where}, line ${place}`, 'Something of the shape of a product key stands here.', effect),
  );
}

/** The lines that hold a key, or the bundle's own key in any case and with any dashes. */
function places(text: string, bundle: OpenedBundle): readonly number[] {
  if (!holdsKey(text, bundle)) return [];
  return text.split('\n').flatMap((line, index) => (holdsKey(line, bundle) ? [index + 1] : []));
}

function holdsKey(text: string, { secrets }: OpenedBundle): boolean {
  keys.lastIndex = 0;
  if (keys.test(text)) return true;
  if (secrets === null) return false;
  return text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/gu, '')
    .includes(secrets.key.replaceAll('-', ''));
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
