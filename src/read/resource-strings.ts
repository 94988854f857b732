import { decode } from './decode.js';
import type { ReadingLimit } from './reading-limit.js';
import { unreadable } from './unreadable.js';
import { readXml } from './xml.js';

/**
 * Reads the entries of a .resx file in their order. The inverse of `resourceStringsBytes`.
 *
 * @param where what the person knows the file by, for messages
 * @param limit is charged for every piece of markup
 * @throws UserError when it is no such file
 */
export function readResourceStrings(
  bytes: Uint8Array,
  where: string,
  limit?: ReadingLimit,
): readonly { readonly id: string; readonly text: string }[] {
  const { text } = decode(bytes, where);
  const root = readXml(text, { where, ...(limit === undefined ? {} : { limit }) });
  if (root.name !== 'root') throw unreadable(where, 'It is not a file with resource strings.');
  return root.children.flatMap(({ name, attributes, children }) => {
    if (name !== 'data') return [];
    const value = children.find((child) => child.name === 'value')?.text ?? '';
    return [{ id: attributes.get('name') ?? '', text: value.replaceAll('\r\n', '\n') }];
  });
}
