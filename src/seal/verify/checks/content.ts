import { activationContent } from '../../../emit/activation-content.js';
import { objectFolder, objectPath } from '../../../emit/import-zip/object-part.js';
import { contentId } from '../../../emit/import-zip/package-content.js';
import { packageKey } from '../../../emit/import-zip/package-object.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { libraryDocument } from '../../../read/inspect/library-document.js';
import { elementsNamed } from '../../../read/inspect/read-part.js';
import type { XmlNode } from '../../../read/xml.js';
import { type Check, found, type Told } from '../finding.js';
import type { OpenedBundle } from '../opened-bundle.js';
import { compared, withPart } from '../part.js';

const effect = 'The import does not find the content of the package beside the zip, or makes a package without it.';

/** Manifest.xml, PACKAGE_CONTENT.xml and the folder beside the zip name one and the same content. */
export const content: Check = {
  name: 'content',
  run: (bundle) => {
    const { importZip, plan } = bundle;
    if (importZip === null || plan === null) return [];
    const id = expectedContentId(bundle, plan);
    return [
      ...withPart(importZip, 'Manifest.xml', effect, (root, where) => manifestFindings(root, where, plan, id)),
      ...withPart(importZip, `${objectFolder(packageKey(plan))}/PACKAGE_CONTENT.xml`, effect, (root, where) =>
        compared(where, effect, [
          ['The root element', root.name, 'guid'],
          ...(id === null ? [] : ([['The content', root.text, id]] as const)),
        ]),
      ),
      ...folderFindings(bundle, plan),
    ];
  },
};

function manifestFindings(root: XmlNode, where: string, plan: PackagePlan, id: string | null): readonly Told[] {
  const { settings, contents, entryObjects } = libraryDocument(root);
  const [written] = elementsNamed(root, 'Content').map(({ attributes }) => attributes);
  const [entry] = elementsNamed(root, 'Object').map(({ attributes }) => attributes);
  const key = packageKey(plan);
  const scope = settings.find(({ name }) => name === 'AUTHORING_SCOPE')?.value;
  return [
    ...compared(where, effect, [
      ['The root element', root.name, 'LibraryDocument'],
      ['The number of contents', String(contents.length), '1'],
      ...(id === null ? [] : ([['UniqueId', written?.get('UniqueId'), id]] as const)),
      ['RelativePath', written?.get('RelativePath'), plan.importZip.contentFolder],
      ['Description', written?.get('Description'), plan.package.name],
      ['OriginalPath', written?.get('OriginalPath'), plan.package.sourcePath],
      ['Hash', written?.get('Hash'), ''],
      ['SingleFile', written?.get('SingleFile'), 'false'],
      ['FullOwnership', written?.get('FullOwnership'), 'true'],
      ['StorageType', written?.get('StorageType'), ''],
      ['OriginalStorage', written?.get('OriginalStorage'), ''],
    ]),
    ...compared(where, 'The import does not know which objects the zip is about.', [
      ['The number of exported objects', String(entryObjects.length), '1'],
      ['The exported object', entryObjects[0], objectPath(key, "'")],
      ['The class of the exported object', entry?.get('Type'), key.className],
    ]),
    ...compared(where, 'Every real export names its authoring scope; whether an import needs it is not known.', [
      ['The number of properties', String(settings.length), '1'],
      ['AUTHORING_SCOPE', scope, plan.importZip.authoringScope],
    ]),
  ];
}

/** The GUID that the files as they are give; null where the batch has no key by which to tell which they are. */
function expectedContentId({ files, secrets }: OpenedBundle, plan: PackagePlan): string | null {
  if (secrets === null) return null;
  const planned = activationContent.emit(plan, secrets);
  const present = planned.flatMap(({ path }) => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [{ path, content: bytes }];
  });
  return present.length === planned.length ? contentId(present) : null;
}

function folderFindings({ files }: OpenedBundle, { importZip }: PackagePlan): readonly Told[] {
  const folder = `${importZip.filesFolder}/${importZip.contentFolder}/`;
  if ([...files.keys()].some((path) => path.startsWith(folder))) return [];
  return [found(folder, 'The folder beside the import zip is missing.', effect)];
}
