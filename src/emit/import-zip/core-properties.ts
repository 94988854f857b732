import type { ImportZipPlan } from '../../plan/package-plan.js';
import { encode } from '../../text/encode.js';
import { xmlDocument, type XmlElement } from '../../text/xml.js';
import type { ContentFile } from '../emitter.js';

export function corePropertiesPath({ corePropertiesName }: ImportZipPlan): string {
  return `package/services/metadata/core-properties/${corePropertiesName}.psmdcp`;
}

/** The core properties of the OPC package; the description is the comment that the import wizard shows. */
export function coreProperties(importZip: ImportZipPlan): ContentFile {
  const root: XmlElement = {
    name: 'coreProperties',
    attributes: {
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      xmlns: 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
    },
    content: [{ name: 'dc:description', content: importZip.comment }],
  };
  const text = xmlDocument(root, { declaration: true, indented: false });
  return { path: corePropertiesPath(importZip), content: encode(text, 'utf-8-bom', '\r\n') };
}
