import { UserError } from '../../errors.js';
import type { ReadingLimit } from '../reading-limit.js';
import type { FileSet, ListedFile } from './file-set.js';
import type { Attachment, EmbeddedObject } from './inspection.js';
import { folderOf } from './export-relationships.js';
import { elementsNamed, readPart } from './read-part.js';
import { readInstance } from './wmi-instance.js';

/**
 * Reads the other files in an object's folder. Those that list objects as texts, such as what a task sequence refers to,
 * are read; of the others the name is told.
 *
 * @returns takes the entry of the object itself
 */
export function attachmentReader(files: FileSet): (part: string) => Promise<readonly Attachment[]> {
  const folders = new Map<string, ListedFile[]>();
  for (const file of files.files) {
    const known = folders.get(folderOf(file.path));
    if (known === undefined) folders.set(folderOf(file.path), [file]);
    else known.push(file);
  }
  return async (part) => {
    const attachments: Attachment[] = [];
    for (const file of folders.get(folderOf(part)) ?? [])
      if (file.path !== part) attachments.push(await attachment(file, files));
    return attachments;
  };
}

async function attachment(file: ListedFile, files: FileSet): Promise<Attachment> {
  if (!/\.xml$/iu.test(file.path)) return { part: file.path, objects: [] };
  const root = await readPart(file, files);
  const texts = root.name === 'ArrayOfString' ? elementsNamed(root, 'string').map(({ text }) => text) : [];
  return {
    part: file.path,
    objects: texts.flatMap((text) => listedObject(text, `${files.where}, ${file.path}`, files.limit)),
  };
}

/** A list may hold other texts than objects; those are no fault. */
function listedObject(text: string, where: string, limit: ReadingLimit): readonly EmbeddedObject[] {
  try {
    const { className, properties } = readInstance(text, where, limit);
    return [{ className, properties }];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}
