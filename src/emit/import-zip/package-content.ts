import { createHash } from 'node:crypto';
import { guidFrom } from '../../plan/identity.js';
import { encode } from '../../text/encode.js';
import { xmlDocument } from '../../text/xml.js';
import type { ContentFile } from '../emitter.js';
import { objectFolder, type ObjectKey } from './object-part.js';

/**
 * Identifies the content of the package. Real exports draw a random GUID at each export; this one changes when the
 * content does. It hashes every file whole, so nothing in it leads back to the key.
 *
 * @returns lower-case GUID
 */
export function contentId(files: readonly ContentFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files) {
    hash.update(`${path}\0${content.length}\0`, 'utf8').update(content);
  }
  return guidFrom(hash.digest('hex'));
}

/** SMS_Package.PackageSize counts kilobytes. */
export function contentKilobytes(files: readonly ContentFile[]): number {
  return Math.ceil(files.reduce((sum, { content }) => sum + content.length, 0) / 1024);
}

/** PACKAGE_CONTENT.xml: says which content of Manifest.xml is the package's. */
export function packageContent(key: ObjectKey, id: string): ContentFile {
  const text = xmlDocument({ name: 'guid', content: id }, { declaration: false, indented: false });
  return { path: `${objectFolder(key)}/PACKAGE_CONTENT.xml`, content: encode(text, 'utf-8-bom', '\r\n') };
}
