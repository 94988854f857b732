import { beyondPrintableAscii, characterProblem } from './characters.js';
import type { Encoded } from './encoded.js';
import { refuse } from './refuse.js';

/** A VBScript string literal with its quotes. */
export type VbsString = Encoded<'vbs', 'string'>;

/** Text after the apostrophe of a remark. */
export type VbsRemark = Encoded<'vbs', 'remark'>;

/**
 * Writes a VBScript string literal. Nothing but the quote has a meaning in it, and a doubled quote is a quote.
 *
 * @throws InternalError for anything but printable ASCII: the script host reads files in the code page of the machine
 */
export function vbsString(value: string): VbsString {
  refuse(
    'a VBScript string',
    characterProblem(value, beyondPrintableAscii, 'which a script does not carry everywhere'),
  );
  return `"${value.replaceAll('"', '""')}"` as VbsString;
}

/**
 * Passes text for a remark, which ends with its line.
 *
 * @throws InternalError for anything but printable ASCII
 */
export function vbsRemark(text: string): VbsRemark {
  refuse(
    'a remark of a VBScript',
    characterProblem(text, beyondPrintableAscii, 'which a script does not carry everywhere'),
  );
  return text as VbsRemark;
}
