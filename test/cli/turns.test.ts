import { describe, expect, it } from '@jest/globals';
import { takeTurns } from '../../src/cli/turns.js';
import { sampleTerminal } from '../support/sample-terminal.js';

const noProgress = { show: () => undefined, clear: () => undefined };

describe('packages that are worked on at a time', () => {
  it('are heard in their order, the first one at once', () => {
    const terminal = sampleTerminal();
    const turns = takeTurns(terminal, noProgress);
    const [one, two, three] = [0, 1, 2].map((index) => turns.terminalOf(index));
    three?.tell('3 ');
    two?.tell('2a ');
    one?.tell('1a ');
    expect(terminal.told()).toBe('1a ');
    turns.end(2);
    one?.tell('1b ');
    expect(terminal.told()).toBe('1a 1b ');
    turns.end(0);
    expect(terminal.told()).toBe('1a 1b 2a ');
    two?.tell('2b ');
    turns.end(1);
    expect(terminal.told()).toBe('1a 1b 2a 2b 3 ');
  });

  it('keep results and details in order too', () => {
    const said: string[] = [];
    const terminal = sampleTerminal({ print: (text) => said.push(text), detail: (text) => said.push(text) });
    const turns = takeTurns(terminal, noProgress);
    turns.terminalOf(1).print('second');
    turns.terminalOf(0).detail('first');
    turns.end(0);
    expect(said).toEqual(['first', 'second']);
  });

  it('take the line of progress away before they say something', () => {
    const said: string[] = [];
    const terminal = sampleTerminal({ tell: (text) => said.push(text) });
    takeTurns(terminal, { show: () => undefined, clear: () => said.push('cleared') })
      .terminalOf(0)
      .tell('waiting');
    expect(said).toEqual(['cleared', 'waiting']);
  });
});
