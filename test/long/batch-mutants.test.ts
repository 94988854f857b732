import { afterAll, it } from '@jest/globals';
import {
  expectCaught,
  expectUnchanged,
  type MutantScenario,
  mutants,
  mutantScenarios,
} from '../support/batch-mutants.js';
import { onClientComputer } from '../support/on-client-computer.js';

const caught: string[] = [];

onClientComputer('mutants of activate-esu.bat and esu-wmi.vbs', (computer) => {
  afterAll(() => {
    process.stdout.write(`${caught.length} of ${mutants.length} mutants were caught:\n${caught.join('')}`);
  });

  it.each(Object.keys(mutantScenarios) as readonly MutantScenario[])(
    'the batch as it is passes: %s',
    (name) => {
      expectUnchanged(computer, name);
    },
    60_000,
  );

  it.each(mutants.map((mutant) => ({ what: mutant[0], caughtBy: mutant[3], mutant })))(
    '$what: caught by "$caughtBy"',
    ({ what, caughtBy, mutant }) => {
      expectCaught(computer, mutant);
      caught.push(`  ${what} -> ${caughtBy}\n`);
    },
    60_000,
  );
});
