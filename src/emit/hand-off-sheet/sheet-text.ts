import type { HtmlLine } from '../../text/html-line.js';

/**
 * Everything the hand-off sheet says, in one language: one path that is followed from top to bottom, the other methods of
 * import with the case for each, and what is looked up. How to add a section or a method: CONTRIBUTING.md.
 */
export interface SheetText {
  readonly title: string;
  readonly subtitle: HtmlLine;
  /** Who can read the key. */
  readonly warning: HtmlLine;
  /** What a reader puts in for the placeholders. */
  readonly fields: SheetFields;
  readonly contentsHeading: string;
  /** The recommended way: open, and all that paper shows. */
  readonly path: readonly SheetSection[];
  readonly methods: SheetMethods;
  /** Looked up, not followed: folded. */
  readonly referenceHeading: string;
  readonly reference: readonly SheetSection[];
  readonly words: SheetWords;
}

export interface SheetFields {
  readonly heading: string;
  /** Says what a placeholder is, for paper and where no script runs. */
  readonly declared: string;
  readonly items: readonly SheetField[];
}

export interface SheetField {
  readonly name: PlaceholderName;
  readonly label: string;
  /** What stands in commands and paths until the reader writes something. */
  readonly placeholder: string;
  /** What the browser takes for valid, as the attribute of that name has it. */
  readonly pattern: string;
  /** What to choose from; empty for free text. */
  readonly choices: readonly string[];
}

export type PlaceholderName = 'share' | 'site' | 'group' | 'pilot' | 'domain' | 'drive' | 'tool';

/** The other ways to bring the bundle into the console. */
export interface SheetMethods {
  readonly heading: string;
  readonly intro: HtmlLine;
  /** Heads of the table: the name, when to take it, what it creates, what is known of it. */
  readonly columns: readonly [string, string, string, string];
  readonly items: readonly SheetMethod[];
  /** What every method but the script leaves to the console. */
  readonly byHand: readonly SheetSection[];
}

/** One way to bring the bundle into the console. */
export interface SheetMethod {
  /** Part of the page's addresses; the same in every language. */
  readonly id: SheetMethodId;
  readonly name: string;
  /** The case in which to take it. */
  readonly takeIt: HtmlLine;
  /** Which objects it creates. */
  readonly creates: HtmlLine;
  /** Documented, seen or inferred. */
  readonly known: HtmlLine;
  readonly blocks: readonly SheetBlock[];
}

export type SheetMethodId = 'import-zip' | 'definition-file' | 'task-sequence' | 'baseline';

export interface SheetSection {
  /** Part of the page's addresses; the same in every language. */
  readonly id: SheetSectionId;
  readonly heading: string;
  readonly blocks: readonly SheetBlock[];
}

export type SheetSectionId =
  | 'share'
  | 'import'
  | 'pilot'
  | 'confirmations'
  | 'vamt'
  | 'proof'
  | 'roll-out'
  | 'collections'
  | 'deploy'
  | 'prerequisites'
  | 'exit-codes'
  | 'results'
  | 'values'
  | 'key'
  | 'network'
  | 'evidence'
  | 'next-year'
  | 'queries'
  | 'bundle';

/** What buttons and boxes are called. */
export interface SheetWords {
  /** What a screen reader says of the box before a step. */
  readonly stepDone: string;
  readonly copy: string;
  readonly copied: string;
  readonly unfold: string;
  /** Beside it, and on paper: folded sections are not printed. */
  readonly unfoldHint: string;
}

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
