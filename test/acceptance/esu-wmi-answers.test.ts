import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { connected, type Licensing, licensingState, windowsItself } from '../support/licensing.js';
import { inventedKey, planned } from '../support/planned.js';
import { runScripts, type ScriptAnswer, wmiScript } from '../support/script-runs.js';
import { copyWindows, type WindowsCopy, wineMissing, withoutServices } from '../support/wine.js';

const id = planned().offer.activationId;
const firstYear = 'f520e45e-7413-4a34-a497-d2765967d094';
const thirdYear = '83d49986-add3-41d7-ba33-87c7bfb5c0fb';
const hidden = { [firstYear]: { appearsAfter: 9999 }, [thirdYear]: { appearsAfter: 9999 } };
const installed = { license: { key: inventedKey } } as const;
const fails = (what: string, hresult: number): Licensing => ({ fail: { [what]: [1, 9, hresult] } });

/** Arguments, state of the licensing service, exit code, and what is printed. */
type Case = readonly [string, Licensing, number, string?];

const cases: Readonly<Record<string, Case>> = {
  'status: no key': [`status ${id}`, {}, 100],
  'status: licensed': [`status ${id}`, { license: { status: 1, key: inventedKey } }, 101],
  'status: extended grace': [`status ${id}`, { license: { status: 6 } }, 106],
  'status: a number beyond all': [`status ${id}`, { license: { status: 10 } }, 120],
  'status: no number': [`status ${id}`, { license: { status: 'Licensed' } }, 120],
  'status: two licenses with the same ID': [
    `status ${id}`,
    { license: { status: 1 }, others: { [id.toUpperCase()]: { status: 1 } } },
    120,
  ],
  'status: not known': [`status ${id}`, { license: null }, 110],
  'status: Windows itself': [`status ${windowsItself}`, {}, 113],
  'status: WMI fails': [`status ${id}`, fails('status', 0x8004_1003), 120],
  'key: none': [`key ${id} 6789B`, {}, 100],
  'key: this one, in any case': [`key ${id} 6789b`, installed, 101],
  'key: another': [`key ${id} 6789C`, installed, 102],
  'key: of Windows itself is not told': [`key ${windowsItself} 2YT43`, {}, 113],
  'key: not known': [`key ${id} 6789B`, { license: null }, 110],
  'owner: nobody': [`owner ${id} 6789B`, {}, 100],
  'owner: this license': [`owner ${id} 6789B`, installed, 101],
  'owner: another one': [
    `owner ${id} 6789B`,
    { license: null, others: { [firstYear]: { key: inventedKey, name: 'Windows\u00AE & "Client-ESU-Year1"' } } },
    102,
    `Windows? ? ?Client-ESU-Year1? (${firstYear})`,
  ],
  'owner: this license and another one': [
    `owner ${id} 6789B`,
    { ...installed, others: { [firstYear]: { key: inventedKey } } },
    101,
  ],
  'add-on: an add-on': [`add-on ${id}`, {}, 101],
  'add-on: Windows itself': [`add-on ${windowsItself}`, {}, 100],
  'add-on: not told, a name with ESU': [`add-on ${id}`, { license: { addOn: 'unknown' } }, 101],
  'add-on: not told, a name without': [`add-on ${id}`, { license: { addOn: 'unknown', name: 'Windows(R)' } }, 100],
  'add-on: neither told nor named': [`add-on ${id}`, { license: { addOn: 'unknown', name: '' } }, 120],
  'add-on: no such column': [`add-on ${windowsItself}`, { withoutAddOnColumn: true }, 100],
  'installation-id: printed': [`installation-id ${id}`, installed, 100, '3'.repeat(63)],
  'installation-id: none': [`installation-id ${id}`, {}, 111],
  'install: taken': ['install', {}, 100],
  'install: no license takes it': ['install', { license: { takes: '' } }, 0xc004_f050 | 0],
  'install: access denied, which VBScript shows as 70': [
    'install',
    fails('InstallProductKey', 0x8007_0005),
    0x8007_0005 | 0,
  ],
  'install: access denied by WMI': ['install', fails('InstallProductKey', 0x8004_1003), 0x8004_1003 | 0],
  'install: the number without a positive counterpart': [
    'install',
    fails('InstallProductKey', 0x8000_0000),
    0x8000_0000 | 0,
  ],
  'install: an error of VBScript': ['install', fails('InstallProductKey', 438), 0x800a_01b6 | 0],
  'install: taken, and not refreshed': ['install', fails('RefreshLicenseStatus', 0xc004_f001), 101],
  'install: WMI fails': ['install', fails('install', 0x8004_1001), 120],
  'activate: done': [`activate ${id}`, installed, 100],
  'activate: no key yet': [`activate ${id}`, {}, 111],
  'activate: never a Windows itself': [`activate ${windowsItself}`, {}, 113],
  'activate: not known': [`activate ${id}`, { license: null }, 110],
  'activate: refused': [`activate ${id}`, { ...installed, ...fails('Activate', 0xc004_c020) }, 0xc004_c020 | 0],
  'activate: done, and not refreshed': [`activate ${id}`, { ...installed, ...fails('RefreshLicenseStatus', 5) }, 101],
  'list: none': ['list', { license: null, others: hidden }, 110],
  'list: one': [
    'list',
    { license: { status: 1, key: inventedKey, name: 'Server-ESU-Year2' }, others: hidden },
    100,
    `${id}, LicenseStatus 1, key ...6789B, Server-ESU-Year2`,
  ],
  'cycles: asked': ['cycles', {}, 100],
  'cycles: no client': ['cycles', fails('client', 0x8004_100e), 110],
  'cycles: a client that cannot be asked': ['cycles', fails('client', 0x8004_1003), 120],
  'cycles: refused': ['cycles', fails('TriggerSchedule', 0x8007_0005), 120],
};

describeWith('Wine 10', wineMissing, 'esu-wmi.vbs on a licensing service', () => {
  let windows: WindowsCopy;
  let answers: readonly ScriptAnswer[];
  beforeAll(() => {
    windows = copyWindows();
    const folder = join(windows.driveC, 'esupack-test');
    mkdirSync(folder);
    const script = connected(wmiScript());
    const runs = Object.values(cases).map(([given, licensing], index) => {
      writeFileSync(
        join(folder, `${index}.txt`),
        Buffer.from(licensingState(planned(), inventedKey, licensing), 'latin1'),
      );
      const state = `copy /y C:\\esupack-test\\${index}.txt C:\\esupack-test\\licensing.txt >nul`;
      return { script, arguments: given, before: [state, `set "ESUPACK_KEY=${inventedKey}"`] };
    });
    answers = runScripts(windows, withoutServices, runs);
  }, 180_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(
    Object.entries(cases).map(([name, [, , exitCode, prints = '']], index) => ({ name, index, exitCode, prints })),
  )('$name', ({ index, exitCode, prints }) => {
    expect(answers[index]).toEqual({ exitCode, prints });
  });
});
