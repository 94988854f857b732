import type { XmlNode } from '../xml.js';
import { identifierMatches } from './exported-object.js';
import type { FileSet } from './file-set.js';
import type { ExportRelationship } from './inspection.js';
import { elementsNamed } from './read-part.js';
import type { WmiInstance } from './wmi-instance.js';

/**
 * The relationships of `_rels/.rels`, and whether each leads to a part and carries the hash of its object's keys.
 *
 * @param instances the objects of the export by the folder of their part
 */
export function exportRelationships(
  rels: XmlNode,
  files: FileSet,
  instances: ReadonlyMap<string, WmiInstance>,
): readonly ExportRelationship[] {
  const present = placesOf(files);
  return elementsNamed(rels, 'Relationship').map(({ attributes }) => {
    const target = attributes.get('Target') ?? '';
    const id = attributes.get('Id') ?? '';
    const place = target.replace(/^\/+/u, '').replace(/\/+$/u, '');
    const instance = instances.get(folderOf(place)) ?? instances.get(comparable(place));
    return {
      type: attributes.get('Type') ?? '',
      target,
      id,
      present: present.has(comparable(place)),
      identifierMatches: instance === undefined ? null : identifierMatches(id, instance),
    };
  });
}

/** The folder of an object's part, in the form in which folders are compared. */
export function folderOf(part: string): string {
  return comparable(part.includes('/') ? part.slice(0, part.lastIndexOf('/')) : '');
}

/** Programs that pack a zip again may write a space where the console wrote `%20`. */
function comparable(path: string): string {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/** Every file and every folder: an application's relationship leads to the folder of its object. */
function placesOf({ files }: FileSet): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { path } of files) {
    const place = comparable(path);
    places.add(place);
    for (let slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1))
      places.add(place.slice(0, slash));
  }
  return places;
}
