import process from 'node:process';
import { UserError } from '../errors.js';
import { redactKey, redactKeys } from '../text/redact.js';
import { shownLines } from '../text/shown.js';
import type { Questions } from './questions.js';
import { readStandardInput } from './standard-input.js';
import { writeOut } from './write-out.js';

/** Everything a command knows of the world outside. Tests hand in their own. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** As Node.js names it, e.g. `win32`. */
  readonly platform: string;
  /** Local day, `yyyy-mm-dd`. */
  readonly today: string;
  /** The result: text, or one JSON document. */
  readonly print: (text: string) => void;
  /** For people: warnings, errors, progress. */
  readonly tell: (text: string) => void;
  /** From now on neither `print` nor `tell` lets this key out, whatever form it has. */
  readonly hide: (key: string) => void;
  /** To its end; where there are more bytes than `limit`, a few more than that. */
  readonly readStandardInput: (limit: number) => Promise<Uint8Array>;
  /** How wide a line of the result may be. */
  readonly columns: number;
  /** True where a line on standard error may be written over. */
  readonly showsProgress: boolean;
  /** Writes over the line on standard error that stands without an end. */
  readonly overwrite: (line: string) => void;
  /** True where somebody sits at a terminal. */
  readonly canAsk: boolean;
  /** Asks without showing what is typed; null when the person gave up. */
  readonly askHidden: (question: string) => Promise<string | null>;
  /** True where a whole conversation is possible: a terminal on every side, and no build server. */
  readonly canConverse: boolean;
  /**
   * Calls `stop` when the person presses Ctrl+C or the system asks the process to end; a second time it ends at once.
   * Returns what stops listening.
   */
  readonly onStop: (stop: () => void) => () => void;
  /** Loads the prompt library. */
  readonly questions: () => Promise<Questions>;
}

/** The real one. */
export function terminal(): Terminal {
  return {
    environment: process.env,
    platform: process.platform,
    today: localDay(new Date()),
    print: (text) => {
      writeOut(process.stdout, text);
    },
    tell: (text) => {
      writeOut(process.stderr, text);
    },
    // What goes out is looked through below.
    hide: () => undefined,
    overwrite: (line) => {
      // To the first column, and erase to the end of the line (ECMA-48: EL).
      writeOut(process.stderr, `\r\u001B[K${line}`);
    },
    readStandardInput: async (limit) => readStandardInput(limit),
    // Looked up when asked for: the first look opens the stream.
    get columns() {
      return process.stdout.isTTY ? process.stdout.columns : 100;
    },
    get showsProgress() {
      return process.stderr.isTTY && process.env.TERM !== 'dumb';
    },
    get canAsk() {
      return process.stdin.isTTY && process.stderr.isTTY;
    },
    askHidden,
    get canConverse() {
      const { CI = '', TERM } = process.env;
      const everySide = process.stdin.isTTY && process.stdout.isTTY && process.stderr.isTTY;
      return everySide && TERM !== 'dumb' && ['', '0', 'false'].includes(CI);
    },
    onStop,
    questions,
  };
}

/**
 * The edge of the program: whatever message carries it, nothing of the form of a product key goes out, and no character
 * that would steer the terminal.
 */
export function safely(real: Terminal): Terminal {
  const hidden = new Set<string>();
  const say = (aloud: (text: string) => void) => ({
    value: (text: string): void => {
      aloud(shownLines(redactKeys([...hidden].reduce(redactKey, text))));
    },
  });
  return Object.create(real, {
    print: say(real.print),
    tell: say(real.tell),
    overwrite: say(real.overwrite),
    hide: { value: (key: string) => void hidden.add(key) },
  }) as Terminal;
}

function onStop(stop: () => void): () => void {
  const signals = ['SIGINT', 'SIGTERM'] as const;
  const silence = (): void => {
    for (const signal of signals) process.removeListener(signal, heard);
  };
  const heard = (): void => {
    silence();
    stop();
  };
  for (const signal of signals) process.on(signal, heard);
  return silence;
}

async function questions(): Promise<Questions> {
  const { questionsOnTerminal } = await import('./questions.js');
  return questionsOnTerminal((process.env.NO_COLOR ?? '') === '');
}

async function askHidden(question: string): Promise<string | null> {
  try {
    return await (await questions()).typeHidden(question, () => null);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

function localDay(now: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
