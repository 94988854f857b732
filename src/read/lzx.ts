import { type HuffmanCode, huffmanCode, type LzxBits, lzxBits, nextSymbol } from './lzx-bits.js';

/** Unpacks the blocks of one folder of a cabinet, in their order; what one block holds may refer to those before it. */
export type LzxUnpacker = (block: Uint8Array, size: number) => Uint8Array;

/** Position slots of a window of 2^15 to 2^21 bytes. */
const slotCounts = [30, 32, 34, 36, 38, 42, 50];

const literals = 256;
const lengthSymbols = 249;

/** How many bits follow for an offset, by its slot, and where its offsets begin ([MS-PATCH] 2.2: position slots). */
const footerBits = Uint8Array.from({ length: 50 }, (_none, slot) => Math.min(17, Math.max(0, (slot >> 1) - 1)));
const slotStarts = footerBits.reduce<readonly number[]>(
  (starts, bits, slot) => [...starts, (starts[slot] ?? 0) + 2 ** bits],
  [0],
);

/** What one block of LZX tells the next: kept while a folder is unpacked. */
interface State {
  readonly main: Uint8Array;
  readonly lengths: Uint8Array;
  mainCode: HuffmanCode | null;
  lengthCode: HuffmanCode | null;
  alignedCode: HuffmanCode | null;
  kind: number;
  blockSize: number;
  left: number;
  recent: readonly [number, number, number];
  window: Uint8Array;
  at: number;
  /** 0: calls are not translated. */
  translated: number;
  frame: number;
}

/**
 * LZX as cabinets use it, the compression of every known export of configuration items ([MS-PATCH] describes its delta form;
 * [MS-CAB] names its type). No library of a reasonable size reads it (docs/decisions/baseline.md).
 *
 * Work and memory are bounded by the size of the block and its unpacked size, 32 KiB at most.
 *
 * @param windowBits 15 to 21
 * @param total what all blocks of the folder hold unpacked
 * @param fail is called at whatever is not LZX
 */
export function lzxUnpacker(windowBits: number, total: number, fail: () => never): LzxUnpacker {
  const slots = slotCounts[windowBits - 15] ?? fail();
  const state: State = {
    main: new Uint8Array(literals + slots * 8),
    lengths: new Uint8Array(lengthSymbols),
    mainCode: null,
    lengthCode: null,
    alignedCode: null,
    kind: 0,
    blockSize: 0,
    left: 0,
    recent: [1, 1, 1],
    // All that was unpacked so far is kept, so that what is beyond the window is refused without wrapping around.
    window: new Uint8Array(total),
    at: 0,
    translated: 0,
    frame: 0,
  };
  return (block, size) => {
    const bits = lzxBits(block, fail);
    if (state.at === 0 && bits.take(1) === 1) state.translated = bits.take(16) * 0x10000 + bits.take(16);
    const start = state.at;
    const end = start + size;
    if (end > total) fail();
    while (state.at < end) {
      if (state.left === 0) readBlockHeader(state, bits, fail);
      const stop = Math.min(end, state.at + state.left);
      const before = state.at;
      if (state.kind === 3) copyRaw(state, bits, stop);
      else unpackTo(state, bits, { stop, frameEnd: end, windowSize: 2 ** windowBits, fail });
      state.left -= state.at - before;
      if (state.left < 0) fail();
      if (state.kind === 3 && state.left === 0 && state.blockSize % 2 === 1 && bits.hasBytes()) bits.bytes(1);
    }
    state.frame += 1;
    const unpacked = state.window.slice(start, end);
    return state.translated === 0 || state.frame > 32_768 ? unpacked : untranslated(unpacked, start, state.translated);
  };
}

function readBlockHeader(state: State, bits: LzxBits, fail: () => never): void {
  state.kind = bits.take(3);
  state.blockSize = bits.take(24);
  state.left = state.blockSize;
  if (state.kind < 1 || state.kind > 3 || state.left === 0) fail();
  if (state.kind === 3) {
    bits.stepToNextWord();
    const offsets = Buffer.from(bits.bytes(12));
    state.recent = [offsets.readUInt32LE(0), offsets.readUInt32LE(4), offsets.readUInt32LE(8)];
    return;
  }
  if (state.kind === 2) state.alignedCode = huffmanCode(Uint8Array.from({ length: 8 }, () => bits.take(3))) ?? fail();
  readLengths(state.main, 0, literals, bits, fail);
  readLengths(state.main, literals, state.main.length, bits, fail);
  state.mainCode = huffmanCode(state.main) ?? fail();
  readLengths(state.lengths, 0, lengthSymbols, bits, fail);
  state.lengthCode = huffmanCode(state.lengths) ?? fail();
}

/** Lengths are written as differences to those of the block before, in a code of their own. */
function readLengths(lengths: Uint8Array, from: number, to: number, bits: LzxBits, fail: () => never): void {
  const code = huffmanCode(Uint8Array.from({ length: 20 }, () => bits.take(4))) ?? fail();
  const changed = (at: number, delta: number): number => ((lengths[at] ?? 0) - delta + 17) % 17;
  let at = from;
  const run = (count: number, length: number): void => {
    if (at + count > to) fail();
    lengths.fill(length, at, at + count);
    at += count;
  };
  while (at < to) {
    const symbol = nextSymbol(code, bits, fail);
    if (symbol === 17) run(bits.take(4) + 4, 0);
    else if (symbol === 18) run(bits.take(5) + 20, 0);
    else if (symbol === 19) {
      const count = bits.take(1) + 4;
      run(count, changed(at, nextDelta(code, bits, fail)));
    } else run(1, changed(at, symbol));
  }
}

function nextDelta(code: HuffmanCode, bits: LzxBits, fail: () => never): number {
  const symbol = nextSymbol(code, bits, fail);
  return symbol > 16 ? fail() : symbol;
}

function copyRaw(state: State, bits: LzxBits, stop: number): void {
  state.window.set(bits.bytes(stop - state.at), state.at);
  state.at = stop;
}

interface Bounds {
  readonly stop: number;
  readonly frameEnd: number;
  readonly windowSize: number;
  readonly fail: () => never;
}

/** Literals and matches of a verbatim or an aligned block; a match may end beyond `stop`, never beyond the frame. */
function unpackTo(state: State, bits: LzxBits, { stop, frameEnd, windowSize, fail }: Bounds): void {
  const { window } = state;
  const main = state.mainCode ?? fail();
  const lengths = state.lengthCode ?? fail();
  while (state.at < stop) {
    const symbol = nextSymbol(main, bits, fail);
    if (symbol < literals) {
      window[state.at] = symbol;
      state.at += 1;
      continue;
    }
    const header = (symbol - literals) & 7;
    const length = header + 2 + (header === 7 ? nextSymbol(lengths, bits, fail) : 0);
    const offset = nextOffset(state, (symbol - literals) >> 3, bits, fail);
    if (offset > state.at || offset > windowSize || state.at + length > frameEnd) fail();
    for (let copied = 0; copied < length; copied += 1)
      window[state.at + copied] = window[state.at + copied - offset] ?? 0;
    state.at += length;
  }
}

/** The three newest offsets have slots of their own. */
function nextOffset(state: State, slot: number, bits: LzxBits, fail: () => never): number {
  const [first, second, third] = state.recent;
  if (slot === 0) return first;
  if (slot === 1) state.recent = [second, first, third];
  else if (slot === 2) state.recent = [third, second, first];
  else
    state.recent = [
      (slotStarts[slot] ?? fail()) - 2 + offsetFooter(state, footerBits[slot] ?? 0, bits, fail),
      first,
      second,
    ];
  return state.recent[0];
}

function offsetFooter({ kind, alignedCode }: State, count: number, bits: LzxBits, fail: () => never): number {
  if (kind !== 2 || count < 3) return bits.take(count);
  return bits.take(count - 3) * 8 + nextSymbol(alignedCode ?? fail(), bits, fail);
}

/** The packer made the targets of x86 calls (E8) absolute, so that equal ones look equal. */
function untranslated(content: Uint8Array, start: number, fileSize: number): Uint8Array {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length - 10; at += 1) {
    if (bytes[at] !== 0xe8) continue;
    const place = start + at;
    const absolute = bytes.readInt32LE(at + 1);
    if (absolute >= -place && absolute < fileSize)
      bytes.writeInt32LE((absolute >= 0 ? absolute - place : absolute + fileSize) | 0, at + 1);
    at += 4;
  }
  return bytes;
}
