import { bytesOf, runsOf } from './byte-runs.js';

/**
 * True when bytes hold this very key, however it is written: either case, any separators or escapes of separators between
 * the groups, UTF-8, UTF-16 of either order, and base64 or hexadecimal digits of any of these. In linear time and memory.
 *
 * @param key five groups with hyphens
 */
export function bytesHoldKey(bytes: Uint8Array, key: string): boolean {
  const [first = ''] = key.split('-');
  // Almost every text ends here, in one scan.
  const begin = new RegExp(first.split('').join('[^A-Za-z0-9]*'), 'i');
  const groups = new RegExp(key.split('-').join('[A-Z0-9]{0,12}?'));
  for (const text of keptTexts(bytes) ?? textsOf(bytes))
    if (begin.test(text) && groups.test(lettersOf(text))) return true;
  return false;
}

/** Bytes that a run hands over again, such as the module of every bundle: what they say is kept from the second time on. */
const known = new WeakMap<Uint8Array, readonly string[]>();
const met = new WeakSet<Uint8Array>();

function keptTexts(bytes: Uint8Array): readonly string[] | undefined {
  if (met.has(bytes) && !known.has(bytes)) known.set(bytes, [...textsOf(bytes)]);
  met.add(bytes);
  return known.get(bytes);
}

/**
 * What bytes say: in UTF-8 and UTF-16 of either order, and in base64 or hexadecimal digits of any of these. Of many bytes piece
 * by piece, so that a large file takes no more memory than a small one.
 */
export function* textsOf(bytes: Uint8Array): Generator<string> {
  for (let start = 0; start === 0 || start + overlap < bytes.length; start += pieceLength - overlap) {
    const text = latin1(bytes.subarray(start, start + pieceLength));
    yield text;
    for (const each of decoded(text)) yield latin1(each());
  }
}

/** A key that is spread over more than the overlap may be missed. */
const [pieceLength, overlap] = [2 ** 20, 2 ** 16];

/** Capitals and digits. What an escape such as `\u002d` or `&#45;` leaves of itself is short. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, '').toUpperCase();
}

/** One byte a letter, and the zeros of UTF-16 left out: then the letters of ASCII are in a row in every encoding. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').replaceAll('\0', '');
}

/** Every run that may be base64 or hexadecimal digits and is long enough for a key, from each place at which it may begin. */
function decoded(text: string): readonly (() => Buffer)[] {
  const bytes = Buffer.from(text.replaceAll(/[\r\n]+[ \t]*/g, ''), 'latin1');
  const read = (run: Buffer, from: number, encoding: 'base64' | 'hex') => () =>
    Buffer.from(run.toString('latin1', from), encoding);
  return [
    ...runsOf(bytes, base64, 34).flatMap((run) => [0, 1, 2, 3].map((from) => read(run, from, 'base64'))),
    ...runsOf(bytes, hexadecimal, 50).flatMap((run) => [0, 1].map((from) => read(run, from, 'hex'))),
  ];
}

const base64 = bytesOf(/[A-Za-z0-9+/_-]/u);
const hexadecimal = bytesOf(/[0-9A-Fa-f]/u);
