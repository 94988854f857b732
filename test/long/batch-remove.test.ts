import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey, planned } from '../support/planned.js';

const server2008 = planned({ product: 'windows-server-2008', year: '1' });
const onServer = { productType: 'ServerNT', edition: 'ServerStandard', revision: null } as const;
const unasked = { licenseStatus: 'unknown' } as const;
const asked = ['add-on', 'key'];
const removed = [...asked, 'upk', 'key', 'status', 'cycles'];
const installed = { license: { status: 1, key: inventedKey } } as const;

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'takes another key of this license away, too': [
    { license: { key: 'ZZZZZ' } },
    { exitCode: 0, calls: removed, licenseStatus: '0', log: ['Another key'] },
  ],
  'changes nothing where Windows Script Host is disabled': [
    { host: [{ call: 'esu-wmi add-on', event: { exitCode: 1 } }] },
    { exitCode: 26, calls: ['add-on'], ...unasked },
  ],
  'goes on with Server 2008 R2': [
    { ...installed, plan: server2008, system: { ...onServer, build: '7601' } },
    { exitCode: 0, calls: removed, licenseStatus: '0' },
  ],
  'refuses another Windows': [{ system: { build: '26100' } }, { exitCode: 20, calls: [], ...unasked }],
  'says when slmgr.vbs fails': [
    { ...installed, fail: { UninstallProductKey: [1, 1, 0xc004_f0f0] } },
    { exitCode: 34, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '1', hresult: '0xC004F0F0' },
  ],
};

onClientComputer('activate-esu.bat remove, in more cases', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { ...circumstances, arguments: 'remove' }, expectation);
    },
    60_000,
  );
});
