import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequencePlan } from '../../plan/task-sequence-plan.js';
import type { ArchiveFile, ContentFile } from '../emitter.js';
import { contentTypes } from '../import-zip/content-types.js';
import { coreProperties } from '../import-zip/core-properties.js';
import { importManifest } from '../import-zip/manifest.js';
import { objectPart } from '../import-zip/object-part.js';
import { packageParts } from '../import-zip/package-parts.js';
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
  const parts = packageParts(plan, content);
  const sequenceKey = taskSequenceKey(sequence);
  return {
    path: sequence.fileName,
    entries: [
      parts.package,
      relationships([parts.key, ...parts.programKeys, sequenceKey], plan.importZip),
      parts.content,
      ...parts.programs,
      userStatePackage(),
      objectPart(sequenceKey, taskSequenceObject(plan, sequence)),
      ...referenceLists(plan, sequence),
      importManifest(plan, parts.id, [parts.key, sequenceKey]),
      coreProperties({ ...plan.importZip, comment: sequence.comment }),
      contentTypes(),
    ],
  };
}
