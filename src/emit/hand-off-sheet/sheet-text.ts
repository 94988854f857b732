import type { HtmlLine } from '../../text/html-line.js';

/** Everything the hand-off sheet says, in one language. */
export interface SheetText {
  readonly title: string;
  readonly subtitle: HtmlLine;
  /** Who can read the key. */
  readonly warning: HtmlLine;
  readonly factsHeading: string;
  readonly facts: readonly (readonly [name: string, value: HtmlLine])[];
  readonly contentsHeading: string;
  readonly sections: readonly SheetSection[];
  /** What a screen reader says of the box before a step. */
  readonly stepDone: string;
}

export interface SheetSection {
  /** Part of the page's addresses; the same in every language. */
  readonly id: SheetSectionId;
  readonly heading: string;
  readonly blocks: readonly SheetBlock[];
}

export type SheetSectionId =
  | 'prerequisites'
  | 'share'
  | 'doors'
  | 'wizard'
  | 'definition'
  | 'script'
  | 'values'
  | 'collections'
  | 'pilot'
  | 'confirmations'
  | 'vamt'
  | 'roll-out'
  | 'proof'
  | 'key'
  | 'network'
  | 'support'
  | 'next-year'
  | 'exit-codes'
  | 'queries';

export type SheetBlock =
  | { readonly kind: 'paragraph'; readonly text: HtmlLine }
  | { readonly kind: 'steps'; readonly items: readonly HtmlLine[] }
  | { readonly kind: 'list'; readonly items: readonly HtmlLine[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly HtmlLine[])[] }
  | {
      readonly kind: 'listing';
      readonly title: HtmlLine;
      readonly text: string;
      /** How `text` begins where another listing is the same; paper shows only the name of it. */
      readonly shared: { readonly text: string; readonly name: string } | null;
    };

/** Sections after these are looked up, not followed; they print small. */
export const appendix: ReadonlySet<SheetSectionId> = new Set(['exit-codes', 'queries']);

export function paragraph(text: HtmlLine): SheetBlock {
  return { kind: 'paragraph', text };
}

/** What is done one after another, with a box to tick before each. */
export function steps(...items: readonly HtmlLine[]): SheetBlock {
  return { kind: 'steps', items };
}

export function list(...items: readonly HtmlLine[]): SheetBlock {
  return { kind: 'list', items };
}

export function table(columns: readonly string[], rows: readonly (readonly HtmlLine[])[]): SheetBlock {
  return { kind: 'table', columns, rows };
}

/** Text to copy, line by line as it is. */
export function listing(title: HtmlLine, text: string): SheetBlock {
  return { kind: 'listing', title, text, shared: null };
}

/** Text that may begin as another listing does. */
export function listingAfter(
  title: HtmlLine,
  text: string,
  before: { readonly text: string; readonly name: string },
): SheetBlock {
  const continues = text !== before.text && before.text !== '' && text.startsWith(before.text);
  return { kind: 'listing', title, text, shared: continues ? before : null };
}
