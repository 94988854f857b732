import { describeWith } from '../support/consumers.js';
import { testStops } from '../support/conversation.js';
import { pseudoTerminalMissing } from '../support/pseudo-terminal.js';

describeWith('script (util-linux)', pseudoTerminalMissing, 'esupack alone on a real terminal, stopped', () => {
  // One way at each question is in the gate.
  testStops((question, way) => question % 3 !== way);
});
