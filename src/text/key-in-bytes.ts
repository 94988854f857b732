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
  const holds = (written: string): boolean => begin.test(written) && groups.test(lettersOf(written));
  const kept = known.get(bytes);
  if (kept !== undefined) return kept.some(holds);
  if (met.has(bytes)) known.set(bytes, textsOf(bytes));
  met.add(bytes);
  const text = latin1(bytes);
  return holds(text) || decoded(text).some((each) => holds(latin1(each())));
}

/** Bytes that a run hands over again, such as the module of every bundle: what they say is kept from the second time on. */
const known = new WeakMap<Uint8Array, readonly string[]>();
const met = new WeakSet<Uint8Array>();

/** What bytes say: in UTF-8 and UTF-16 of either order, and in base64 or hexadecimal digits of any of these. */
export function textsOf(bytes: Uint8Array): readonly string[] {
  const text = latin1(bytes);
  return [text, ...decoded(text).map((each) => latin1(each()))];
}

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
    ...runs(bytes, base64, 34).flatMap((run) => [0, 1, 2, 3].map((from) => read(run, from, 'base64'))),
    ...runs(bytes, hexadecimal, 50).flatMap((run) => [0, 1].map((from) => read(run, from, 'hex'))),
  ];
}

/** The longest stretches of nothing but `allowed` that are `least` long; most of the others are stepped over unread. */
function runs(bytes: Buffer, allowed: Uint8Array, least: number): readonly Buffer[] {
  const found: Buffer[] = [];
  let from = 0;
  while (from + least <= bytes.length) {
    let stranger = from + least - 1;
    while (stranger >= from && allowed[bytes[stranger] ?? 0] === 1) stranger -= 1;
    if (stranger < from) {
      let end = from + least;
      while (end < bytes.length && allowed[bytes[end] ?? 0] === 1) end += 1;
      found.push(bytes.subarray(from, end));
      stranger = end;
    }
    from = stranger + 1;
  }
  return found;
}

const base64 = those(/[A-Za-z0-9+/_-]/u);
const hexadecimal = those(/[0-9A-Fa-f]/u);

/** By bytes: 1 for each that is one of these characters. */
function those(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_none, byte) => (characters.test(String.fromCharCode(byte)) ? 1 : 0));
}
