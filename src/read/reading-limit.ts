import { unreadable } from './unreadable.js';

/** How much may still be read in one run, zips in zips included: bytes, and what is made of them as so many bytes. */
export interface ReadingLimit {
  /** @throws UserError when nothing is left */
  readonly spend: (bytes: number, where: string) => void;
}

/** What a piece of markup costs a parser, in bytes. */
export const bytesPerElement = 250;

/** What a token of a MOF file or a line of its comment costs. The largest known file has 76 collections: 30,000 tokens. */
export const bytesPerToken = 200;

export function readingLimit(bytes = 128 * 1024 * 1024): ReadingLimit {
  let left = bytes;
  return {
    spend: (size, where) => {
      left -= size;
      if (left < 0) throw unreadable(where, 'It is larger than any export or bundle.');
    },
  };
}
