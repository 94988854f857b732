import { it } from '@jest/globals';
import { expectCaught, mutants } from '../support/batch-mutants.js';
import { onClientComputer } from '../support/on-client-computer.js';

/** An exit code, a call too many, the key where it must not be: one mutant for each thing that a run is expected by. */
const few = ['20 becomes 0', 'activates what is licensed', 'the key as an argument'];

onClientComputer('mutants of activate-esu.bat and esu-wmi.vbs', (computer) => {
  it.each(few.map((name) => ({ name, mutant: mutants.find(([what]) => what === name) })))(
    '$name: caught',
    ({ mutant }) => {
      if (mutant === undefined) throw new Error('There is no such mutant');
      expectCaught(computer, mutant);
    },
    60_000,
  );
});
