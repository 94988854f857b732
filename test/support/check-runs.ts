import { expect, it } from '@jest/globals';
import type { Circumstances } from './circumstances.js';
import type { ClientComputer } from './client-computer.js';
import { type Expectation, expectRun } from './expect-run.js';

/** What Check says of computers, by what they are. */
export type CheckedComputers = Readonly<Record<string, [Circumstances, Expectation]>>;

/** A test for each computer, and for each of the words that a person may type after the name of the batch by mistake. */
export function testCheck(computer: ClientComputer, states: CheckedComputers, mistyped: readonly string[]): void {
  it.each(Object.entries(states))(
    'on a computer %s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { ...circumstances, arguments: 'check' }, expectation);
    },
    60_000,
  );

  it.each(mistyped)(
    'does nothing on the arguments %s',
    (written) => {
      const run = computer.run({ arguments: written });
      expect(run).toMatchObject({
        exitCode: 2,
        calls: [],
        log: [],
        stamp: {},
        screen: expect.stringMatching(/^Usage: activate-esu\.bat \[(?:[a-z]+ \| )+remove\]\r\n$/u) as unknown,
      });
    },
    60_000,
  );
}
