/** The bits of one block: words of 16 bits, little-endian, each from its highest bit on. Beyond the end it fails. */
export interface LzxBits {
  /** @param count 0 to 24 */
  readonly take: (count: number) => number;
  /** Steps to the next word; from the start of a word over the whole of it. */
  readonly stepToNextWord: () => void;
  /** Bytes as they stand there; only from the start of a word. */
  readonly bytes: (count: number) => Uint8Array;
  readonly hasBytes: () => boolean;
}

/** @param fail ends the reading where the block is at its end too early */
export function lzxBits(block: Uint8Array, fail: () => never): LzxBits {
  let at = 0;
  let word = 0;
  let left = 0;
  const bit = (): number => {
    if (left === 0) {
      if (at + 2 > block.length) fail();
      word = (block[at] ?? 0) | ((block[at + 1] ?? 0) << 8);
      at += 2;
      left = 16;
    }
    left -= 1;
    return (word >> left) & 1;
  };
  return {
    take: (count) => {
      let value = 0;
      for (let taken = 0; taken < count; taken += 1) value = (value << 1) | bit();
      return value;
    },
    stepToNextWord: () => {
      if (left === 0) at += 2;
      left = 0;
    },
    bytes: (count) => {
      if (at + count > block.length) fail();
      const found = block.subarray(at, at + count);
      at += count;
      return found;
    },
    hasBytes: () => at < block.length,
  };
}

/** A canonical Huffman code: how many codes there are of each length, and the symbols in the order of their codes. */
export interface HuffmanCode {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/**
 * Makes the code of a list of lengths, 0 to 16; 0 is a symbol without a code.
 *
 * @returns null where there are more codes than bits can tell apart
 */
export function huffmanCode(lengths: Uint8Array): HuffmanCode | null {
  const counts = new Uint16Array(17);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  const next = new Uint16Array(18);
  let free = 1;
  for (let length = 1; length <= 16; length += 1) {
    const count = counts[length] ?? 0;
    free = free * 2 - count;
    if (free < 0) return null;
    next[length + 1] = (next[length] ?? 0) + count;
  }
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length === 0) return;
    const place = next[length] ?? 0;
    symbols[place] = symbol;
    next[length] = place + 1;
  });
  return { counts, symbols };
}

/** The next symbol; fails at a code that no symbol has. */
export function nextSymbol({ counts, symbols }: HuffmanCode, bits: LzxBits, fail: () => never): number {
  let code = 0;
  let first = 0;
  let place = 0;
  for (let length = 1; length <= 16; length += 1) {
    code |= bits.take(1);
    const count = counts[length] ?? 0;
    if (code - first < count) return symbols[place + code - first] ?? fail();
    place += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return fail();
}
