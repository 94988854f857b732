import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const plan = planned({ probe: 'yes' });
const timeout = 0x80072ee2;
const invalidAnswer = 0x80072f78;
const begun = ['status', 'install', 'key', 'probe', 'activate'];
const again = ['60', '120', '240'].flatMap((seconds) => [`wait ${seconds}`, 'status', 'activate']);
const lasting = [...begun, ...again, 'status'];

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'no address answers, and activation works all the same': [
    { host: answers(110) },
    { exitCode: 0, calls: [...begun, 'status', 'cycles'], log: ['Cannot connect to the activation addresses'] },
  ],
  'some others do not answer': [
    { host: answers(101) },
    { exitCode: 0, calls: [...begun, 'status', 'cycles'], log: ['Some addresses did not answer'] },
  ],
  'a timeout, and no address answers': [
    { host: answers(110), fail: { Activate: [1, 9, timeout] } },
    { exitCode: 1231, calls: lasting, hresult: '0x80072EE2' },
  ],
  'a timeout, and every address answers': [
    { host: answers(100), fail: { Activate: [1, 9, timeout] } },
    { exitCode: 1231, calls: lasting, hresult: '0x80072EE2' },
  ],
  'a network error that is explained by its kind only, and the addresses refuse': [
    { host: answers(111), fail: { Activate: [1, 9, invalidAnswer] } },
    { exitCode: 29, calls: [...begun, 'status'], hresult: '0x80072F78' },
  ],
  'a network error that is explained by its kind only, and every address answers': [
    { host: answers(100), fail: { Activate: [1, 9, invalidAnswer] } },
    { exitCode: 1231, calls: lasting, hresult: '0x80072F78' },
  ],
  'an error that is not about the network stays what it is': [
    { host: answers(110), fail: { Activate: [1, 9, 0xc004c003] } },
    { exitCode: 23, calls: [...begun, 'status'], hresult: '0xC004C003' },
  ],
  'a KMS message is no network error': [
    { host: answers(111), fail: { Activate: [1, 9, 0x8007232b] } },
    { exitCode: 27, calls: [...begun, 'status'], hresult: '0x8007232B' },
  ],
  'the addresses cannot be tried': [
    { host: answers(120, 'x" & exit 0 & "'), fail: { Activate: [1, 9, timeout] } },
    {
      exitCode: 1231,
      calls: lasting,
      hresult: '0x80072EE2',
      log: ['Cannot test the activation addresses (exit code 120'],
    },
  ],
};

onClientComputer('activate-esu.bat that tries the addresses, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances }, expectation);
    },
    60_000,
  );
});

/** What esu-probe.vbs says, and ends with. */
function answers(exitCode: number, text = ''): NonNullable<Circumstances['host']> {
  return [{ call: 'esu-probe', event: { exitCode, text } }];
}
