import { batch } from './checks/batch.js';
import { checksums } from './checks/checksums.js';
import { content } from './checks/content.js';
import { definition } from './checks/definition.js';
import { encodings } from './checks/encodings.js';
import { files } from './checks/files.js';
import { key } from './checks/key.js';
import { manifest } from './checks/manifest.js';
import { mofFiles } from './checks/mof-files.js';
import { objects } from './checks/objects.js';
import { parts } from './checks/parts.js';
import { plan } from './checks/plan.js';
import { readable } from './checks/readable.js';
import { relationships } from './checks/relationships.js';
import { reproduction } from './checks/reproduction.js';
import { zipForm } from './checks/zip-form.js';
import type { Check } from './finding.js';

/** Every check of a bundle, from the outside inwards. */
export const checks: readonly Check[] = [
  readable,
  files,
  checksums,
  manifest,
  plan,
  encodings,
  batch,
  key,
  zipForm,
  parts,
  relationships,
  content,
  objects,
  definition,
  mofFiles,
  reproduction,
];
