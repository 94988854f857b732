import { UserError } from '../errors.js';

/** What people give for a list, by its first bytes. */
const kinds: readonly { readonly begins: RegExp; readonly what: string }[] = [
  { begins: /^PK(?=\p{Cc}\p{Cc})/u, what: 'It is an Excel workbook (.xlsx) or another zip, not text.' },
  { begins: /^\xD0\xCF\p{Cc}\xE0/u, what: 'It is an old Excel workbook (.xls), not text.' },
  { begins: /^%PDF-/u, what: 'It is a PDF file, not a list.' },
  { begins: /^(?:\xEF\xBB\xBF|\xFF\xFE)?\s*[[{]\s*["{}\]]/u, what: 'It is JSON, not CSV.' },
  { begins: /^(?:\xEF\xBB\xBF|\xFF\xFE)?\s*<(?:\?xml|!doctype|html|table)/iu, what: 'It is XML or HTML, not CSV.' },
];

/** @throws UserError that names the file for what it is */
export function refuseOtherKinds(file: string, bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 256)).toString('latin1').replaceAll('\0', '');
  const found = kinds.find(({ begins }) => begins.test(start));
  if (found === undefined) return;
  const repair = 'Save or export it as CSV (in Excel: CSV UTF-8), and specify that file.';
  throw new UserError([{ where: file, what: found.what, repair }]);
}
