import process from 'node:process';
import { UserError } from '../errors.js';
import type { Thread } from './jobs/threads.js';
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
  /** For people: warnings, errors, progress. A mistake or warning has its beginning in colour, where there is any. */
  readonly tell: (text: string, kind?: 'error' | 'warning') => void;
  /** The same for what only --verbose says. */
  readonly detail: (text: string) => void;
  /** A message of a mistake or warning in the language of the run. */
  readonly words: (english: string) => string;
  /** Language and region of the person, such as `ja-JP`. */
  readonly locale: string;
  /** True where standard error is drawn in colours. */
  readonly coloured: boolean;
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
  /** Begins a thread of this program, which does what it is asked (src/cli/jobs). */
  readonly newThread: () => Promise<Thread>;
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
    detail: () => undefined,
    words: (english) => english,
    get locale() {
      return Intl.DateTimeFormat().resolvedOptions().locale;
    },
    get coloured() {
      return hasColours(process.stderr);
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
    newThread: async () => (await import('./jobs/new-thread.js')).newThread(),
  };
}

/**
 * The edge of the program: whatever message carries it, nothing of the form of a product key goes out, and no character
 * that would steer the terminal.
 */
export function safely(real: Terminal): Terminal {
  const hidden = new Set<string>();
  const safe = (text: string): string => shownLines(redactKeys([...hidden].reduce(redactKey, text)));
  const say = (aloud: (text: string) => void) => ({
    value: (text: string, kind?: 'error' | 'warning'): void => {
      aloud(kind === undefined || !real.coloured ? safe(text) : inColour(safe(text), kind));
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

/** The colour of the word before the first colon, or the two of a warning (ECMA-48, SGR): red and yellow. */
function inColour(text: string, kind: 'error' | 'warning'): string {
  return text.replace(/^\w+:(?: \w+:)?/u, (start) => {
    const head = kind === 'warning' ? start : start.replace(/ .*/u, '');
    return `\u001B[${kind === 'warning' ? 33 : 31}m${head}\u001B[39m${start.slice(head.length)}`;
  });
}

/** https://no-color.org and https://force-color.org: each counts where it is not empty, NO_COLOR first. */
function hasColours({ isTTY }: Pick<NodeJS.WriteStream, 'isTTY'>): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '', TERM } = process.env;
  if (NO_COLOR !== '') return false;
  if (FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTTY && TERM !== 'dumb';
}

async function questions(): Promise<Questions> {
  const { questionsOnTerminal } = await import('./questions.js');
  return questionsOnTerminal(hasColours(process.stderr));
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
