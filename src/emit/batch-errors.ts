import { errorRanges, licensingErrors } from '../plan/licensing-errors.js';
import { cmdRemark, cmdWord } from '../text/cmd.js';
import { hex, signed } from '../text/hresult.js';
import type { View } from './template.js';

/** Every error that is explained by its number. */
export function errorRows(): readonly View<'cmd'>[] {
  return licensingErrors.map(({ hresult, decides, meaning }) => ({
    signed: signed(hresult),
    hex: cmdWord(hex(hresult)),
    decides: decides ?? cmdWord('-'),
    // A call looks at its arguments a second time, so they must be as plain as a remark.
    meaning: cmdRemark(meaning.en),
  }));
}

/** What is decided of errors that nobody has explained one by one. */
export function rangeRows(): readonly View<'cmd'>[] {
  return errorRanges.map(({ first, last, decides, meaning }) => ({
    from: signed(first),
    to: signed(last),
    decides,
    meaning: cmdRemark(meaning.en),
  }));
}
