import { onClientComputer } from '../support/on-client-computer.js';
import { testDates, testTimes } from '../support/log-times.js';

onClientComputer('activate-esu.bat and its traces, in more cases', (computer) => {
  testDates(computer, ['yyyy/MM/dd', 'd. M. yyyy', 'dd/MM/yyyy']);
  testTimes(computer, [
    ['HH.mm.ss', '.'],
    ["HH'h'mm'm'ss", 'h'],
  ]);
});
