import type { Terminal } from './terminal.js';

/** Hears what is said while a bundle is made. */
export interface Listener {
  /** Why nothing happens for a while, in a sentence. */
  readonly waits: (why: string) => void;
  readonly detail: (text: string) => void;
}

/** Tells it on a terminal, in the language of the run. */
export function listenerOf(id: string, terminal: Terminal): Listener {
  return {
    waits: (why) => {
      terminal.tell(`esupack: ${id}: ${terminal.words(why)}\n`);
    },
    detail: (text) => {
      terminal.detail(text);
    },
  };
}
