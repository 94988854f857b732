import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const plan = planned({ probe: 'yes' });
const timeout = 0x80072ee2;
const tls = 0x80072f8f;
const begun = ['status', 'install', 'key', 'probe', 'activate'];

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'every address answers': [
    { host: answers(100, 'https://go.microsoft.com/ answered (200)') },
    {
      exitCode: 0,
      calls: [...begun, 'status', 'cycles'],
      log: [
        'Activation address https://go.microsoft.com/ answered (200)',
        'All activation addresses answered',
        'Activate',
      ],
    },
  ],
  'a timeout, and the addresses refuse: no second try': [
    { host: answers(111), fail: { Activate: [1, 9, timeout] } },
    { exitCode: 29, calls: [...begun, 'status'], hresult: '0x80072EE2', log: ['but the connection failed'] },
  ],
  'a refused connection stays one where no address answers': [
    { host: answers(110), fail: { Activate: [1, 9, tls] } },
    { exitCode: 29, calls: [...begun, 'status'], hresult: '0x80072F8F' },
  ],
  'the addresses cannot be tried, and an error that is not about the network': [
    { host: answers(120, 'x" & exit 0 & "'), fail: { Activate: [1, 9, 0xc004c003] } },
    {
      exitCode: 23,
      calls: [...begun, 'status'],
      hresult: '0xC004C003',
      log: ['Cannot test the activation addresses (exit code 120'],
    },
  ],
};

onClientComputer('activate-esu.bat that tries the addresses', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { plan, ...circumstances }, expectation);
    },
    60_000,
  );

  it('reaches nobody where there is no network, with the real script', () => {
    const commandLine = 'cscript.exe //NoLogo esu-probe.vbs';
    const run = computer.run({ plan, host: [], commandLine });
    expect(run.exitCode).toBe(110);
    const lines = run.screen.trim().split('\r\n');
    expect(lines).toHaveLength(13);
    for (const line of lines) expect(line).toMatch(/^https?:\/\/\S+ not reached \(0x80072E[0-9A-F]{2}\)$/u);
  }, 120_000);
});

/** What esu-probe.vbs says, and ends with. */
function answers(exitCode: number, text = ''): NonNullable<Circumstances['host']> {
  return [{ call: 'esu-probe', event: { exitCode, text } }];
}
