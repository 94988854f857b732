import { bytesOf, runsOf } from '../../../text/byte-runs.js';
import { bytesHoldKey, textsOf } from '../../../text/key-in-bytes.js';
import type { Check, Problem } from '../finding.js';
import type { ParsedBundle } from '../parsed-bundle.js';

const reader = 'Anyone who can read the file can read the key';

function effectIn(bundle: ParsedBundle): string {
  return isWithoutKey(bundle)
    ? `${reader}. No file of this bundle may contain one.`
    : `${reader}. Only the batch may contain it.`;
}

/** The characters of product keys since Windows XP: 24 of them, and the N of keys since Windows 8. */
const group = '[BCDFGHJKMNPQRTVWXY2346789]{5}';
const keys = new RegExp(`(?<![A-Z0-9])${group}(?:(?:-${group}){4}|(?: ${group}){4}|(?:${group}){4})(?![A-Z0-9])`, 'iu');

/**
 * Whatever `keys` finds in any encoding stands in such a run of bytes, with the zeros of UTF-16: most files have none of the
 * length and are not decoded.
 */
const written = bytesOf(/[2-9BCDFGHJKMNPQRTVWXYbcdfghjkmnpqrtvwxy \0-]/u);
const capitals = '[2-9BCDFGHJKMNPQRTVWXYbcdfghjkmnpqrtvwxy]{5}';
const shaped = new RegExp(`${capitals}(?:[- ]?${capitals}){4}`);

/**
 * A bundle whose key comes from a variable of the task sequence holds none at all, and its batch asks for the variable. In
 * others nothing of the shape of a key stands anywhere but in the one line that installs it, in UTF-8 or UTF-16, and the
 * bundle's own key in no form.
 */
export const key: Check = {
  name: 'key',
  run: (bundle) => [
    ...(isWithoutKey(bundle) ? missingVariable(bundle) : missingKey(bundle)),
    ...[...bundle.contents].flatMap(([where, bytes]) => {
      const lines = linesWithKey(bytes, where, bundle).map((line) => `${where}, line ${line}`);
      const hidden = isWithoutKey(bundle) && holdsAnyKey(bytes);
      const places = lines.length === 0 && (hidden || holdsOwnKey(bytes, where, bundle)) ? [where] : lines;
      return places.map((place) => ({ where: place, what: 'There is a product key here.', effect: effectIn(bundle) }));
    }),
    ...[...bundle.contents.keys()]
      .filter((where) => keys.test(where))
      .map((where) => ({ where, what: 'Its name looks like a product key.', effect: effectIn(bundle) })),
  ],
};

/** By its settings; where they cannot be read, by its batch. */
function isWithoutKey({ manifest, batch }: ParsedBundle): boolean {
  const settings = manifest?.settings ?? null;
  if (settings !== null) return settings.keyDelivery === 'variable';
  return batch !== null && batch.read.keyVariable !== null && batch.read.keyLines.length === 0;
}

function missingVariable({ batch }: ParsedBundle): readonly Problem[] {
  if (batch === null) return [];
  const { keyVariable, keyLines } = batch.read;
  return [
    ...keyLines.map((line) => ({
      where: `${batch.path}, line ${line}`,
      what: 'It installs a key that is in the batch.',
      effect: 'The key of this bundle comes from a task sequence variable. No file may contain one.',
    })),
    ...(keyVariable === null
      ? [
          {
            where: batch.path,
            what: 'No line reads the key from the task sequence variable.',
            effect: 'No key is installed, so devices cannot be activated as planned.',
          },
        ]
      : []),
  ];
}

function missingKey({ batch, expected }: ParsedBundle): readonly Problem[] {
  if (batch === null || expected === null || expected.unknown.size === 0) return [];
  const lines = batch.read.keyLines.length;
  return [
    {
      where: batch.path,
      what:
        lines === 1
          ? 'The key that it installs does not have the format of a key.'
          : `${lines} lines install a key. There must be exactly one.`,
      effect: 'No key, or more than one key, is installed, so devices cannot be activated as planned.',
    },
  ];
}

function linesWithKey(bytes: Uint8Array, where: string, bundle: ParsedBundle): readonly number[] {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!runsOf(content, written, 25).some((run) => shaped.test(run.toString('latin1').replaceAll('\0', '')))) return [];
  const { batch } = bundle;
  const line = where === batch?.path && !isWithoutKey(bundle) ? batch.read.keyLines[0] : undefined;
  const narrow = lines(content.toString('latin1')).filter((place) => place !== line);
  // From an even and from an odd byte, in both orders.
  const wide = [content, content.subarray(1)].flatMap((half) => [half, swapped(half)]);
  return [...new Set([...narrow, ...wide.flatMap((half) => lines(half.toString('utf16le')))])];
}

function lines(text: string): readonly number[] {
  if (!keys.test(text)) return [];
  return text.split('\n').flatMap((line, index) => (keys.test(line) ? [index + 1] : []));
}

function holdsAnyKey(bytes: Uint8Array): boolean {
  for (const text of textsOf(bytes)) if (keys.test(text)) return true;
  return false;
}

function holdsOwnKey(bytes: Uint8Array, where: string, { batch, asMade }: ParsedBundle): boolean {
  const own = batch?.read.key ?? null;
  return own !== null && where !== batch?.path && !asMade.has(where) && bytesHoldKey(bytes, own);
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2))).swap16();
}
