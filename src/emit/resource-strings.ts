import { encode } from '../text/encode.js';
import { xmlText } from '../text/xml.js';
import { render } from './template.js';

/** A text of a configuration item or baseline, by the ID that its digest gives it. */
export interface ResourceString {
  readonly id: string;
  readonly text: string;
}

/**
 * Writes the .resx beside a digest as a console exports it: what .NET's ResXResourceWriter writes before the first entry is
 * the same in every real export.
 *
 * @throws InternalError when a text cannot be written (`xmlTextProblem`)
 */
export function resourceStringsBytes(strings: readonly ResourceString[]): Uint8Array {
  const view = { strings: strings.map(({ id, text }) => ({ id: xmlText(id), text: xmlText(text) })) };
  return encode(render('resource-strings.resx', view), 'utf-8-bom', '\r\n');
}
