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
 * @param colour false where `NO_COLOR` says so
 */
export function questionsOnTerminal(colour: boolean): Questions {
  const output = screen(process.stderr, colour);
  const on = { output };
  // Ctrl+D closes the input; without this the question would stay open, and the process end as if all were well.
  clack.updateSettings({ aliases: { '\u0004': 'cancel' } });
  return {
    search: async (message, choices, marked) => {
      const validate = (value: unknown) => (value === undefined ? 'Nothing in the list matches.' : undefined);
      const taken = await clack.autocomplete({ ...on, message: shown(message), ...indexed(choices, marked), validate });
      return choices[answered(taken)]?.value ?? marked;
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
      const validate = (value = '') => underGuide(check(value), output);
      // An answer that cannot be seen cannot be mended: what was wrong is typed anew.
      return answered(await clack.password({ ...on, message, mask: '*', validate, clearOnError: true }));
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
        what: 'Stopped; nothing was written.',
        repair: 'Start esupack again, or give everything at once: esupack generate --help.',
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
