import type { Terminal } from './terminal.js';

/** One line that is written over; nothing where there is no terminal, or only one thing to do. */
export interface ProgressLine {
  readonly show: (label: string) => void;
  readonly clear: () => void;
}

/** @param total how many things there are to do; every `show` begins the next */
export function progressLine(terminal: Terminal, total: number): ProgressLine {
  if (!terminal.showsProgress || total < 2) return { show: () => undefined, clear: () => undefined };
  let count = 0;
  return {
    show: (label) => {
      count += 1;
      const line = `[${String(count).padStart(String(total).length)}/${total}] ${label}`;
      terminal.overwrite(line.slice(0, narrowest));
    },
    clear: () => {
      terminal.overwrite('');
    },
  };
}

/** A line that wraps cannot be written over. */
const narrowest = 79;
