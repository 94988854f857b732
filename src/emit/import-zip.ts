import type { PackagePlan } from '../plan/package-plan.js';
import { activationContent } from './activation-content.js';
import type { ArchiveFile, ContentFile, Emitter, Secrets } from './emitter.js';
import { contentTypes } from './import-zip/content-types.js';
import { coreProperties } from './import-zip/core-properties.js';
import { importManifest } from './import-zip/manifest.js';
import { objectPart } from './import-zip/object-part.js';
import { contentId, contentKilobytes, packageContent } from './import-zip/package-content.js';
import { packageKey, packageObject } from './import-zip/package-object.js';
import { programKey, programObject } from './import-zip/program-object.js';
import { relationships } from './import-zip/relationships.js';

/**
 * The zip that the console's *Import Package* wizard opens: an OPC package with the package and its programs. The
 * package's content is not in it; it lies beside it, in `<id>_files`.
 *
 * The format is recovered from real exports (docs/outputs/import-zip.md); no generated zip has met a live site yet.
 */
export const importZip: Emitter = {
  name: 'import zip',
  emit: (plan, secrets) => [importArchive(plan, contentFiles(plan, secrets))],
};

/**
 * @param content the package's content; only its size and hash show in the zip
 * @throws InternalError when the plan holds a value that the format cannot carry
 */
export function importArchive(plan: PackagePlan, content: readonly ContentFile[]): ArchiveFile {
  const key = packageKey(plan);
  const id = contentId(content);
  const programKeys = plan.programs.map((program) => programKey(plan, program));
  return {
    path: plan.importZip.fileName,
    // The order of a real export.
    entries: [
      objectPart(key, packageObject(plan, contentKilobytes(content))),
      relationships([key, ...programKeys], plan.importZip),
      packageContent(key, id),
      ...plan.programs.map((program) => objectPart(programKey(plan, program), programObject(plan, program))),
      importManifest(plan, id),
      coreProperties(plan.importZip),
      contentTypes(),
    ],
  };
}

function contentFiles(plan: PackagePlan, secrets: Secrets): readonly ContentFile[] {
  return activationContent.emit(plan, secrets).filter((file) => 'content' in file);
}
