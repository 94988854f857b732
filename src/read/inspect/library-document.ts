import type { XmlNode } from '../xml.js';
import type { ExportedContent } from './inspection.js';
import { elementsNamed } from './read-part.js';

/** What Manifest.xml of a package export, or document.xml of an application export, says. */
export interface LibraryDocument {
  /** False for another file of the same name. */
  readonly isLibrary: boolean;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly contents: readonly ExportedContent[];
  readonly entryObjects: readonly string[];
}

/** Attributes are looked up by name wherever they stand: the two formats differ in order and in what they leave out. */
export function libraryDocument(root: XmlNode): LibraryDocument {
  return {
    isLibrary: /(?:^|:)LibraryDocument$/u.test(root.name),
    settings: elementsNamed(root, 'Property').map(({ attributes, text }) => ({
      name: attributes.get('Name') ?? '',
      value: attributes.get('Value') ?? text,
    })),
    contents: elementsNamed(root, 'Content').map(({ attributes }) => ({
      id: attributes.get('UniqueId') ?? attributes.get('Id') ?? '',
      description: attributes.get('Description') ?? '',
      relativePath: attributes.get('RelativePath') ?? '',
      originalPath: attributes.get('OriginalPath') ?? '',
    })),
    entryObjects: elementsNamed(root, 'Object').map(({ attributes, text }) => attributes.get('Path') ?? text.trim()),
  };
}
