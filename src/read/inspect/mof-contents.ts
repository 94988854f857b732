import type { MofInstance, MofObject, MofValue } from '../../text/mof-document.js';
import { decodeHandmade } from '../decode.js';
import { readMof } from '../mof.js';
import type { ReadingLimit } from '../reading-limit.js';
import type { EmbeddedObject, MofContents, MofQuery, ObjectProperty } from './inspection.js';
import { mofCollection } from './mof-collection.js';
import { mofText } from './mof-value.js';

/** What a MOF file that a console exported, or that somebody made from one, holds. @throws UserError when it is none */
export function mofContents(bytes: Uint8Array, where: string, limit: ReadingLimit): MofContents {
  const { encoding, byteOrderMark } = decodeHandmade(bytes, where);
  const { header, objects } = readMof(bytes, where, limit);
  const ofClass = (name: string): readonly MofObject[] =>
    objects.filter(({ className }) => className.toLowerCase() === name);
  const known = new Set([...ofClass('sms_collection'), ...ofClass('sms_query')]);
  return {
    kind: 'mof',
    encoding,
    byteOrderMark,
    comment: comment(header),
    collections: ofClass('sms_collection').map(mofCollection),
    queries: ofClass('sms_query').map(query),
    objects: objects.filter((object) => !known.has(object)).map(embedded),
  };
}

function query(object: MofObject): MofQuery {
  return {
    name: mofText(object, 'Name'),
    id: mofText(object, 'QueryID'),
    comment: mofText(object, 'Comments'),
    targetClass: mofText(object, 'TargetClassName'),
    limitingCollectionId: mofText(object, 'LimitToCollectionID'),
    query: mofText(object, 'Expression'),
  };
}

function embedded({ className, properties }: MofInstance): EmbeddedObject {
  return { className, properties: properties.map(({ name, value }) => property(name, value)) };
}

/** MOF does not say types; `[]` marks an array all the same. */
function property(name: string, value: MofValue): ObjectProperty {
  if (value === null) return { name, type: 'unknown', value: null };
  if (typeof value !== 'object') return { name, type: typeName(value), value: String(value) };
  const instances = value.filter((item) => typeof item === 'object' && item !== null);
  if (instances.length > 0) return { name, type: `${instances[0]?.className ?? ''}[]`, value: instances.map(embedded) };
  const scalars = value.filter((item) => typeof item !== 'object' || item === null);
  return { name, type: `${typeName(scalars[0] ?? '')}[]`, value: scalars.map(String) };
}

function typeName(value: string | number | boolean): string {
  return typeof value === 'number' ? 'integer' : typeof value;
}

/**
 * The lines between `// Comments :` and the rule. The wizard breaks them every 80 characters, also inside a word; a line that
 * is shorter was ended by a person, or lost the blank at its end to an editor.
 */
function comment(header: readonly string[]): string | null {
  const from = header.findIndex((line) => /^\/\/\s*Comments\s*:/iu.test(line));
  if (from === -1) return null;
  const rest = header.slice(from + 1);
  const to = rest.findIndex((line) => /^\/\/\s*\*{10}/u.test(line));
  const text = rest
    .slice(0, to === -1 ? rest.length : to)
    .map((line) => line.replace(/^\/\/ ?/u, ''))
    .map((line) => (line.length === widest ? line : `${line.trimEnd()} `))
    .join('')
    .trim();
  return text === '' ? null : text;
}

/** Characters of a comment on one line. */
const widest = 80;
