import { characterProblem, controlButLayout, firstProblem } from './characters.js';
import { decodeXmlText } from './decode-xml-text.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** Text as it stands inside a `VALUE` element of a WMI object (WMI DTD 2.0 text form, as in object.xml). */
export type WmiXmlText = Encoded<'wmi-xml', 'text'>;

/**
 * Encodes a value the way real console exports do: raw, quotes and line breaks too, but one CDATA section around the
 * whole text when it holds `<` or `&`. Entities never occur.
 *
 * @throws InternalError when `wmiXmlTextProblem` finds something
 */
export function wmiXmlText(value: string): WmiXmlText {
  refuse('the text of a WMI object', wmiXmlTextProblem(value));
  return (/[<&]/u.test(value) ? `<![CDATA[${value}]]>` : value) as WmiXmlText;
}

/**
 * Why a value cannot stand in a WMI object, or null. No real export shows how `]]>` or a control character would be
 * written, so both are refused.
 */
export function wmiXmlTextProblem(value: string): string | null {
  return firstProblem(
    value.includes(']]>') ? 'It contains ]]>, which would end a CDATA section.' : null,
    characterProblem(value, controlButLayout, 'which the text form of a WMI object cannot carry'),
  );
}

/**
 * The inverse of `wmiXmlText`. Edited files may also hold the predefined and the numeric entities of XML, and CDATA
 * beside raw text.
 *
 * @param encoded everything between the tags, as it stands in the file
 * @returns null when it is not XML character data
 */
export function decodeWmiXmlText(encoded: string): string | null {
  const parts = encoded
    .split(/(<!\[CDATA\[[^]*?\]\]>)/u)
    // Every second part is what the pattern found.
    .map((part, index) => (index % 2 === 1 ? part.slice('<![CDATA['.length, -']]>'.length) : decodeXmlText(part)));
  return parts.includes(null) ? null : parts.join('');
}
