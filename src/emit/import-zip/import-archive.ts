import type { PackagePlan } from '../../plan/package-plan.js';
import type { ArchiveFile, ContentFile } from '../emitter.js';
import { contentTypes } from './content-types.js';
import { coreProperties } from './core-properties.js';
import { importManifest } from './manifest.js';
import { objectPart } from './object-part.js';
import { contentId, contentKilobytes, packageContent } from './package-content.js';
import { packageKey, packageObject } from './package-object.js';
import { programKey, programObject } from './program-object.js';
import { relationships } from './relationships.js';

/**
 * The parts of the zip in the order of a real export.
 *
 * @param content the files of the package; only their number of bytes and their hash show in the zip
 * @throws InternalError when the plan holds a value that the format cannot carry
 */
export function importArchive(plan: PackagePlan, content: readonly ContentFile[]): ArchiveFile {
  const key = packageKey(plan);
  const id = contentId(content);
  const programKeys = plan.programs.map((program) => programKey(plan, program));
  return {
    path: plan.importZip.fileName,
    entries: [
      objectPart(key, packageObject(plan, contentKilobytes(content))),
      relationships([key, ...programKeys], plan.importZip),
      packageContent(key, id),
      ...plan.programs.map((program) => objectPart(programKey(plan, program), programObject(plan, program))),
      importManifest(plan, id, [key]),
      coreProperties(plan.importZip),
      contentTypes(),
    ],
  };
}
