import type { Check } from '../finding.js';

/** Manifest and import zip can be read at all. */
export const readable: Check = { name: 'readable', run: ({ problems }) => problems };
