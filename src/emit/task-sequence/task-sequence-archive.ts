import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequencePlan } from '../../plan/task-sequence-plan.js';
import type { ArchiveFile, ContentFile } from '../emitter.js';
import { contentTypes } from '../import-zip/content-types.js';
import { coreProperties } from '../import-zip/core-properties.js';
import { importManifest } from '../import-zip/manifest.js';
import { objectPart } from '../import-zip/object-part.js';
import { contentId, contentKilobytes, packageContent } from '../import-zip/package-content.js';
import { packageKey, packageObject } from '../import-zip/package-object.js';
import { programKey, programObject } from '../import-zip/program-object.js';
import { relationships } from '../import-zip/relationships.js';
import { referenceLists, userStatePackage } from './attachments.js';
import { taskSequenceKey, taskSequenceObject } from './task-sequence-object.js';

/**
 * The parts of the zip in the order of a real export that holds a package, its programs and a task sequence. Package and
 * programs are those of the import zip, to the byte.
 *
 * @param content the files of the package; only their number of bytes and their hash show in the zip
 * @throws InternalError when the plan holds a value that the format cannot carry
 */
export function taskSequenceArchive(
  plan: PackagePlan,
  sequence: TaskSequencePlan,
  content: readonly ContentFile[],
): ArchiveFile {
  const key = packageKey(plan);
  const sequenceKey = taskSequenceKey(sequence);
  const id = contentId(content);
  const programKeys = plan.programs.map((program) => programKey(plan, program));
  return {
    path: sequence.fileName,
    entries: [
      objectPart(key, packageObject(plan, contentKilobytes(content))),
      relationships([key, ...programKeys, sequenceKey], plan.importZip),
      packageContent(key, id),
      ...plan.programs.map((program) => objectPart(programKey(plan, program), programObject(plan, program))),
      userStatePackage(),
      objectPart(sequenceKey, taskSequenceObject(plan, sequence)),
      ...referenceLists(plan, sequence),
      importManifest(plan, id, [key, sequenceKey]),
      coreProperties({ ...plan.importZip, comment: sequence.comment }),
      contentTypes(),
    ],
  };
}
