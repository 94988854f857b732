import type { ClassFile, MofCollection, MofContents, MofQuery } from '../../read/inspect/inspection.js';
import { shown } from '../../text/shown.js';
import { encodingName, isGuess } from './encoding-name.js';
import { count, fact, type Lines } from './lines.js';
import { embeddedLines } from './object-text.js';

/** Collections with their rules, queries, and what else is in a MOF file. */
export function mofLines({ encoding, byteOrderMark, comment, collections, queries, objects }: MofContents): Lines {
  const mark = byteOrderMark ? 'with' : 'without';
  return [
    `MOF file, ${isGuess(encoding) ? encodingName(encoding) : `${encodingName(encoding)} ${mark} byte order mark`}`,
    ...fact('Comment', comment),
    ...collections.flatMap(collectionLines),
    ...queries.flatMap(queryLines),
    ...objects.flatMap(embeddedLines),
  ];
}

function collectionLines(collection: MofCollection): Lines {
  const { name, id, type, limitingCollectionId, limitingCollectionName, rules } = collection;
  const limiting = [limitingCollectionId, limitingCollectionName].filter((text) => text !== '').join(' ');
  return [
    `Collection ${shown(name)}`,
    [
      `ID: ${id === '' ? 'the site assigns one' : shown(id)}`,
      ...fact('Comment', collection.comment),
      `Members: ${type === 'unknown' ? 'of an unknown type' : `${type}s`}`,
      ...fact('Limited to', limiting),
      ...fact('Refresh', collection.refresh),
      ...rules.map((rule) => `Rule ${shown(rule.name)} (${rule.kind}): ${shown(rule.value, 20_000)}`),
    ],
  ];
}

function queryLines({ name, id, comment, targetClass, limitingCollectionId, query }: MofQuery): Lines {
  return [
    `Query ${shown(name)}`,
    [
      ...fact('ID', id),
      ...fact('Comment', comment),
      ...fact('Class', targetClass),
      ...fact('Limited to', limitingCollectionId),
      `Query: ${shown(query, 20_000)}`,
    ],
  ];
}

/** Classes that a MOF file declares. */
export function classFileLines({ use, classes, encoding }: ClassFile): Lines {
  const what =
    use === 'hardware inventory'
      ? 'hardware inventory (for export and import in Client Settings)'
      : 'WMI (compiled on clients, for example as part of Configuration.mof)';
  return [
    `MOF file of ${what}: ${count(classes.length, 'class', 'classes')}`,
    [
      ...fact('Encoding', isGuess(encoding) ? encodingName(encoding) : null),
      ...classes.map(({ name, group }) => `Class ${shown(name)}${group === null ? '' : `: ${shown(group)}`}`),
    ],
  ];
}
