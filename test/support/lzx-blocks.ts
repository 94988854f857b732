import fc from 'fast-check';
import { type LzxBlock, type LzxBlockKind, type LzxToken, sizeOf } from './lzx-writer.js';

/** Any sequence of LZX blocks of at most 32 KiB each. */
export const anyLzxBlocks = fc
  .array(
    fc.record({
      kind: fc.constantFrom<LzxBlockKind>('verbatim', 'aligned', 'uncompressed'),
      wishes: fc.array(
        fc.oneof(
          fc.record({ literal: fc.integer({ min: 0, max: 255 }) }),
          fc.record({ length: fc.integer({ min: 2, max: 257 }), offset: fc.integer({ min: 1, max: 32_765 }) }),
        ),
        { minLength: 1, maxLength: 200 },
      ),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((wished) => {
    let done = 0;
    return wished.map(({ kind, wishes }): LzxBlock => {
      const tokens = wishes.map((wish): LzxToken => {
        const token = possible(wish, kind, done);
        done += sizeOf([token]);
        return token;
      });
      // All but the last block of a cabinet hold 32 KiB.
      const missing = Math.max(0, 32_768 - sizeOf(tokens));
      done += missing;
      return { kind, tokens: [...tokens, ...calls(missing, kind)] };
    });
  });

/** A match refers to what is there already; raw bytes have none. */
function possible(wish: LzxToken, kind: LzxBlockKind, done: number): LzxToken {
  if ('literal' in wish) return wish;
  return kind === 'uncompressed' || done === 0
    ? { literal: wish.offset % 256 }
    : { length: wish.length, offset: ((wish.offset - 1) % done) + 1 };
}

const call: LzxToken = { literal: 0xe8 };

/** As many bytes that begin a call: one by one where there are no matches, else each a copy of the one before. */
function calls(count: number, kind: LzxBlockKind): readonly LzxToken[] {
  if (kind === 'uncompressed' || count < 3) return new Array<LzxToken>(count).fill(call);
  const copies = Math.floor((count - 1) / 257);
  const rest = count - 1 - copies * 257;
  const last: LzxToken[] = rest > 1 ? [{ length: rest, offset: 1 }] : new Array<LzxToken>(rest).fill(call);
  return [call, ...new Array<LzxToken>(copies).fill({ length: 257, offset: 1 }), ...last];
}
