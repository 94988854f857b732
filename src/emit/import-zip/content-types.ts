import { encode } from '../../text/encode.js';
import { xmlDocument, type XmlElement } from '../../text/xml.js';
import type { ContentFile } from '../emitter.js';

/** `[Content_Types].xml`, the same in every real export. */
export function contentTypes(): ContentFile {
  const root: XmlElement = {
    name: 'Types',
    attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
    content: [
      byExtension('xml', 'text/xml'),
      byExtension('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
      byExtension('psmdcp', 'application/vnd.openxmlformats-package.core-properties+xml'),
    ],
  };
  const text = xmlDocument(root, { declaration: true, indented: false });
  return { path: '[Content_Types].xml', content: encode(text, 'utf-8-bom', '\r\n') };
}

function byExtension(extension: string, type: string): XmlElement {
  return { name: 'Default', attributes: { Extension: extension, ContentType: type } };
}
