import type { ImportZipPlan } from '../../plan/package-plan.js';
import { encode } from '../../text/encode.js';
import { relationshipId } from '../../text/relationship-id.js';
import { xmlDocument, type XmlElement } from '../../text/xml.js';
import type { ContentFile } from '../emitter.js';
import { corePropertiesPath } from './core-properties.js';
import { objectFolder, type ObjectKey } from './object-part.js';

/** `_rels/.rels`: one relationship for each object, the core properties last. */
export function relationships(objects: readonly ObjectKey[], importZip: ImportZipPlan): ContentFile {
  const root: XmlElement = {
    name: 'Relationships',
    attributes: { xmlns: 'http://schemas.openxmlformats.org/package/2006/relationships' },
    content: [...objects.map(toObject), toCoreProperties(importZip)],
  };
  const text = xmlDocument(root, { declaration: true, indented: false });
  return { path: '_rels/.rels', content: encode(text, 'utf-8-bom', '\r\n') };
}

function toObject(key: ObjectKey): XmlElement {
  return {
    name: 'Relationship',
    attributes: {
      Type: key.className,
      Target: `/${objectFolder(key)}/object.xml`,
      // External, although the part is in the same package: so in every real export.
      TargetMode: 'External',
      Id: relationshipId(key.className, key.keys),
    },
  };
}

function toCoreProperties(importZip: ImportZipPlan): XmlElement {
  return {
    name: 'Relationship',
    attributes: {
      Type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      Target: `/${corePropertiesPath(importZip)}`,
      Id: importZip.corePropertiesRelationship,
    },
  };
}
