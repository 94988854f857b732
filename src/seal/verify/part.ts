import { UserError } from '../../errors.js';
import { readXml, type XmlNode } from '../../read/xml.js';
import { found, type Told } from './finding.js';
import type { ImportZipParts } from './opened-bundle.js';

/** The name of a part for a finding: `esu.zip, Manifest.xml`. */
export function placeOf({ path }: ImportZipParts, part: string): string {
  return `${path}, ${part}`;
}

/**
 * Reads a part of the import zip as XML and hands it on.
 *
 * @returns what `check` finds; one finding where the part is missing or no XML
 */
export function withPart(
  zip: ImportZipParts,
  part: string,
  effect: string,
  check: (root: XmlNode, where: string) => readonly Told[],
): readonly Told[] {
  const bytes = zip.parts.get(part);
  const where = placeOf(zip, part);
  if (bytes === undefined) return [found(where, 'It is missing.', effect)];
  try {
    return check(readXml(Buffer.from(bytes).toString('utf8'), { where }), where);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.issues.map((issue) => found(issue.where, issue.what, effect));
  }
}

/** A finding for each named value that is not what it must be. */
export function compared(
  where: string,
  effect: string,
  values: readonly (readonly [name: string, actual: string | undefined, expected: string])[],
): readonly Told[] {
  return values.flatMap(([name, actual, expected]) =>
    actual === expected ? [] : [found(where, `${name} is ${quoted(actual)}; it must be ${quoted(expected)}.`, effect)],
  );
}

function quoted(value: string | undefined): string {
  return value === undefined ? 'missing' : JSON.stringify(value.length > 200 ? `${value.slice(0, 200)}...` : value);
}
