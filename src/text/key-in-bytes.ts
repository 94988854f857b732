/**
 * True when bytes hold this very key, however it is written: either case, any separators or escapes of separators between
 * the groups, UTF-8, UTF-16 of either order, and base64 or hexadecimal digits of any of these. In linear time and memory.
 *
 * @param key five groups with hyphens
 */
export function bytesHoldKey(bytes: Uint8Array, key: string): boolean {
  const { letters, unbroken } = sifted(bytes);
  return holdLetters(letters, key) || decoded(unbroken).some((each) => holdLetters(sifted(each()).letters, key));
}

/** What bytes say: in UTF-8 and UTF-16 of either order, and in base64 or hexadecimal digits of any of these. */
export function textsOf(bytes: Uint8Array): readonly string[] {
  const texts = [Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)];
  for (const each of decoded(sifted(bytes).unbroken)) texts.push(Buffer.from(each()));
  // One byte a letter, and the zeros of UTF-16 left out: then the letters of ASCII are in a row in every encoding.
  return texts.map((text) => text.toString('latin1').replaceAll('\0', ''));
}

/** What an escape such as `\u002d` or `&#45;` between two groups leaves of itself is short. */
function holdLetters(letters: Buffer, key: string): boolean {
  const [first = '', ...others] = key.split('-');
  // Most files end here: the pattern is made for those that hold the first group.
  if (!letters.includes(first, 0, 'latin1')) return false;
  return new RegExp([first, ...others].join('[A-Z0-9]{0,12}?'), 'u').test(letters.toString('latin1'));
}

interface Sifted {
  /** Letters and digits alone, in capitals. */
  readonly letters: Buffer;
  /** Without ends of lines and the blanks after them. */
  readonly unbroken: Buffer;
}

/** Both without the zeros of UTF-16: then the letters of ASCII are in a row in every encoding. */
function sifted(bytes: Uint8Array): Sifted {
  const letters = Buffer.allocUnsafe(bytes.length);
  const unbroken = Buffer.allocUnsafe(bytes.length);
  let [letterCount, unbrokenCount, inBreak] = [0, 0, 0];
  // Every byte of every bundle passes here: each is written, and where the next one goes says whether it stays.
  for (const byte of bytes) {
    const capital = capitals[byte] ?? 0;
    letters[letterCount] = capital;
    letterCount += capital === 0 ? 0 : 1;
    inBreak = byte === 0x0a || byte === 0x0d ? 1 : byte === 0x20 || byte === 0x09 || byte === 0 ? inBreak : 0;
    unbroken[unbrokenCount] = byte;
    unbrokenCount += inBreak === 1 || byte === 0 ? 0 : 1;
  }
  return { letters: letters.subarray(0, letterCount), unbroken: unbroken.subarray(0, unbrokenCount) };
}

/** Every run that may be base64 or hexadecimal digits and is long enough for a key, from each place at which it may begin. */
function decoded(bytes: Buffer): readonly (() => Buffer)[] {
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
const capitals = Uint8Array.from({ length: 256 }, (_none, byte) =>
  /[A-Za-z0-9]/u.test(String.fromCharCode(byte)) ? String.fromCharCode(byte).toUpperCase().charCodeAt(0) : 0,
);

/** By bytes: 1 for each that is one of these characters. */
function those(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_none, byte) => (characters.test(String.fromCharCode(byte)) ? 1 : 0));
}
