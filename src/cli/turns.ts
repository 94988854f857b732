import type { ProgressLine } from './progress-line.js';
import type { Terminal } from './terminal.js';

/** What packages say while several are worked on, in their order, as if one were done after the other. */
export interface Turns {
  /** The terminal of one package: it is heard at once when those before it have ended. */
  readonly terminalOf: (index: number) => Terminal;
  readonly end: (index: number) => void;
}

/** @param progress goes out of the way of what is said */
export function takeTurns(terminal: Terminal, progress: ProgressLine): Turns {
  let turn = 0;
  const ended = new Set<number>();
  const kept = new Map<number, (() => void)[]>();
  const inTurn =
    <Words extends unknown[]>(index: number, say: (...words: Words) => void) =>
    (...words: Words): void => {
      if (index === turn) say(...words);
      else
        kept.set(index, [
          ...(kept.get(index) ?? []),
          () => {
            say(...words);
          },
        ]);
    };
  const onFreeLine: Terminal['tell'] = (text, kind) => {
    progress.clear();
    terminal.tell(text, kind);
  };
  return {
    terminalOf: (index) =>
      Object.create(terminal, {
        print: { value: inTurn(index, terminal.print) },
        tell: { value: inTurn(index, onFreeLine) },
        detail: { value: inTurn(index, terminal.detail) },
      }) as Terminal,
    end: (index) => {
      ended.add(index);
      while (ended.delete(turn)) {
        turn += 1;
        for (const say of kept.get(turn) ?? []) say();
        kept.delete(turn);
      }
    },
  };
}
