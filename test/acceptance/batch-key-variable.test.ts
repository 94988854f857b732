import { expect, it } from '@jest/globals';
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
  'small letters and blanks around it do not count': [
    { taskSequence: running(`  ${inventedKey.toLowerCase()}\t `) },
    { exitCode: 0, calls: fresh, log: ['in lowercase or with spaces'] },
  ],
  'a device that is licensed needs no key': [
    { license: { status: 1 } },
    { exitCode: 0, calls: ['status'], log: ['Already licensed'] },
  ],
  'no task sequence is running': [
    {},
    {
      exitCode: 38,
      calls: stopped,
      log: ['No task sequence is running, so there is no key. Deploy the task sequence'],
    },
  ],
  'the task sequence is refused': [
    { taskSequence: { refused: 70 } },
    { exitCode: 38, calls: stopped, log: ['Cannot read'] },
  ],
  'the variable is absent': [
    { taskSequence: { variables: { OTHER: inventedKey } } },
    { exitCode: 38, calls: stopped, log: ['variable ESUKEY is missing or empty'] },
  ],
  'a key that lacks a character': [
    { taskSequence: running(inventedKey.slice(1)) },
    { exitCode: 40, calls: stopped, log: ['it has 28 characters instead of 29. Set the variable again'] },
  ],
  'a value that means something to cmd.exe': [
    { taskSequence: running('"&echo %PATH%&exit /b 0&rem ^!"') },
    { exitCode: 40, calls: stopped, log: [/is not a product key: it has \d+ characters instead of 29/u] },
  ],
  'a script host that is blocked': [
    { taskSequence: running(inventedKey), host: [{ call: 'esu-wmi variable', event: { exitCode: 1 } }] },
    { exitCode: 26, calls: stopped, log: ['Windows Script Host failed'] },
  ],
  'Check in a task sequence without the variable': [
    { arguments: 'check', taskSequence: { variables: {} } },
    { exitCode: 38, calls: [...stopped, 'list'], licenseStatus: '0' },
  ],
  'Check outside a task sequence cannot know': [
    { arguments: 'check' },
    { exitCode: 28, calls: [...stopped, 'list'], log: ['No task sequence is running, so ESUKEY cannot be checked'] },
  ],
  'Remove needs no key to take one away': [
    { arguments: 'remove', license: { key: inventedKey, status: 1 } },
    {
      exitCode: 0,
      calls: ['add-on', 'key?', 'upk', 'key?', 'status', 'cycles'],
      licenseStatus: '0',
      log: ['A key is installed for this license'],
    },
  ],
};

onClientComputer('activate-esu.bat with the key in a variable of the task sequence', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances }, expectation);
    },
    60_000,
  );

  it('installs a key in the variable, which is in no argument and no environment of any process', () => {
    // A variable of this name that the caller has is no way to give a key.
    const given = {
      plan,
      keepEnvironment: true,
      taskSequence: running(inventedKey),
      before: [`set "ESUKEY=${inventedKey}"`],
    };
    const run = expectRun(computer, given, {
      exitCode: 0,
      calls: fresh,
      log: ['The task sequence variable ESUKEY contains the key', 'InstallProductKey *****-*****-*****-*****-6789B'],
    });
    expect(run.asked).toEqual(['ESUKEY', 'ESUKEY']);
    expect(run.environment.join('\n')).not.toContain(inventedKey);
    expect(run.environment).toContain('esu-wmi activate: ENDING=6789B');
    expect(run.processes.some((line) => / install ESUKEY\b/u.test(line))).toBe(true);
  }, 60_000);
});
