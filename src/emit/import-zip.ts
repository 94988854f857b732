import { activationFiles } from './activation-content.js';
import type { Emitter } from './emitter.js';
import { importArchive } from './import-zip/import-archive.js';

/**
 * The zip that the console's *Import Package* wizard opens: an OPC package with the package and its programs. The
 * package's content is not in it; it lies beside it, in `<id>_files`.
 *
 * The format is recovered from real exports (docs/outputs.md); no generated zip has met a live site yet.
 */
export const importZip: Emitter = {
  name: 'import zip',
  emit: (plan, secrets) => [importArchive(plan, activationFiles(plan, secrets))],
};
