import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import type { TaskSequence } from '../support/licensing.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';

const plan = planned({ keyDelivery: 'variable' });
const running = (ESUKEY: string): TaskSequence => ({ variables: { ESUKEY } });
const fresh = ['status', 'variable', 'install ESUKEY', 'key', 'activate', 'status', 'cycles'];
const stopped = ['status', 'variable'];

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'blanks around it do not count': [
    { taskSequence: running(`  ${inventedKey}\t `) },
    { exitCode: 0, calls: fresh, log: ['in lowercase or with spaces'] },
  ],
  'small letters do not count': [
    { taskSequence: running(inventedKey.toLowerCase()) },
    { exitCode: 0, calls: fresh, log: ['in lowercase or with spaces'] },
  ],
  'no task sequence is running, as the script host says it': [
    { taskSequence: { refused: 429 } },
    { exitCode: 38, calls: stopped, log: ['No task sequence is running'] },
  ],
  'the variable is empty': [
    { taskSequence: running('') },
    { exitCode: 38, calls: stopped, log: ['is missing or empty'] },
  ],
  'the variable has blanks only': [
    { taskSequence: running('   ') },
    { exitCode: 38, calls: stopped, log: ['is missing or empty'] },
  ],
  'the variable cannot be read': [
    { taskSequence: { fails: 5 } },
    { exitCode: 38, calls: stopped, log: ['Cannot read the task sequence variable ESUKEY'] },
  ],
  'a key without hyphens': [
    { taskSequence: running(inventedKey.replaceAll('-', '')) },
    { exitCode: 40, calls: stopped, log: ['it has 25 characters instead of 29'] },
  ],
  'a key with dashes in other places': [
    { taskSequence: running(inventedKey.replace('-', '+')) },
    { exitCode: 40, calls: stopped, log: ['not five groups of five'] },
  ],
  'a key with a vowel': [
    { taskSequence: running(inventedKey.replace('B', 'A')) },
    { exitCode: 40, calls: stopped, log: ['a character that product keys do not have'] },
  ],
  'a key with two N': [
    { taskSequence: running(inventedKey.replace('B', 'N').replace('C', 'N')) },
    { exitCode: 40, calls: stopped, log: ['the letter N twice or at the end'] },
  ],
  'a key that Windows rejects': [
    { taskSequence: running('BCDFG-HJKMP-QRTVW-XY234-6789C') },
    {
      exitCode: 22,
      hresult: '0xC004F050',
      calls: ['status', 'variable', 'install ESUKEY'],
      log: ['*****-*****-*****-*****-6789C'],
    },
  ],
  'Check in a task sequence with a key': [
    { arguments: 'check', taskSequence: running(inventedKey) },
    { exitCode: 28, calls: [...stopped, 'list'] },
  ],
  'Check in a task sequence with something else': [
    { arguments: 'check', taskSequence: running('key') },
    { exitCode: 40, calls: [...stopped, 'list'], licenseStatus: '0' },
  ],
  'Remove where there is no key': [
    { arguments: 'remove' },
    { exitCode: 0, calls: ['add-on', 'key?', 'status'], licenseStatus: '0' },
  ],
};

onClientComputer('activate-esu.bat with the key in a variable of the task sequence, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances }, expectation);
    },
    60_000,
  );
});
