/** What an LZX block is made of. */
export type LzxToken = { readonly literal: number } | { readonly length: number; readonly offset: number };

export type LzxBlockKind = 'verbatim' | 'aligned' | 'uncompressed';

/** A block of LZX: tokens that unpack to `size` bytes. */
export interface LzxBlock {
  readonly kind: LzxBlockKind;
  readonly tokens: readonly LzxToken[];
}

const slots = [30, 32, 34, 36, 38, 42, 50];

/**
 * Packs blocks as LZX, for tests: no token crosses 32 KiB, no block either. Codes are given to the symbols that occur
 * only, so that lengths of zero come in runs.
 *
 * @param fileSize of calls that were made absolute; 0: none were
 * @returns the data of one block of a cabinet for each LZX block
 */
export function lzxBlocks(blocks: readonly LzxBlock[], windowBits: number, fileSize = 0): readonly Buffer[] {
  const main = new Uint8Array(256 + (slots[windowBits - 15] ?? 0) * 8);
  const lengths = new Uint8Array(249);
  let recent: readonly [number, number, number] = [1, 1, 1];
  return blocks.map(({ kind, tokens }, index) => {
    const bits = bitWriter();
    if (index === 0) {
      bits.put(fileSize === 0 ? 0 : 1, 1);
      if (fileSize !== 0) bits.put(fileSize >>> 16, 16).put(fileSize & 0xffff, 16);
    }
    bits.put(['verbatim', 'aligned', 'uncompressed'].indexOf(kind) + 1, 3).put(sizeOf(tokens), 24);
    if (kind === 'uncompressed') {
      const raw = Buffer.from(tokens.map((token) => ('literal' in token ? token.literal : 0)));
      const offsets = Buffer.from(Uint32Array.from(recent).buffer);
      return Buffer.concat([bits.toNextWord(), offsets, raw, Buffer.alloc(raw.length % 2)]);
    }
    const coded = tokens.map((token) => {
      const found = codedToken(token, recent);
      recent = found.recent;
      return found;
    });
    if (kind === 'aligned') for (const length of Array.from({ length: 8 }, () => 3)) bits.put(length, 3);
    const mainCode = writeCode(
      bits,
      main,
      coded.map(({ symbol }) => symbol),
      [256, main.length],
    );
    const lengthCode = writeCode(
      bits,
      lengths,
      coded.flatMap(({ length }) => (length === null ? [] : [length])),
      [249],
    );
    for (const { symbol, length, footer, footerBits } of coded) {
      mainCode(symbol);
      if (length !== null) lengthCode(length);
      if (kind === 'aligned' && footerBits >= 3) bits.put(footer >> 3, footerBits - 3).put(footer & 7, 3);
      else bits.put(footer, footerBits);
    }
    return bits.done();
  });
}

/** What the tokens unpack to. */
export function lzxContent(blocks: readonly LzxBlock[]): Buffer {
  const content: number[] = [];
  for (const token of blocks.flatMap(({ tokens }) => tokens))
    if ('literal' in token) content.push(token.literal);
    else for (let left = token.length; left > 0; left -= 1) content.push(content[content.length - token.offset] ?? 0);
  return Buffer.from(content);
}

export function sizeOf(tokens: readonly LzxToken[]): number {
  return tokens.reduce((sum, token) => sum + ('literal' in token ? 1 : token.length), 0);
}

interface CodedToken {
  readonly symbol: number;
  readonly length: number | null;
  readonly footer: number;
  readonly footerBits: number;
  readonly recent: readonly [number, number, number];
}

function codedToken(token: LzxToken, recent: readonly [number, number, number]): CodedToken {
  if ('literal' in token) return { symbol: token.literal, length: null, footer: 0, footerBits: 0, recent };
  const [first, second, third] = recent;
  const header = Math.min(7, token.length - 2);
  const length = header === 7 ? token.length - 9 : null;
  const coded = (slot: number, next: CodedToken['recent'], footer = 0, footerBits = 0): CodedToken => ({
    symbol: 256 + slot * 8 + header,
    length,
    footer,
    footerBits,
    recent: next,
  });
  if (token.offset === first) return coded(0, recent);
  if (token.offset === second) return coded(1, [second, first, third]);
  if (token.offset === third) return coded(2, [third, second, first]);
  let start = 3;
  let slot = 3;
  const bitsOf = (of: number): number => Math.min(17, Math.max(0, (of >> 1) - 1));
  while (start + 2 ** bitsOf(slot) <= token.offset + 2) {
    start += 2 ** bitsOf(slot);
    slot += 1;
  }
  return coded(slot, [token.offset, first, second], token.offset + 2 - start, bitsOf(slot));
}

/** Writes the code of the symbols that occur, as differences to the lengths before, and gives back how to write one. */
function writeCode(
  bits: BitWriter,
  before: Uint8Array,
  used: readonly number[],
  parts: readonly number[],
): (symbol: number) => void {
  const lengths = codeLengths(
    [...new Set(used)].sort((a, b) => a - b),
    before.length,
  );
  let from = 0;
  for (const to of parts) {
    writeLengths(bits, before.subarray(from, to), lengths.subarray(from, to));
    from = to;
  }
  before.set(lengths);
  const codes = canonicalCodes(lengths);
  return (symbol) => void bits.put(codes[symbol] ?? 0, lengths[symbol] ?? 0);
}

/** A complete code: every bit pattern is somebody's. Of nothing there is none. */
function codeLengths(used: readonly number[], count: number): Uint8Array {
  const lengths = new Uint8Array(count);
  if (used.length === 0) return lengths;
  const symbols = used.length === 1 ? [...used, used[0] === 0 ? 1 : 0] : used;
  const bits = Math.ceil(Math.log2(symbols.length));
  const short = 2 ** bits - symbols.length;
  symbols.forEach((symbol, index) => (lengths[symbol] = index < short ? bits - 1 : bits));
  return lengths;
}

function canonicalCodes(lengths: Uint8Array): readonly number[] {
  const codes = Array.from(lengths, () => 0);
  let code = 0;
  for (let length = 1; length <= 16; length += 1) {
    lengths.forEach((own, symbol) => {
      if (own === length) codes[symbol] = code++;
    });
    code <<= 1;
  }
  return codes;
}

function writeLengths(bits: BitWriter, before: Uint8Array, lengths: Uint8Array): void {
  const all = codeLengths(
    Array.from({ length: 20 }, (_none, symbol) => symbol),
    20,
  );
  const codes = canonicalCodes(all);
  all.forEach((length) => bits.put(length, 4));
  const put = (symbol: number): BitWriter => bits.put(codes[symbol] ?? 0, all[symbol] ?? 0);
  const delta = (at: number): number => ((before[at] ?? 0) - (lengths[at] ?? 0) + 17) % 17;
  for (let at = 0; at < lengths.length;) {
    let run = 1;
    while (at + run < lengths.length && lengths[at + run] === lengths[at]) run += 1;
    if (lengths[at] === 0 && run >= 20) {
      run = Math.min(run, 51);
      put(18).put(run - 20, 5);
    } else if (lengths[at] === 0 && run >= 4) {
      put(17).put(run - 4, 4);
    } else if (run >= 4) {
      run = Math.min(run, 5);
      put(19).put(run - 4, 1);
      put(delta(at));
    } else {
      run = 1;
      put(delta(at));
    }
    at += run;
  }
}

interface BitWriter {
  readonly put: (value: number, count: number) => BitWriter;
  readonly toNextWord: () => Buffer;
  readonly done: () => Buffer;
}

function bitWriter(): BitWriter {
  const bits: number[] = [];
  const words = (): Buffer => {
    const bytes = Buffer.alloc(Math.ceil(bits.length / 16) * 2);
    for (let at = 0; at < bytes.length / 2; at += 1)
      bytes.writeUInt16LE(
        Number.parseInt(
          bits
            .slice(at * 16, at * 16 + 16)
            .join('')
            .padEnd(16, '0'),
          2,
        ),
        at * 2,
      );
    return bytes;
  };
  const writer: BitWriter = {
    put: (value, count) => {
      for (let bit = count - 1; bit >= 0; bit -= 1) bits.push((value >>> bit) & 1);
      return writer;
    },
    toNextWord: () => {
      // From the start of a word over the whole of it.
      if (bits.length % 16 === 0) bits.push(...Array.from({ length: 16 }, () => 0));
      return words();
    },
    done: words,
  };
  return writer;
}
