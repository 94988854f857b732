import { InternalError, UserError } from '../../errors.js';
import type { Listener } from '../listener.js';
import type { Answer, Order } from './works.js';

/** A thread of Node.js (`worker_threads`), as far as it is used here. */
export interface Thread {
  readonly postMessage: (order: Order) => void;
  readonly on: ((event: 'message', hear: (answer: Answer) => void) => unknown) &
    ((event: 'error', hear: (error: unknown) => void) => unknown) &
    ((event: 'exit', hear: (code: number) => void) => unknown);
  readonly terminate: () => Promise<unknown>;
}

export interface Threads {
  /** @throws UserError as the work itself does; InternalError where the thread ended before it had answered */
  readonly ask: (order: Order, listener: Listener) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/** Threads that are begun when they are needed, do one thing at a time, and are replaced when they die. */
export function threads(begin: () => Promise<Thread>): Threads {
  const idle: Asked[] = [];
  const living = new Set<Asked>();
  const beginNew = async (): Promise<Asked> => {
    const fresh = asked(await begin(), () => {
      living.delete(fresh);
    });
    living.add(fresh);
    return fresh;
  };
  return {
    ask: async (order, listener) => {
      const waiting = idle.pop();
      const thread = waiting !== undefined && living.has(waiting) ? waiting : await beginNew();
      try {
        return await thread.ask(order, listener);
      } finally {
        idle.push(thread);
      }
    },
    end: async () => {
      await Promise.all([...living].map(async (thread) => thread.end()));
    },
  };
}

interface Asked {
  readonly ask: Threads['ask'];
  readonly end: () => Promise<unknown>;
}

interface Question {
  readonly listener: Listener;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

function asked(thread: Thread, died: () => void): Asked {
  let open: Question | null = null;
  const answered = (): Question | null => {
    const question = open;
    open = null;
    return question;
  };
  thread.on('message', (answer) => {
    if ('say' in answer) open?.listener[answer.say](answer.text);
    else if ('result' in answer) answered()?.resolve(answer.result);
    else answered()?.reject(new UserError(answer.issues, answer.exitCode));
  });
  const fail = (why: string): void => {
    died();
    answered()?.reject(new InternalError(`the thread that made this bundle ended (${why}). ${whatIsThere}`));
  };
  thread.on('error', (error) => {
    fail(error instanceof Error ? error.message : String(error));
  });
  thread.on('exit', (code) => {
    fail(`exit code ${code}`);
  });
  return {
    ask: async (order, listener) =>
      new Promise((resolve, reject) => {
        open = { listener, resolve, reject };
        thread.postMessage(order);
      }),
    end: async () => thread.terminate(),
  };
}

/** As after a run that was killed (docs/decisions/writing.md). */
const whatIsThere = 'Nothing is half-written; run the same command again.';
