import type { Terminal } from '../../src/cli/terminal.js';

/** A terminal that records what is said on it. */
export interface SampleTerminal extends Terminal {
  readonly printed: () => string;
  readonly told: () => string;
}

export function sampleTerminal(changes: Partial<Terminal> = {}): SampleTerminal {
  const printed: string[] = [];
  const told: string[] = [];
  return {
    environment: {},
    platform: 'linux',
    today: '2026-11-24',
    print: (text) => printed.push(text),
    tell: (text) => told.push(text),
    detail: () => undefined,
    coloured: false,
    words: (english) => english,
    locale: 'en-US',
    readStandardInput: () => Promise.resolve(new Uint8Array()),
    hide: () => undefined,
    overwrite: (line) => told.push(`\r${line}`),
    columns: 100,
    showsProgress: false,
    canAsk: false,
    askHidden: () => Promise.resolve(null),
    canConverse: false,
    onStop: () => () => undefined,
    questions: () => Promise.reject(new Error('asked')),
    newThread: () => Promise.reject(new Error('a thread')),
    ...changes,
    printed: () => printed.join(''),
    told: () => told.join(''),
  };
}
