import Sequencer from '@jest/test-sequencer';

/** What runs Wine or PowerShell takes longest; started last, it would leave one worker alone at the end. */
const longest = [/\/acceptance\/batch-/u, /\/acceptance\//u, /\/(?:scripts|docs)\//u];

/** The order of the test files: by what they run, and among equals as jest has it (how long they took, else their size). */
export default class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    const rank = ({ path }) => {
      const found = longest.findIndex((pattern) => pattern.test(path));
      return found < 0 ? longest.length : found;
    };
    return [...sorted].sort((one, other) => rank(one) - rank(other));
  }
}
