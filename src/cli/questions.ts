import * as clack from '@clack/prompts';
import { exitCodes, UserError } from '../errors.js';
import { shown, shownLines } from '../text/shown.js';
import { wrapLine } from './wrap-line.js';
import { type Screen, screen } from './screen.js';

/** One answer to choose. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  /** Shown while the choice is marked, and searched with the label. */
  readonly hint?: string;
}

/** What is wrong with an answer, in words; null where nothing is. */
export type CheckAnswer = (answer: string) => string | null;

/** Asks a person. Every question throws a UserError with exit code 130 when the person gives up. */
export interface Questions {
  /** From a list that typing narrows; `marked` is what Enter takes. */
  readonly search: <Value>(question: string, choices: readonly Choice<Value>[], marked: Value) => Promise<Value>;
  readonly choose: <Value>(question: string, choices: readonly Choice<Value>[], marked: Value) => Promise<Value>;
  /** A line of text; Enter alone takes `usual`. */
  readonly type: (question: string, usual: string, check: CheckAnswer) => Promise<string>;
  /** The same without showing it. */
  readonly typeHidden: (question: string, check: CheckAnswer) => Promise<string>;
  readonly agree: (question: string, usual: boolean) => Promise<boolean>;
  /** Something to read between the questions. */
  readonly show: (title: string, lines: readonly string[]) => void;
  readonly warn: (text: string) => void;
}

/**
 * The real ones, on standard error: standard output is the result's.
 *
 * @param color false where `NO_COLOR` says so
 */
export function questionsOnTerminal(color: boolean): Questions {
  const output = screen(process.stderr, color);
  const on = { output };
  // Ctrl+D closes the input; without this the question would stay open, and the process end as if all were well.
  clack.updateSettings({ aliases: { '\u0004': 'cancel' } });
  return {
    search: async (message, choices, marked) => {
      const validate = (value: unknown) => (value === undefined ? 'No match in the list.' : undefined);
      // Marked is the first: there the cursor is again when a filter is cleared.
      const first = choices.filter(({ value }) => value === marked);
      const ordered = [...first, ...choices.filter(({ value }) => value !== marked)];
      const taken = await clack.autocomplete({
        ...on,
        message: shown(message),
        options: filtered(ordered),
        filter: () => true,
        validate,
      });
      return ordered[answered(taken) % withFilter]?.value ?? marked;
    },
    choose: async (message, choices, marked) => {
      const taken = await clack.select({ ...on, message: shown(message), ...indexed(choices, marked) });
      return choices[answered(taken)]?.value ?? marked;
    },
    type: async (question, usual, check) => {
      const message = shown(usual === '' ? question : `${question} (Enter: ${usual})`);
      const validate = (value = '') => underGuide(check(value.trim() === '' ? usual : value.trim()), output);
      const typed = answered(await clack.text({ ...on, message, defaultValue: usual, validate }));
      return typed.trim() === '' ? usual : typed.trim();
    },
    typeHidden: async (message, check) => {
      // What was wrong stays, to be mended; behind it the whole may be typed or pasted anew.
      let refused = '';
      const anew = (value: string): string =>
        refused !== '' && value.startsWith(refused) && check(value.slice(refused.length)) === null
          ? value.slice(refused.length)
          : value;
      const validate = (value = '') => {
        const problem = check(anew(value));
        if (problem !== null) refused = value;
        return underGuide(problem === null ? null : `${problem} Correct it, or paste it again.`, output);
      };
      return anew(answered(await clack.password({ ...on, message, mask: '*', validate })));
    },
    agree: async (question, initialValue) =>
      answered(await clack.confirm({ ...on, message: shown(question), initialValue })),
    show: (title, lines) => {
      clack.log.step(wrapped([title, ...lines], output), on);
    },
    warn: (text) => {
      clack.log.warn(wrapped([text], output), on);
    },
  };
}

const withFilter = 1_000_000;

/**
 * The choices that a typed text leaves, in label or hint. A cleared filter has other values than a typed one, so that the
 * library begins at the first again instead of staying at what was found.
 */
function filtered(choices: readonly Choice<unknown>[]) {
  const all = choices.map(({ label, hint }, value) => ({
    value,
    label: shown(label),
    ...(hint === undefined ? {} : { hint: shown(hint) }),
  }));
  return function options(this: { readonly userInput: string }) {
    const wanted = this.userInput.trim().toLowerCase();
    if (wanted === '') return all.map((option) => ({ ...option, value: option.value + 2 * withFilter }));
    return all
      .filter(({ label, hint = '' }) => `${label} ${hint}`.toLowerCase().includes(wanted))
      .map((option) => ({ ...option, value: option.value + withFilter }));
  };
}

/** clack compares values; an index is a value that is told apart and shown nowhere. */
function indexed<Value>(choices: readonly Choice<Value>[], marked: Value) {
  const options = choices.map(({ label, hint }, value) => ({
    value,
    label: shown(label),
    ...(hint === undefined ? {} : { hint: shown(hint) }),
  }));
  return { options, initialValue: choices.findIndex(({ value }) => value === marked) };
}

function answered<Answer>(answer: Answer | typeof clack.CANCEL_SYMBOL): Answer {
  if (clack.isCancel(answer)) throw stopped();
  return answer;
}

/** The person gave up, or does not want what would be written. */
export function stopped(): UserError {
  return new UserError(
    [
      {
        where: 'questions',
        what: 'Stopped. Nothing was written.',
        repair: 'Run esupack again, or specify everything as options: see esupack generate --help.',
      },
    ],
    exitCodes.stopped,
  );
}

/** clack's guide at the left takes three columns. */
function wrapped(lines: readonly string[], { columns }: Screen): string {
  return lines.flatMap((line) => wrapLine(shownLines(line), columns - 3)).join('\n');
}

/** clack breaks the lines of a long message anywhere. */
function underGuide(problem: string | null, { columns }: Screen): string | undefined {
  return problem === null ? undefined : wrapLine(shown(problem), columns - 3).join('\n   ');
}
