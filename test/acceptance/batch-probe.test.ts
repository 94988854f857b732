import { expect, it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const plan = planned({ probe: 'yes' });
const timeout = 0x80072ee2 | 0;
const aborted = 0x80072efe | 0;
const tls = 0x80072f8f | 0;
const begun = ['status', 'ipk', 'probe', 'ato'];
const lasting = [...begun, 'wait 60', 'ato', 'wait 120', 'ato', 'wait 240', 'ato', 'status'];

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'every address answers': [
    { probe: [{ exitCode: 100, text: 'https://go.microsoft.com/ answered (200)' }] },
    {
      exitCode: 0,
      calls: [...begun, 'status', 'cycles'],
      log: ['Address tried: https://go.microsoft.com/ answered (200)', 'The activation addresses answer', '/ato'],
    },
  ],
  'no address answers, and activation works all the same': [
    { probe: [110] },
    { exitCode: 0, calls: [...begun, 'status', 'cycles'], log: ['are not reached'] },
  ],
  'some others do not answer': [
    { probe: [101] },
    { exitCode: 0, calls: [...begun, 'status', 'cycles'], log: ['Not all'] },
  ],
  'a timeout, and no address answers': [
    { probe: [110], status: [100], ato: [timeout] },
    { exitCode: 1231, calls: lasting, hresult: '0x80072EE2' },
  ],
  'a timeout, and the addresses refuse: no second try': [
    { probe: [111], status: [100], ato: [timeout] },
    { exitCode: 29, calls: [...begun, 'status'], hresult: '0x80072EE2', log: ['no connection comes about'] },
  ],
  'a timeout, and every address answers': [
    { probe: [100], status: [100], ato: [timeout] },
    { exitCode: 1231, calls: lasting, hresult: '0x80072EE2' },
  ],
  'a network error that no list has, and no address answers': [
    { probe: [110], status: [100], ato: [aborted] },
    { exitCode: 1231, calls: [...begun, 'status'], hresult: '0x80072EFE' },
  ],
  'a network error that no list has, and the addresses refuse': [
    { probe: [111], status: [100], ato: [aborted] },
    { exitCode: 29, calls: [...begun, 'status'], hresult: '0x80072EFE' },
  ],
  'a network error that no list has, and every address answers': [
    { probe: [100], status: [100], ato: [aborted] },
    { exitCode: 27, calls: [...begun, 'status'], hresult: '0x80072EFE' },
  ],
  'a refused connection stays one where no address answers': [
    { probe: [110], status: [100], ato: [tls] },
    { exitCode: 29, calls: [...begun, 'status'], hresult: '0x80072F8F' },
  ],
  'an error that is not about the network stays what it is': [
    { probe: [110], status: [100], ato: [0xc004c003 | 0] },
    { exitCode: 23, calls: [...begun, 'status'], hresult: '0xC004C003' },
  ],
  'a KMS message is no network error': [
    { probe: [111], status: [100], ato: [0x8007232b | 0] },
    { exitCode: 27, calls: [...begun, 'status'], hresult: '0x8007232B' },
  ],
  'the addresses cannot be tried': [
    { probe: [{ exitCode: 120, text: 'x" & exit 0 & "' }], status: [100], ato: [timeout] },
    { exitCode: 1231, calls: lasting, hresult: '0x80072EE2', log: ['could not be tried (exit code 120'] },
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
    const run = computer.run({ plan, realScript: true, commandLine });
    expect(run.exitCode).toBe(110);
    const lines = run.screen.trim().split('\r\n');
    expect(lines).toHaveLength(13);
    for (const line of lines) expect(line).toMatch(/^https?:\/\/\S+ not reached \(0x80072E[0-9A-F]{2}\)$/u);
  }, 120_000);
});
