import type { PackagePlan } from '../../plan/package-plan.js';
import { encode } from '../../text/encode.js';
import { xmlDocument, type XmlElement } from '../../text/xml.js';
import type { ContentFile } from '../emitter.js';
import { objectPath, type ObjectKey } from './object-part.js';

/**
 * Manifest.xml: where the content lies, and which objects the zip is about. Programs come with their package.
 *
 * @param entries without the programs
 */
export function importManifest(plan: PackagePlan, contentId: string, entries: readonly ObjectKey[]): ContentFile {
  const root: XmlElement = {
    name: 'LibraryDocument',
    attributes: {
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xmlns:xsd': 'http://www.w3.org/2001/XMLSchema',
    },
    content: [
      { name: 'Properties', content: [authoringScope(plan)] },
      { name: 'Contents', content: [content(plan, contentId)] },
      { name: 'EntryObjects', content: entries.map(entry) },
    ],
  };
  const text = xmlDocument(root, { declaration: false, indented: true });
  return { path: 'Manifest.xml', content: encode(text, 'utf-8-bom', '\r\n') };
}

function authoringScope({ importZip }: PackagePlan): XmlElement {
  return { name: 'Property', attributes: { Name: 'AUTHORING_SCOPE', Value: importZip.authoringScope } };
}

function content({ package: { name, sourcePath }, importZip }: PackagePlan, contentId: string): XmlElement {
  const { filesFolder, contentFolder } = importZip;
  return {
    name: 'Content',
    attributes: {
      UniqueId: contentId,
      Hash: '',
      Description: name,
      RelativePath: contentFolder,
      // Where an export would have written the content. The import takes the folder beside the zip instead.
      FullPath: `C:\\esupack\\${filesFolder}\\${contentFolder}\\`,
      SingleFile: 'false',
      StorageType: '',
      FullOwnership: 'true',
      OriginalPath: sourcePath.endsWith('\\') ? sourcePath : `${sourcePath}\\`,
      OriginalStorage: '',
    },
  };
}

function entry(key: ObjectKey): XmlElement {
  return { name: 'Object', attributes: { Path: objectPath(key, "'"), Type: key.className } };
}
