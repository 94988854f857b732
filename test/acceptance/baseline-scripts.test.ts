import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { discoveryScript } from '../../src/emit/baseline/discovery-scripts.js';
import type { BaselineQuestion } from '../../src/plan/baseline-plan.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { describeWith } from '../support/consumers.js';
import { connectedDiscovery, type Licensing, licensingState } from '../support/licensing.js';
import { inventedKey, planned } from '../support/planned.js';
import { replaced, runScripts, type ScriptAnswer } from '../support/script-runs.js';
import { copyWindows, type WindowsCopy, wineMissing, withoutServices, withWmi } from '../support/wine.js';

const windows10 = planned();
const server2008 = planned({ product: 'windows-server-2008', year: '1' });
const server2012 = planned({ product: 'windows-server-2012', year: '1' });
const id = windows10.offer.activationId;

/** What the registry says of a computer; null is not there. */
interface System {
  readonly ProductType?: string | null;
  readonly CurrentBuildNumber?: string | null;
  readonly EditionID?: string | null;
  readonly UBR?: number | null;
}

interface Case {
  readonly ask: BaselineQuestion;
  readonly plan?: PackagePlan;
  readonly system?: System;
  readonly licensing?: Licensing;
  /** Changes to the script. */
  readonly changes?: readonly (readonly [from: string, to: string])[];
  readonly prints: string;
}

const licensed = { license: { status: 1, key: inventedKey } } as const;
const fails = (what: string, hresult: number): Licensing => ({ fail: { [what]: [1, 9, hresult] } });
const windows11 = { CurrentBuildNumber: '22631', EditionID: 'Enterprise', UBR: 7000 } as const;
const r2 = { ProductType: 'ServerNT', CurrentBuildNumber: '9600', EditionID: 'ServerStandard', UBR: null } as const;

const cases: Readonly<Record<string, Case>> = {
  licensed: { ask: 'license', licensing: licensed, prints: 'licensed' },
  'no key': { ask: 'license', prints: 'no key' },
  'a key, unlicensed': { ask: 'license', licensing: { license: { key: inventedKey } }, prints: 'status 0' },
  'a key, notification': {
    ask: 'license',
    licensing: { license: { status: 5, key: inventedKey } },
    prints: 'status 5',
  },
  'grace without a key': { ask: 'license', licensing: { license: { status: 6 } }, prints: 'no key' },
  'no row': { ask: 'license', licensing: { license: null }, prints: 'no license' },
  'another year is licensed': {
    ask: 'license',
    licensing: { license: null, others: { 'f520e45e-7413-4a34-a497-d2765967d094': { status: 1 } } },
    prints: 'no license',
  },
  'two rows, both licensed': {
    ask: 'license',
    licensing: { ...licensed, others: { [id.toUpperCase()]: { status: 1 } } },
    prints: 'no clear answer from WMI: 2 licenses with this ID',
  },
  'LicenseStatus is text': {
    ask: 'license',
    licensing: { license: { status: 'Licensed' } },
    prints: 'no clear answer from WMI: LicenseStatus is not a number from 0 to 9',
  },
  'LicenseStatus is beyond all': {
    ask: 'license',
    licensing: { license: { status: 10 } },
    prints: 'no clear answer from WMI: LicenseStatus is not a number from 0 to 9',
  },
  'LicenseStatus is null': {
    ask: 'license',
    licensing: licensed,
    changes: [['value = license.LicenseStatus', 'value = Null']],
    prints: 'no clear answer from WMI: LicenseStatus is not a number from 0 to 9',
  },
  'LicenseStatus cannot be read': {
    ask: 'license',
    licensing: licensed,
    changes: [['value = license.LicenseStatus', 'value = license.NoSuchColumn']],
    prints: 'no clear answer from WMI: LicenseStatus is not a number from 0 to 9',
  },
  'the status is asked of nothing': {
    ask: 'license',
    licensing: licensed,
    changes: [['    Set license = row', '    Set license = Nothing']],
    prints: 'no clear answer from WMI: neither LicenseIsAddon nor Name',
  },
  'the partial key cannot be read': {
    ask: 'license',
    changes: [['license.PartialProductKey', 'license.NoSuchColumn']],
    prints: 'status 0',
  },
  'a row of Windows itself': {
    ask: 'license',
    licensing: { license: { status: 1, addOn: 'no' } },
    prints: 'not an ESU license',
  },
  'no LicenseIsAddon, a name of ESU': {
    ask: 'license',
    licensing: { ...licensed, withoutAddOnColumn: true },
    prints: 'licensed',
  },
  'neither LicenseIsAddon nor a name': {
    ask: 'license',
    licensing: { license: { status: 1, addOn: 'unknown', name: '' } },
    prints: 'no clear answer from WMI: neither LicenseIsAddon nor Name',
  },
  'WMI refuses access': {
    ask: 'license',
    licensing: { ...licensed, ...fails('discovery', 0x8004_1003) },
    prints: 'no answer from WMI 0x80041003',
  },
  'access denied, which VBScript shows as 70': {
    ask: 'license',
    licensing: { ...licensed, ...fails('discovery', 70) },
    prints: 'no answer from WMI 0x80070005',
  },
  'a query that fails when it is counted': {
    ask: 'license',
    licensing: licensed,
    changes: [['FROM SoftwareLicensingProduct', 'FROM NoSuchClass']],
    prints: 'no answer from WMI 0x80041017',
  },
  'an error between question and answer': {
    ask: 'license',
    licensing: licensed,
    changes: [['  Select Case state', '  Err.Raise 5\r\n  Select Case state']],
    prints: 'no answer: the script failed',
  },
  'an error in the question of the system': {
    ask: 'license',
    licensing: licensed,
    changes: [['  LowestRevision = -1', '  LowestRevision = -1 / 0']],
    prints: 'no answer: the script failed',
  },
  'licensed, but another Windows': {
    ask: 'license',
    system: windows11,
    licensing: licensed,
    prints: 'wrong system: client build 22631 Enterprise',
  },
  'licensed, but an edition that is left out': {
    ask: 'license',
    system: { EditionID: 'enterprises' },
    licensing: licensed,
    prints: 'wrong system: client build 19045 enterprises',
  },
  'a server': {
    ask: 'license',
    system: { ProductType: 'ServerNT', EditionID: 'ServerStandard' },
    licensing: licensed,
    prints: 'wrong system: server build 19045 ServerStandard',
  },
  'no build in the registry': {
    ask: 'license',
    system: { CurrentBuildNumber: null },
    licensing: licensed,
    prints: 'system not known 0x80070002',
  },
  'no edition, which decides': {
    ask: 'license',
    system: { EditionID: null },
    licensing: licensed,
    prints: 'system not known 0x80070002',
  },
  'an edition of odd signs': {
    ask: 'license',
    system: { EditionID: 'licensed" & "Enterprise\u00E4', CurrentBuildNumber: '7601' },
    licensing: licensed,
    prints: 'wrong system: client build 7601 licensed?????Enterprise?',
  },
  'a domain controller, any edition': {
    ask: 'license',
    plan: server2008,
    system: { ProductType: 'LanmanNT', CurrentBuildNumber: '6003', EditionID: null, UBR: null },
    licensing: licensed,
    prints: 'licensed',
  },
  'an edition that is needed': {
    ask: 'license',
    plan: server2012,
    system: r2,
    licensing: licensed,
    prints: 'licensed',
  },
  'another edition than the one that is needed': {
    ask: 'license',
    plan: server2012,
    system: { ...r2, EditionID: 'ServerSolution' },
    licensing: licensed,
    prints: 'wrong system: server build 9600 ServerSolution',
  },
  'package: the row is there': { ask: 'package', prints: 'present' },
  'package: licensed': { ask: 'package', licensing: licensed, prints: 'present' },
  'package: no row': { ask: 'package', licensing: { license: null, updates: ['KB5066791'] }, prints: 'absent' },
  'package: no row, installed': {
    ask: 'package',
    licensing: { license: null, updates: ['KB5072653'] },
    prints: 'installed, not in effect: KB5072653',
  },
  'package: no row, and updates cannot be asked for': {
    ask: 'package',
    licensing: { license: null, ...fails('updates', 0x8004_1001) },
    prints: 'no answer from WMI 0x80041001',
  },
  'package: no row, and the number cannot be read': {
    ask: 'package',
    licensing: { license: null, updates: ['KB5072653'] },
    changes: [['row.HotFixID', 'row.NoSuchColumn']],
    prints: 'no answer: the script failed',
  },
  'package: no WMI': {
    ask: 'package',
    licensing: fails('discovery', 0x8007_0422),
    prints: 'no answer from WMI 0x80070422',
  },
  'package: a row of Windows itself': {
    ask: 'package',
    licensing: { license: { addOn: 'no' } },
    prints: 'not an ESU license',
  },
  'package: another Windows': {
    ask: 'package',
    system: windows11,
    prints: 'wrong system: client build 22631 Enterprise',
  },
  'build: the lowest': { ask: 'build', system: { UBR: 6456 }, prints: 'met' },
  'build: higher': { ask: 'build', system: { UBR: 10_000 }, prints: 'met' },
  'build: one below': { ask: 'build', system: { UBR: 6455 }, prints: '19045.6455' },
  'build: fewer digits': { ask: 'build', system: { UBR: 789 }, prints: '19045.789' },
  'build: another Windows': { ask: 'build', system: windows11, prints: '22631.7000' },
  'build: an edition that is left out': { ask: 'build', system: { EditionID: 'EnterpriseS' }, prints: '19045.6456' },
  'build: no revision': { ask: 'build', system: { UBR: null }, prints: '19045, revision not known 0x80070002' },
  'build: no build': { ask: 'build', system: { CurrentBuildNumber: null }, prints: 'system not known 0x80070002' },
};

/** On the WMI of Wine itself, which has no class of licenses; and without any WMI. */
const unconnected: readonly (readonly [withWmi: boolean, ask: BaselineQuestion, prints: RegExp])[] = [
  [true, 'license', /^no answer from WMI 0x[0-9A-F]{8}$/u],
  [true, 'package', /^no answer from WMI 0x[0-9A-F]{8}$/u],
  [false, 'license', /^no answer from WMI 0x[0-9A-F]{8}$/u],
  [false, 'package', /^no answer from WMI 0x[0-9A-F]{8}$/u],
  [false, 'build', /^met$/u],
];

describeWith('Wine 10', wineMissing, 'the discovery scripts of the configuration item', () => {
  let windows: WindowsCopy;
  let answers: ReadonlyMap<string, ScriptAnswer | undefined>;
  let bare: readonly ScriptAnswer[];
  beforeAll(() => {
    windows = copyWindows();
    const folder = join(windows.driveC, 'esupack-test');
    mkdirSync(folder);
    const writeRegistry = (name: string, registry: string): string => {
      writeFileSync(join(folder, name), Buffer.from(`\uFEFF${registry}`, 'utf16le'));
      return `regedit.exe /s C:\\esupack-test\\${name}`;
    };
    // The cases of one system stand together: the registry is written where it changes.
    const inOrder = Object.entries(cases)
      .map(([name, each]) => ({ name, ...each, registry: registryText(each.system ?? {}) }))
      .sort((one, other) => (one.registry < other.registry ? -1 : Number(one.registry > other.registry)));
    const runs = inOrder.map(({ ask, plan = windows10, registry, licensing = {}, changes = [] }, at) => {
      writeFileSync(join(folder, `${at}.txt`), Buffer.from(licensingState(plan, inventedKey, licensing), 'latin1'));
      const before = [
        ...(registry === inOrder[at - 1]?.registry ? [] : [writeRegistry(`${at}.reg`, registry)]),
        `copy /y C:\\esupack-test\\${at}.txt C:\\esupack-test\\licensing.txt >nul`,
      ];
      const script = replaced(scriptOf(plan, ask), changes);
      return { script: ask === 'build' ? script : connectedDiscovery(script), arguments: '', before };
    });
    const given = runScripts(windows, withoutServices, runs);
    answers = new Map(inOrder.map(({ name }, at) => [name, given[at]]));
    const usual = writeRegistry('usual.reg', registryText({}));
    const asked = (isThere: boolean): readonly ScriptAnswer[] =>
      runScripts(
        windows,
        withWmi,
        unconnected
          .filter(([hasWmi]) => hasWmi === isThere)
          .map(([, ask]) => ({
            script: scriptOf(windows10, ask),
            arguments: '',
            before: [usual],
          })),
      );
    const there = asked(true);
    const wbemdisp = join(windows.driveC, 'windows/system32/wbem/wbemdisp.dll');
    renameSync(wbemdisp, `${wbemdisp}.hidden`);
    bare = [...there, ...asked(false)];
  }, 300_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(Object.entries(cases).map(([name, { prints }]) => ({ name, prints })))(
    'say "$prints": $name',
    ({ name, prints }) => {
      expect(answers.get(name)).toEqual({ exitCode: 0, prints });
    },
  );

  it.each(unconnected.map(([withWmi, ask, prints], index) => ({ withWmi, ask, prints, index })))(
    'say what they know where WMI is there ($withWmi) without licenses: $ask',
    ({ prints, index }) => {
      expect(bare[index]?.exitCode).toBe(0);
      expect(bare[index]?.prints).toMatch(prints);
    },
  );
});

function scriptOf(plan: PackagePlan, ask: BaselineQuestion): string {
  const setting = plan.baseline.settings.find(({ question }) => question === ask);
  if (setting === undefined) throw new Error(`The plan does not ask for ${ask}`);
  return `${discoveryScript(plan, setting).replaceAll('\n', '\r\n')}\r\n`;
}

function registryText(given: System): string {
  const { ProductType, ...version } = {
    ProductType: 'WinNT',
    CurrentBuildNumber: '19045',
    EditionID: 'Enterprise',
    UBR: 6456,
    ...given,
  };
  const line = ([name, value]: [string, string | number | null]): string => {
    if (value === null) return `"${name}"=-`;
    if (typeof value === 'number') return `"${name}"=dword:${value.toString(16).padStart(8, '0')}`;
    return `"${name}"="${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  };
  return [
    'Windows Registry Editor Version 5.00',
    '',
    '[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\ProductOptions]',
    line(['ProductType', ProductType]),
    '',
    '[HKEY_LOCAL_MACHINE\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion]',
    ...Object.entries(version).map(line),
    '',
  ].join('\r\n');
}
