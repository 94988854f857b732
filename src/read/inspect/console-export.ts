import { unreadable } from '../unreadable.js';
import { attachmentReader } from './export-attachments.js';
import { exportRelationships, folderOf } from './export-relationships.js';
import { exportedObject } from './exported-object.js';
import { exportRemarks } from './export-remarks.js';
import { fileFinder, type FileSet, type ListedFile } from './file-set.js';
import type { ConsoleExport, ExportedObject } from './inspection.js';
import { libraryDocument, type LibraryDocument } from './library-document.js';
import { exportedPackage, exportedProgram } from './package-facts.js';
import { elementsNamed, readPart, readPartText } from './read-part.js';
import { inspectedSequence, sequenceClass } from './sequence-contents.js';
import { readInstance, type WmiInstance } from './wmi-instance.js';

/** Files that tell an export, the surest first; the folder before them is where the export lies. */
const marks = [
  /^(.*\/)?\[content_types\]\.xml$/iu,
  /^(.*\/)?manifest\.xml$/iu,
  /^(.*\/)?[A-Z]\w*\/[^/]+\/object\.xml$/iu,
];

/** The folder of the set in which an export lies, empty or ending with a slash; null where there is none. */
export function exportFolder({ files }: FileSet): string | null {
  const paths = files.map(({ path }) => path).toSorted((a, b) => a.length - b.length);
  if (!paths.some((path) => /(?:^|\/)(?:object|manifest|document)\.xml$/iu.test(path))) return null;
  const found = marks.flatMap((mark) => paths.find((path) => mark.test(path))?.match(mark) ?? []);
  return found.length === 0 ? null : (found[1] ?? '');
}

/**
 * Reads an export of a console, from its relationships down to every object. What is missing or does not fit is a
 * remark; what cannot be read is an error.
 *
 * @throws UserError when a part is damaged
 */
export async function consoleExport(files: FileSet): Promise<ConsoleExport> {
  const { where } = files;
  const fileAt = fileFinder(files);
  const part = async <T>(path: string, read: (file: ListedFile) => Promise<T>): Promise<T | null> => {
    const file = fileAt(path);
    return file === undefined ? null : read(file);
  };
  const library = async (file: ListedFile): Promise<LibraryDocument> => libraryDocument(await readPart(file, files));
  // Beside the object of a package: one GUID.
  const contentId = async (object: ExportedObject): Promise<string | null> =>
    part(`${object.part.slice(0, object.part.lastIndexOf('/') + 1)}PACKAGE_CONTENT.xml`, async (file) =>
      (await readPart(file, files)).text.trim(),
    );
  const manifest = await part('Manifest.xml', library);
  const document = manifest ?? (await part('document.xml', library));
  const rels = await part('_rels/.rels', async (file) => readPart(file, files));
  const { objects: read, instances } = await readObjects(files);
  const objects = withSequences(read, files);
  if (objects.length === 0 && document?.isLibrary !== true)
    throw unreadable(where, 'It is an OPC package, but contains no Configuration Manager object.');
  const relationships = rels === null ? [] : exportRelationships(rels, files, instances);
  const { settings, contents, entryObjects } = document ?? noDocument;
  const told = {
    settings,
    contents,
    entryObjects,
    packages: await Promise.all(
      ofClass(objects, 'SMS_Package').map(async (object) => exportedPackage(object, await contentId(object))),
    ),
    programs: ofClass(objects, 'SMS_Program').map(exportedProgram),
    objects,
    relationships,
  };
  return {
    kind: 'console-export',
    format: manifest === null && document !== null ? 'applications' : 'packages',
    comment: await comment(files),
    ...told,
    remarks: exportRemarks(told, { manifest: document !== null, relationships: rels !== null }),
  };
}

const noDocument: LibraryDocument = { isLibrary: false, settings: [], contents: [], entryObjects: [] };

async function readObjects(
  files: FileSet,
): Promise<{ objects: readonly ExportedObject[]; instances: ReadonlyMap<string, WmiInstance> }> {
  const instances = new Map<string, WmiInstance>();
  const objects: ExportedObject[] = [];
  const attachmentsOf = attachmentReader(files);
  for (const file of files.files.filter(({ path }) => /(?:^|\/)object\.xml$/iu.test(path))) {
    const instance = readInstance(await readPartText(file, files), `${files.where}, ${file.path}`, files.limit);
    instances.set(folderOf(file.path), instance);
    const attachments = await attachmentsOf(file.path);
    objects.push({ ...exportedObject(file.path, instance), attachments });
  }
  return { objects, instances };
}

function withSequences(objects: readonly ExportedObject[], { where, limit }: FileSet): readonly ExportedObject[] {
  const here = new Set(objects.map(({ keys }) => keys.PackageID ?? ''));
  return objects.map((object) =>
    object.className === sequenceClass
      ? {
          ...object,
          taskSequence: inspectedSequence(object, here, { where: `${where}, ${object.part}`, limit }),
        }
      : object,
  );
}

function ofClass(objects: readonly ExportedObject[], className: string): readonly ExportedObject[] {
  return objects.filter((object) => object.className === className);
}

/** The description in the core properties of the OPC package. */
async function comment(files: FileSet): Promise<string | null> {
  const file = files.files.find(({ path }) => /\.psmdcp$/iu.test(path));
  if (file === undefined) return null;
  const [description] = elementsNamed(await readPart(file, files), 'description');
  return description === undefined || description.text === '' ? null : description.text;
}
