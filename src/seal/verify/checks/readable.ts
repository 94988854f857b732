import type { Check } from '../finding.js';

/** Zip, manifest, settings and Confirmation IDs can be read at all. */
export const readable: Check = { name: 'readable', run: ({ problems }) => problems };
