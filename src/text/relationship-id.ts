import { createHash } from 'node:crypto';

/**
 * Identifies an object in `_rels/.rels`: its class and the SHA-256 of its key. The rule was found in real exports and
 * reproduces their identifiers; Microsoft has not published it.
 *
 * @param keys key properties of the class by name, values not escaped; the hash takes them in the order of their names
 * @returns e.g. `SMS_Package-` and 64 upper-case hex digits
 */
export function relationshipId(className: string, keys: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  const names = Object.keys(keys).sort((a, b) => (a < b ? -1 : 1));
  for (const name of names) {
    const value = Buffer.from(keys[name] ?? '', 'utf8');
    const length = Buffer.alloc(4);
    length.writeInt32LE(value.length);
    hash.update(length).update(value);
  }
  return `${className}-${hash.digest('hex').toUpperCase()}`;
}
