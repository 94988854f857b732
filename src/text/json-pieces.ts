/**
 * What `JSON.stringify(value, null, 2)` writes, in pieces: one for each field of an object, and of the objects in it. For one text of
 * more than 64,000 characters, of which one is not in Latin 1, V8 asks the system for memory each time.
 *
 * @param value of JSON's own kinds; fields that are undefined are left out
 * @param levels of objects in objects that are divided
 */
export function* jsonPieces(value: object, levels: number, indent = ''): Generator<string> {
  const fields = Object.entries(value).filter(([, inner]) => inner !== undefined);
  if (fields.length === 0) yield '{}';
  for (const [index, [name, inner]] of (fields as [string, unknown][]).entries()) {
    yield `${index === 0 ? '{' : ','}\n${indent}  ${JSON.stringify(name)}: `;
    if (levels > 1 && typeof inner === 'object' && inner !== null && !Array.isArray(inner))
      yield* jsonPieces(inner, levels - 1, `${indent}  `);
    else yield JSON.stringify(inner, null, 2).replaceAll('\n', `\n${indent}  `);
  }
  if (fields.length > 0) yield `\n${indent}}`;
}
