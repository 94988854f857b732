import { decode } from '../decode.js';
import { unreadable } from '../unreadable.js';
import { readXml, type XmlNode } from '../xml.js';
import type { FileSet, ListedFile } from './file-set.js';

/** More than any known part; a text of this size is parsed in seconds. */
const partLimit = 16 * 1024 * 1024;

/** The text of a part of a zip. */
export async function readPartText(file: ListedFile, { where }: FileSet): Promise<string> {
  const place = `${where}, ${file.path}`;
  if (file.bytes > partLimit) throw unreadable(place, `It has ${file.bytes} bytes. The limit is ${partLimit}.`);
  return decode(await file.read(), place).text;
}

export async function readPart(file: ListedFile, set: FileSet): Promise<XmlNode> {
  return readXml(await readPartText(file, set), { where: `${set.where}, ${file.path}`, limit: set.limit });
}

/** Every element of a name (without its prefix), at any depth, in the order of the document. */
export function elementsNamed(root: XmlNode, name: string): readonly XmlNode[] {
  const own = root.name.replace(/^.*:/u, '') === name ? [root] : [];
  return [...own, ...root.children.flatMap((child) => elementsNamed(child, name))];
}
