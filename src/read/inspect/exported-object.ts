import { relationshipId } from '../../text/relationship-id.js';
import type { ExportedObject, ObjectProperty } from './inspection.js';
import type { WmiInstance } from './wmi-instance.js';

/** Names of the key properties by which consoles identify objects in an export, the most telling first. */
const knownKeys: readonly (readonly string[])[] = [
  ['PackageID', 'ProgramName'],
  // Applications and other configuration items.
  ['CIVersion', 'ModelName'],
  ['PackageID'],
  ['CI_UniqueID'],
  ['CI_ID'],
  ['CollectionID'],
  ['QueryID'],
  ['CategoryInstance_UniqueID'],
  ['CategoryInstanceID'],
  ['ModelName'],
];

const nameProperties = ['ProgramName', 'LocalizedDisplayName', 'Name', 'LocalizedCategoryInstanceName', 'Description'];

/** An object of an export, without its attachments. */
export function exportedObject(part: string, instance: WmiInstance): ExportedObject {
  const { className, path, properties } = instance;
  const name = nameProperties.map((property) => textOf(properties, property)).find((text) => text !== '');
  const [keys = {}] = keyCandidates(instance);
  return { part, className, name: name ?? null, keys, path, properties, attachments: [] };
}

/**
 * Whether a relationship's identifier is the hash of the object's key values.
 *
 * @returns null when the object has no property that is known to be a key
 */
export function identifierMatches(id: string, instance: WmiInstance): boolean | null {
  const candidates = keyCandidates(instance);
  if (candidates.length === 0) return null;
  return candidates.some((keys) => relationshipId(instance.className, keys) === id);
}

/** The value of a property as text; empty where there is none. */
export function textOf(properties: readonly ObjectProperty[], name: string): string {
  const value = properties.find((property) => property.name === name)?.value;
  return typeof value === 'string' ? value : '';
}

/** An unsigned 32-bit property; null where it is missing, NULL or no such number. */
export function numberOf(properties: readonly ObjectProperty[], name: string): number | null {
  const text = textOf(properties, name);
  return /^\d{1,10}$/u.test(text) && Number(text) < 2 ** 32 ? Number(text) : null;
}

/**
 * The sets of key values by which this object may be identified: the properties that the object itself calls keys, then
 * those that are known. An application calls its CI_ID a key, but is exported by version and model name.
 */
function keyCandidates({ keyNames, properties }: WmiInstance): readonly Readonly<Record<string, string>>[] {
  const present = new Map(properties.map(({ name, value }) => [name, value]));
  const known = knownKeys.filter((names) => names.every((name) => typeof present.get(name) === 'string'));
  const own = keyNames.length > 0 ? [keyNames.toSorted((a, b) => (a < b ? -1 : 1))] : [];
  const isItem = known.some((names) => names.includes('ModelName'));
  return (isItem ? [...known, ...own] : [...own, ...known]).map((names) =>
    Object.fromEntries(names.map((name) => [name, textOf(properties, name)])),
  );
}
