import type { PackagePlan } from '../../plan/package-plan.js';
import type { ArchiveFile, ContentFile } from '../emitter.js';
import { contentTypes } from './content-types.js';
import { coreProperties } from './core-properties.js';
import { importManifest } from './manifest.js';
import { packageParts } from './package-parts.js';
import { relationships } from './relationships.js';

/**
 * The parts of the zip in the order of a real export.
 *
 * @param content the files of the package; only their number of bytes and their hash show in the zip
 * @throws InternalError when the plan holds a value that the format cannot carry
 */
export function importArchive(plan: PackagePlan, content: readonly ContentFile[]): ArchiveFile {
  const parts = packageParts(plan, content);
  return {
    path: plan.importZip.fileName,
    entries: [
      parts.package,
      relationships([parts.key, ...parts.programKeys], plan.importZip),
      parts.content,
      ...parts.programs,
      importManifest(plan, parts.id, [parts.key]),
      coreProperties(plan.importZip),
      contentTypes(),
    ],
  };
}
