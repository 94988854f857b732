/**
 * True when bytes hold this very key, however it is written: either case, any separators or escapes of separators between
 * the groups, UTF-8, UTF-16 of either order, and base64 or hexadecimal digits of any of these.
 *
 * @param key five groups with hyphens
 */
export function bytesHoldKey(bytes: Uint8Array, key: string): boolean {
  // One byte a letter, and the zeros of UTF-16 left out: then the letters of ASCII are in a row in every encoding.
  const text = latin1(bytes).replaceAll('\0', '');
  const groups = new RegExp(key.split('-').join('[A-Z0-9]{0,12}?'), 'u');
  return [text, ...decoded(text)].some((written) => groups.test(lettersOf(written)));
}

/** Capitals and digits. What an escape such as `\u002d` or `&#45;` leaves of itself is short. */
function lettersOf(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9]+/gu, '').toUpperCase();
}

/** Every run that may be base64 or hexadecimal digits and is long enough for a key, from each place at which it may begin. */
function decoded(text: string): readonly string[] {
  const unbroken = text.replaceAll(/[\r\n]+[ \t]*/gu, '');
  const base64 = [...unbroken.matchAll(/[A-Za-z0-9+/_-]{34,}/gu)].flatMap(([run]) =>
    [0, 1, 2, 3].map((from) => Buffer.from(run.slice(from), 'base64')),
  );
  const hexadecimal = [...unbroken.matchAll(/[0-9A-Fa-f]{50,}/gu)].flatMap(([run]) =>
    [0, 1].map((from) => Buffer.from(run.slice(from), 'hex')),
  );
  return [...base64, ...hexadecimal].map((bytes) => latin1(bytes).replaceAll('\0', ''));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
