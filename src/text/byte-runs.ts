/** The longest stretches of nothing but `allowed` that are `least` long; most of the others are stepped over unread. */
export function runsOf(bytes: Buffer, allowed: Uint8Array, least: number): readonly Buffer[] {
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

/** By bytes: 1 for each that is one of these characters. */
export function bytesOf(characters: RegExp): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_none, byte) => (characters.test(String.fromCharCode(byte)) ? 1 : 0));
}
