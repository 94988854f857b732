import { unreadable } from './unreadable.js';

/** Real exports nest less than 20 deep; without its icons no part of one has 10,000 pieces of markup. */
const limits = { depth: 100, elements: 100_000, entities: 400_000, tagLength: 65_536 } as const;

/**
 * Walks over an XML text before it is parsed, in linear time: no document type and with it no entities of its own, no
 * nesting and no number of elements that would exhaust a parser.
 *
 * @returns the number of elements and other pieces of markup
 * @throws UserError when there is one of these, or an element that does not end
 */
export function checkXmlLimits(text: string, where: string): number {
  let depth = 0;
  let elements = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const { end, step } = markup(text, at, where);
    at = end;
    depth += step;
    elements += 1;
    if (depth > limits.depth) throw unreadable(where, `Its elements are nested more than ${limits.depth} levels deep.`);
    if (elements > limits.elements) throw unreadable(where, `It has more than ${limits.elements} elements.`);
  }
  const entities = text.match(/&/gu)?.length ?? 0;
  if (entities > limits.entities) throw unreadable(where, `It has more than ${limits.entities} entities.`);
  return elements;
}

/** The piece of markup that begins at `at`: where it ends, and by how much it changes the depth. */
function markup(text: string, at: number, where: string): { readonly end: number; readonly step: number } {
  const after = (mark: string): number => {
    const found = text.indexOf(mark, at);
    if (found === -1) throw unreadable(where, 'It is not well-formed XML (it ends too early).');
    return found + mark.length;
  };
  if (text.startsWith('<!--', at)) return { end: after('-->'), step: 0 };
  if (text.startsWith('<![CDATA[', at)) return { end: after(']]>'), step: 0 };
  if (text.startsWith('<?', at)) return { end: after('?>'), step: 0 };
  if (text.startsWith('<!', at)) throw unreadable(where, 'It has a document type declaration, which no export has.');
  if (text.startsWith('</', at)) return { end: after('>'), step: -1 };
  const end = tagEnd(text, at);
  if (end - at > limits.tagLength) throw unreadable(where, `It has a tag of ${end - at} characters.`);
  if (end === -1) return { end: after('>'), step: 1 };
  return { end, step: text[end - 2] === '/' ? 0 : 1 };
}

/** The first `>` outside quotes. */
function tagEnd(text: string, from: number): number {
  let quote = '';
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (quote === '') {
      if (character === '>') return at + 1;
      if (character === '"' || character === "'") quote = character;
    } else if (character === quote) quote = '';
  }
  return -1;
}
