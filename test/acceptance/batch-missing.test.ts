import { it } from '@jest/globals';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';
import type { RegistryKey } from '../support/registry-key.js';

const windows7 = {
  plan: planned({ product: 'windows-7', year: '1' }),
  system: { build: '7601', edition: 'Enterprise', revision: null },
} as const;
const preparation = 'ESU licensing preparation package, then a restart';

onClientComputer('activate-esu.bat names what is missing', (computer) => {
  it('in Check, where the license is not known', () => {
    const machine = [installed('Package_for_KB4474419'), installed('Package_2_for_KB4536952'), other()];
    expectRun(
      computer,
      { ...windows7, machine, arguments: 'check', license: null },
      {
        exitCode: 28,
        calls: ['status', 'list'],
        readiness: 'package-missing',
        log: [
          'Found: SHA-2 code signing support (KB4474419)',
          'Found: Servicing stack update of 2019-03 or later (KB4536952)',
          `Not found: ${preparation}, any of KB4538483 KB4575903`,
          'Later replacement updates',
          'Result 28',
        ],
      },
    );
  }, 60_000);

  it('after a refused key, and does not take a staged package for an installed one', () => {
    const machine = [installed('Package_for_KB4538483', 0x40)];
    expectRun(
      computer,
      { ...windows7, machine, license: null, fail: { InstallProductKey: [1, 1, 0xc004f050] } },
      {
        exitCode: 21,
        calls: ['status', 'install'],
        readiness: 'package-missing',
        hresult: '0xC004F050',
        licenseStatus: 'none',
        log: ['Not found: SHA-2', `Not found: ${preparation}, any of KB4538483 KB4575903`, 'Result 21'],
      },
    );
  }, 60_000);

  it('asks for the cumulative update of Windows 10 below its revision only', () => {
    const cumulative = 'Needed: Cumulative update of 2025-10-14';
    const given = { arguments: 'check', license: null };
    expectRun(
      computer,
      { ...given, system: { revision: 6455 } },
      {
        exitCode: 28,
        calls: ['status', 'list'],
        readiness: 'build-too-low',
        log: [cumulative, `Needed: ${preparation}`],
      },
    );
    const run = expectRun(computer, given, {
      exitCode: 28,
      calls: ['status', 'list'],
      readiness: 'unknown',
      log: [`Needed: ${preparation}`],
    });
    if (run.logText.includes(cumulative)) throw new Error('It asks for an update that is there');
  }, 60_000);

  it('in the stamp: a preparation package that is installed and has no effect yet', () => {
    const machine = [installed('Package_for_KB5126256')];
    const given = { machine, license: null, arguments: 'check' } as const;
    const expectation = { exitCode: 28, calls: ['status', 'list'], readiness: 'restart-or-order' } as const;
    expectRun(computer, given, { ...expectation, log: [`Found: ${preparation}`] });
    // Below its revision the order was wrong, whatever is installed.
    expectRun(computer, { ...given, system: { revision: 6455 } }, { ...expectation, readiness: 'build-too-low' });
  }, 60_000);
});

function installed(name: string, state = 0x70): RegistryKey {
  const packages = 'Software\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages';
  return {
    path: `${packages}\\${name}~31bf3856ad364e35~amd64~~6.1.1.0`,
    values: { CurrentState: state, InstallClient: 'DISM Package Manager Provider' },
  };
}

/** A number that only begins like one that is looked for. */
function other(): RegistryKey {
  return installed('Package_for_KB45384831');
}
