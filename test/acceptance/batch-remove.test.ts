import { it } from '@jest/globals';
import type { Circumstances } from '../support/circumstances.js';
import { type Expectation, expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { planned } from '../support/planned.js';

const server2008 = planned({ product: 'windows-server-2008', year: '1' });
const unasked = { licenseStatus: 'unknown' } as const;
const asked = ['add-on', 'key'];

const scenarios: Readonly<Record<string, [Circumstances, Expectation]>> = {
  'takes the key of this licence away': [
    { installedKey: [101, 100], status: [100] },
    {
      exitCode: 0,
      calls: [...asked, 'upk', 'key', 'status', 'cycles'],
      licenseStatus: '0',
      log: ['Started: slmgr.vbs /upk', 'is gone', 'was asked', 'Result 0: no key is installed'],
    },
  ],
  'takes another key of this licence away, too': [
    { installedKey: [102, 110], status: [110] },
    { exitCode: 0, calls: [...asked, 'upk', 'key', 'status', 'cycles'], licenseStatus: 'none', log: ['Another key'] },
  ],
  'has nothing to do where no key is installed': [
    { installedKey: [100], status: [100] },
    { exitCode: 0, calls: [...asked, 'status'], licenseStatus: '0', log: ['nothing to remove'] },
  ],
  'has nothing to do where the licence is not known': [
    { addOn: [110], status: [110] },
    { exitCode: 0, calls: ['add-on', 'status'], licenseStatus: 'none' },
  ],
  'never touches a licence that is no add-on': [
    { addOn: [100] },
    { exitCode: 33, calls: ['add-on'], ...unasked, log: ['that of a Windows'] },
  ],
  'changes nothing where WMI cannot tell': [{ addOn: [120] }, { exitCode: 26, calls: ['add-on'], ...unasked }],
  'changes nothing where Windows Script Host is disabled': [
    { addOn: [1] },
    { exitCode: 26, calls: ['add-on'], ...unasked },
  ],
  'refuses Server 2008, whose slmgr.vbs may take the key of Windows': [
    { plan: server2008, system: { build: '6003', productType: 'ServerNT', edition: 'ServerStandard', revision: null } },
    { exitCode: 33, calls: [], ...unasked, log: ['Server 2008'] },
  ],
  'goes on with Server 2008 R2': [
    {
      plan: server2008,
      system: { build: '7601', productType: 'ServerNT', edition: 'ServerStandard', revision: null },
      installedKey: [101, 100],
      status: [100],
    },
    { exitCode: 0, calls: [...asked, 'upk', 'key', 'status', 'cycles'], licenseStatus: '0' },
  ],
  'refuses another Windows': [{ system: { build: '26100' } }, { exitCode: 20, calls: [], ...unasked }],
  'says when slmgr ends with 0 and the key is still there': [
    { installedKey: [101], status: [101] },
    { exitCode: 34, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '1', log: ['still installed'] },
  ],
  'says when slmgr fails': [
    { installedKey: [101], status: [101], upk: [0xc004f0f0 | 0] },
    { exitCode: 34, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '1', hresult: '0xC004F0F0' },
  ],
  'says when rights are missing': [
    { installedKey: [101], status: [101], upk: [0xc004f025 | 0] },
    { exitCode: 25, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '1', hresult: '0xC004F025' },
  ],
  'believes WMI where slmgr fails and the key is gone': [
    { installedKey: [101, 100], status: [100], upk: [1] },
    { exitCode: 0, calls: [...asked, 'upk', 'key', 'status', 'cycles'], licenseStatus: '0' },
  ],
  'says when WMI fails afterwards': [
    { installedKey: [101, 120], status: [100] },
    { exitCode: 26, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '0' },
  ],
};

onClientComputer('activate-esu.bat remove', (computer) => {
  it.each(Object.entries(scenarios))(
    '%s',
    (_name, [circumstances, expectation]) => {
      expectRun(computer, { ...circumstances, arguments: 'remove' }, expectation);
    },
    60_000,
  );
});
