import type { HtmlLine } from '../../text/html-line.js';

/** Everything the hand-off sheet says, in one language. */
export interface SheetText {
  readonly title: string;
  readonly subtitle: HtmlLine;
  /** Who can read the key. */
  readonly warning: HtmlLine;
  readonly facts: readonly (readonly [name: string, value: HtmlLine])[];
  readonly sections: readonly SheetSection[];
  readonly collectionsHeading: string;
  readonly exitCodesHeading: string;
  readonly exitCodeColumns: readonly [code: string, meaning: string, repair: string];
  readonly exitCodes: readonly { readonly code: number; readonly meaning: string; readonly repair: string }[];
}

export interface SheetSection {
  readonly heading: string;
  readonly paragraphs: readonly HtmlLine[];
  readonly steps: readonly HtmlLine[];
}
