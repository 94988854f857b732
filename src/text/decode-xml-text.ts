/**
 * Reads raw text or an attribute: the predefined and the numeric entities of XML become characters.
 *
 * @param raw as it stands in the file, without CDATA
 * @returns null when it is not XML character data
 */
export function decodeXmlText(raw: string): string | null {
  const entities = [...raw.matchAll(/&(?:#x([0-9A-Fa-f]+)|#([0-9]+)|(\w+));/gu)];
  const texts = entities.map(([, hex, decimal, name]) => entityText(hex, decimal, name));
  const bare = raw.split(/&(?:#x[0-9A-Fa-f]+|#[0-9]+|\w+);/u);
  if (texts.includes(null) || bare.some((text) => /[<&]/u.test(text))) return null;
  return bare.map((text, index) => text + (texts[index] ?? '')).join('');
}

const predefined: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function entityText(hex: string | undefined, decimal: string | undefined, name: string | undefined): string | null {
  if (name !== undefined) return predefined.get(name) ?? null;
  const code = hex === undefined ? Number.parseInt(decimal ?? '', 10) : Number.parseInt(hex, 16);
  return code <= 0x10ffff ? String.fromCodePoint(code) : null;
}
