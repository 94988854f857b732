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
  'takes the key of this license away': [
    installed,
    {
      exitCode: 0,
      calls: removed,
      licenseStatus: '0',
      log: ['Started: slmgr.vbs /upk', 'was removed', 'were requested', 'Result 0: no key is installed'],
    },
  ],
  'has nothing to do where no key is installed': [
    {},
    { exitCode: 0, calls: [...asked, 'status'], licenseStatus: '0', log: ['Nothing to remove'] },
  ],
  'has nothing to do where the license is not known': [
    { license: null },
    { exitCode: 0, calls: ['add-on', 'status'], licenseStatus: 'none' },
  ],
  'never touches a license that is no add-on': [
    { license: { addOn: 'no', status: 1, key: inventedKey } },
    { exitCode: 33, calls: ['add-on'], ...unasked, log: ['belongs to Windows itself'] },
  ],
  'changes nothing where WMI cannot tell': [
    { fail: { 'add-on': [1, 1, 0x8004_1001] } },
    { exitCode: 26, calls: ['add-on'], ...unasked },
  ],
  'changes nothing where WMI cannot tell the key': [
    { ...installed, fail: { key: [1, 1, 0x8004_1001] } },
    { exitCode: 26, calls: asked, ...unasked },
  ],
  'changes nothing without slmgr.vbs': [
    { ...installed, missing: ['windows/system32/slmgr.vbs'] },
    { exitCode: 26, calls: ['add-on'], ...unasked },
  ],
  'refuses Server 2008, whose slmgr.vbs may take the key of Windows': [
    { plan: server2008, system: { ...onServer, build: '6003' } },
    { exitCode: 33, calls: [], ...unasked, log: ['Server 2008'] },
  ],
  'says when slmgr.vbs ends with 0 and the key is still there': [
    { license: { ...installed.license, keyStays: true } },
    { exitCode: 34, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '1', log: ['still installed'] },
  ],
  'says when rights are missing': [
    { ...installed, fail: { UninstallProductKey: [1, 1, 0xc004_f025] } },
    { exitCode: 25, calls: [...asked, 'upk', 'key', 'status'], licenseStatus: '1', hresult: '0xC004F025' },
  ],
  'says when WMI fails afterwards': [
    { ...installed, fail: { key: [2, 2, 0x8004_1001] } },
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
