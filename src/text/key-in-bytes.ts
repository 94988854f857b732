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
  for (const text of keptTexts(bytes) ?? joinedTexts(bytes))
    if (begin.test(text) && groups.test(lettersOf(text))) return true;
  return false;
}

/**
 * As `textsOf`, but all runs of a piece in a row, and the zeros of UTF-16 in their places: a key is found whatever stands
 * around it.
 */
function* joinedTexts(bytes: Uint8Array): Generator<string> {
  for (const piece of piecesOf(bytes)) {
    const text = latin1(piece);
    yield text;
    // Wherever a run begins in the row, decoding from one of the places to begin at reads its groups of digits as they are.
    for (const each of decoded([runsIn(plainUtf16(piece) ?? withoutZeros(text)).join('')])) yield latin1(each);
  }
}

/** Bytes that a run hands over again, such as the module of every bundle: what they say is kept from the second time on. */
const known = new WeakMap<Uint8Array, readonly string[]>();
const met = new WeakSet<Uint8Array>();

function keptTexts(bytes: Uint8Array): readonly string[] | undefined {
  if (met.has(bytes) && !known.has(bytes)) known.set(bytes, [...joinedTexts(bytes)]);
  met.add(bytes);
  return known.get(bytes);
}

/**
 * What bytes say: in UTF-8 and UTF-16 of either order, and in base64 or hexadecimal digits of any of these. Of many bytes piece
 * by piece, so that a large file takes no more memory than a small one.
 */
export function* textsOf(bytes: Uint8Array): Generator<string> {
  for (const piece of piecesOf(bytes)) {
    const text = withoutZeros(latin1(piece));
    yield text;
    for (const each of decoded(runsIn(text))) yield withoutZeros(latin1(each));
  }
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start === 0 || start + overlap < bytes.length; start += pieceLength - overlap)
    yield bytes.subarray(start, start + pieceLength);
}

/** A key that is spread over more than the overlap may be missed. */
const [pieceLength, overlap] = [2 ** 20, 2 ** 16];

/** Capitals and digits. What an escape such as `\u002d` or `&#45;` leaves of itself is short. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/g, '').toUpperCase();
}

/** One byte a letter. */
function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** The letters of ASCII are in a row then in every encoding. */
function withoutZeros(text: string): string {
  return text.replaceAll('\0', '');
}

/** The same of a file in UTF-16LE whose letters are of Latin 1, as our MOF files are: V8 takes zeros out one by one. */
function plainUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xfe || bytes.length % 2 !== 0) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf16le', 2);
  return beyondLatin1.test(text) ? null : text;
}

// eslint-disable-next-line no-control-regex -- a zero is what is looked for
const beyondLatin1 = /[^\x01-\xFF]/;

/** Every run that may be base64 or hexadecimal digits and is long enough for a key, also over several lines. */
function runsIn(text: string): readonly string[] {
  const bytes = Buffer.from(text.replaceAll(/[\r\n]+[ \t]*/g, ''), 'latin1');
  return runsOf(bytes, base64, 34).map((run) => run.toString('latin1'));
}

/** What each run says, from each place at which it may begin. */
function* decoded(runs: readonly string[]): Generator<Buffer> {
  for (const run of runs) {
    for (const from of [0, 1, 2, 3]) yield Buffer.from(run.slice(from), 'base64');
    // Each of these is in a run of base64.
    for (const [digits] of run.matchAll(/[0-9A-Fa-f]{50,}/gu))
      for (const from of [0, 1]) yield Buffer.from(digits.slice(from), 'hex');
  }
}

const base64 = bytesOf(/[A-Za-z0-9+/_-]/u);
