import process from 'node:process';
import { buffer } from 'node:stream/consumers';
import { redactKeys } from '../text/redact.js';

/** Everything a command knows of the world outside. Tests hand in their own. */
export interface Terminal {
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Local day, `yyyy-mm-dd`. */
  readonly today: string;
  /** The result: text, or one JSON document. */
  readonly print: (text: string) => void;
  /** For people: warnings, errors, progress. */
  readonly tell: (text: string) => void;
  readonly readStandardInput: () => Promise<Uint8Array>;
  /** True where a line on standard error may be written over. */
  readonly showsProgress: boolean;
  /** True where somebody sits at a terminal. */
  readonly canAsk: boolean;
  /** Asks without showing what is typed; null when the person gave up. */
  readonly askHidden: (question: string) => Promise<string | null>;
}

/** The real one. */
export function terminal(): Terminal {
  return {
    environment: process.env,
    today: localDay(new Date()),
    print: (text) => process.stdout.write(text),
    tell: (text) => process.stderr.write(text),
    readStandardInput: () => buffer(process.stdin),
    // Looked up when asked for: the first look opens the stream.
    get showsProgress() {
      return process.stderr.isTTY && process.env.TERM !== 'dumb';
    },
    get canAsk() {
      return process.stdin.isTTY && process.stderr.isTTY;
    },
    askHidden,
  };
}

/** The last door: nothing of the shape of a product key goes out through it, whatever message carries it. */
export function safely(real: Terminal): Terminal {
  const say = (aloud: (text: string) => void) => ({
    value: (text: string): void => {
      aloud(redactKeys(text));
    },
  });
  return Object.create(real, { print: say(real.print), tell: say(real.tell) }) as Terminal;
}

async function askHidden(question: string): Promise<string | null> {
  const { isCancel, password } = await import('@clack/prompts');
  const answer = await password({ message: question, mask: '', output: process.stderr });
  return isCancel(answer) ? null : answer;
}

function localDay(now: Date): string {
  const two = (figure: number): string => String(figure).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
