import { InternalError } from '../errors.js';
import { characterProblem, controlButLayout, firstProblem } from './characters.js';
import { refuse } from './refuse.js';

/** Text as it stands inside a `VALUE` element of a WMI object (WMI DTD 2.0 text form, as in object.xml). */
export type WmiXmlText = string & { readonly __brand: 'WmiXmlText' };

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
    value.includes(']]>') ? 'It holds ]]>, which would end a CDATA section.' : null,
    characterProblem(value, controlButLayout, 'which the text form of a WMI object cannot carry'),
  );
}

/**
 * The inverse of `wmiXmlText`. Edited files may also hold the predefined and the numeric entities of XML, and CDATA
 * beside raw text.
 *
 * @throws InternalError when the text is not XML character data
 */
export function decodeWmiXmlText(encoded: string): string {
  return encoded
    .split(/(<!\[CDATA\[[^]*?\]\]>)/u)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice('<![CDATA['.length, -']]>'.length) : decodeRaw(part)))
    .join('');
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function decodeRaw(raw: string): string {
  if (raw.includes('<')) throw new InternalError('An element stands where only text may stand');
  return raw.replaceAll(/&(?:#x(?<hex>[0-9A-Fa-f]+)|#(?<decimal>[0-9]+)|(?<name>\w+));|&/gu, (...match) => {
    const groups = match.at(-1) as Readonly<Record<'hex' | 'decimal' | 'name', string | undefined>>;
    const character = entityText(groups);
    if (character === undefined) throw new InternalError('An ampersand begins no entity that XML knows');
    return character;
  });
}

function entityText(entity: Readonly<Record<'hex' | 'decimal' | 'name', string | undefined>>): string | undefined {
  if (entity.name !== undefined) return predefined.get(entity.name);
  const digits = entity.hex ?? entity.decimal;
  if (digits === undefined) return undefined;
  const code = Number.parseInt(digits, entity.hex === undefined ? 10 : 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
