import { activationId } from './checks/activation-id.js';
import { baseline } from './checks/baseline.js';
import { checksums } from './checks/checksums.js';
import { files } from './checks/files.js';
import { key } from './checks/key.js';
import { manifest } from './checks/manifest.js';
import { readable } from './checks/readable.js';
import { reproduction } from './checks/reproduction.js';
import type { Check } from './finding.js';

/** Every check of a bundle, from the outside inwards. */
export const checks: readonly Check[] = [
  readable,
  files,
  checksums,
  manifest,
  activationId,
  baseline,
  key,
  reproduction,
];
