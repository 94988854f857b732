import { expect } from '@jest/globals';

// toEqual goes through bytes one by one, as through any array, and takes a second for a bundle; Buffer.equals takes none.
expect.addEqualityTesters([
  (left: unknown, right: unknown) => (Buffer.isBuffer(left) && Buffer.isBuffer(right) ? left.equals(right) : undefined),
]);
