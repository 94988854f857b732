import type { Digest } from './digest.js';
import { digestDocument } from './digest-elements.js';
import { encode } from './encode.js';
import { xmlDocument } from './xml.js';

/**
 * Writes a digest as a console exports it: UTF-8 with byte order mark, CRLF, also inside scripts, no line end after the
 * last element.
 *
 * @throws InternalError when a value cannot be written (`xmlTextProblem`)
 */
export function digestBytes(digest: Digest): Uint8Array {
  const text = xmlDocument(digestDocument(digest), { declaration: true, indented: true });
  return encode(text, 'utf-8-bom', '\r\n');
}
