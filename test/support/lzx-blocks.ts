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
      const missing = 32_768 - sizeOf(tokens);
      done += Math.max(0, missing);
      return { kind, tokens: [...tokens, ...Array.from({ length: Math.max(0, missing) }, () => ({ literal: 0xe8 }))] };
    });
  });

/** A match refers to what is there already; raw bytes have none. */
function possible(wish: LzxToken, kind: LzxBlockKind, done: number): LzxToken {
  if ('literal' in wish) return wish;
  return kind === 'uncompressed' || done === 0
    ? { literal: wish.offset % 256 }
    : { length: wish.length, offset: ((wish.offset - 1) % done) + 1 };
}
