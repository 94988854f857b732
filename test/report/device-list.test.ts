import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { never } from '../../src/report/device.js';
import { readDeviceList } from '../../src/report/device-list.js';
import { readText, windows10Ids } from '../support/device-lists.js';

const heading = 'Name,ResourceID,OS,Build,ESUValue,ID,LicenseStatus,LastExitCode,LastStatusTime,LastInventory';
const windows10 = 'Microsoft Windows NT Workstation 10.0,10.0.19045';

describe('a device list', () => {
  it('takes rows of one device together: IDs add up, the newest status and days count', () => {
    const list = readText(
      `${heading}
PC1,7,${windows10},0,${windows10Ids[0]},1,1231,2026-11-02,2026-11-01
PC1,7,${windows10},0,${windows10Ids[1]},1,0,2026-11-03,2026-11-01
PC1,7,${windows10},0,${windows10Ids[2]},0,22,2026-11-01,2026-11-09
`,
    );
    expect(list.devices).toHaveLength(1);
    expect(list.devices[0]).toMatchObject({
      licensedIds: [windows10Ids[0], windows10Ids[1]],
      runs: [{ exitCode: 0, moment: '2026-11-03' }],
      knownIds: [windows10Ids[2]],
      lastInventory: '2026-11-09',
    });
    expect(list.notices).toContainEqual({ kind: 'mergedRows', rows: 2 });
  });

  it('keeps two records of one name apart, and takes one name as one device where there are no IDs', () => {
    const rows = `PC1,1,${windows10},,,,,,\nPC1,2,${windows10},,,,,,\n`;
    expect(readText(`${heading}\n${rows}`).devices).toHaveLength(2);
    expect(readText(`Name,OS,Build\nPC1,${windows10}\npc1,${windows10}\n`).devices).toHaveLength(1);
  });

  it('takes the NULL of SQL Server Management Studio for nothing', () => {
    const [device] = readText(`${heading}\nPC1,1,${windows10},NULL,NULL,NULL,NULL,NULL,NULL\n`).devices;
    expect(device).toMatchObject({
      esuValue: '',
      esuIds: null,
      licensedIds: null,
      runs: [],
      lastInventory: never,
    });
  });

  it('has a client where the list does not tell, and none where it says so or says nothing', () => {
    const standing = (text: string) => readText(text).devices.map((device) => device.standing);
    expect(standing(`Name,OS,Build\nPC1,${windows10}\n`)).toEqual(['client']);
    expect(
      standing(`Name,OS,Build,Client\nA,${windows10},1\nB,${windows10},Yes\nC,${windows10},0\nD,${windows10},\n`),
    ).toEqual(['client', 'client', 'noClient', 'noClient']);
    expect(standing(`Name,OS,Build,Obsolete\nA,${windows10},1\nB,${windows10},0\n`)).toEqual(['obsolete', 'client']);
  });

  it.each([
    ['1', '0'],
    ['1.0', '0.0'],
    ['True', 'False'],
    ['Yes', 'No'],
    ['Ja', 'Nein'],
    ['WAHR', 'FALSCH'],
    ['Oui', 'Non'],
    ['VRAI', 'FAUX'],
    ['はい', 'いいえ'],
    ['１', '０'],
  ])('reads %s and %s of a client and an obsolete record', (yes, no) => {
    const rows = [`A,${windows10},${yes},${no}`, `B,${windows10},${no},${no}`, `C,${windows10},${yes},${yes}`];
    const list = readText(['Name,OS,Build,Client,Obsolete', ...rows].join('\n'));
    expect(list.devices.map(({ standing }) => standing)).toEqual(['client', 'noClient', 'obsolete']);
    expect(list.notices.filter(({ kind }) => kind === 'values')).toEqual([]);
  });

  it.each(['Active', 'Installed', '2', 'unknown', 'Sí'])('keeps a device whose Client is %s, and says so', (text) => {
    const list = readText(`Name,OS,Build,Client,Obsolete\nA,${windows10},${text},${text}\n`);
    expect(list.devices[0]).toMatchObject({ standing: 'client' });
    for (const column of ['client', 'obsolete'])
      expect(list.notices).toContainEqual(
        expect.objectContaining({ kind: 'values', column, example: text, devices: 1 }),
      );
  });

  it('takes the first value under a heading that it has twice, and counts rows with two', () => {
    const list = readText(
      [
        'Name,Name,OS,Build,Client,Client,ESUValue,ESUValue',
        `,A,${windows10},NULL,1,,${windows10Ids[1]}`,
        `B,B,${windows10},1,0,0,0`,
      ].join('\n'),
    );
    expect(list.devices).toMatchObject([
      { name: 'A', standing: 'client', esuIds: [windows10Ids[1]] },
      { name: 'B', standing: 'client', esuIds: [] },
    ]);
    expect(list.notices).toContainEqual({ kind: 'repeated', headings: ['Name', 'Client', 'ESUValue'], rows: 1 });
  });

  it('counts values that it does not understand, with an example', () => {
    const list = readText(
      `Name,OS,Build,LastExitCode,LastInventory\nA,${windows10},abc,soon\nB,${windows10},x,2026-11-01\n`,
    );
    expect(list.notices).toEqual(
      expect.arrayContaining([
        {
          kind: 'values',
          column: 'lastInventory',
          heading: 'LastInventory',
          rows: 1,
          devices: 1,
          example: 'soon',
          others: [],
        },
        {
          kind: 'values',
          column: 'exitCode',
          heading: 'LastExitCode',
          rows: 2,
          devices: 2,
          example: 'abc',
          others: ['x'],
        },
      ]),
    );
  });

  it.each([
    ['0x16', 22],
    ['0x000004CF', 1231],
    ['22.0', 22],
    ['-2147024891', -2147024891],
    ['0xC004F050', -1073418160],
    ['3221549136', -1073418160],
    ['-1073418160', -1073418160],
  ])('reads the exit code %s', (text, code) => {
    expect(readText(`Name,OS,Build,ExitCode\nA,${windows10},${text}\n`).devices[0]?.runs[0]?.exitCode).toBe(code);
  });

  it('takes all its dates for day and month where a later one has no other meaning', () => {
    const list = readText(
      `Name,OS,Build,LastInventory\nA,${windows10},1/2/2026\nB,${windows10},13/2/2026\nC,${windows10},soon\n`,
    );
    expect(list.devices.map(({ lastInventory }) => lastInventory)).toEqual(['2026-02-01', '2026-02-13', null]);
    expect(list.notices).toContainEqual(
      expect.objectContaining({ kind: 'values', column: 'lastInventory', rows: 1, example: 'soon' }),
    );
    expect(list.notices).not.toContainEqual({ kind: 'dayOrder' });
    expect(list.rows).toBe(3);
  });

  it('counts the rows that end early', () => {
    expect(readText(`Name,OS,Build,Owner\nA,${windows10}\nB,${windows10},x\n`).notices).toContainEqual({
      kind: 'shortRows',
      rows: 1,
    });
  });

  it('has the newest day as its day, but for clocks that run far ahead', () => {
    const row = (index: number, day: string) => `PC${index},${windows10},${day}`;
    const days = Array.from({ length: 400 }, (_, index) =>
      row(index, `2026-11-${String((index % 20) + 1).padStart(2, '0')}`),
    );
    const list = readText(['Name,OS,Build,LastDiscovery', ...days, row(999, '2099-01-01')].join('\n'));
    expect(list.day).toBe('2026-11-20');
    expect(list.notices).toContainEqual({ kind: 'futureDays', devices: 1, example: '2099-01-01' });
    expect(readText(`Name,OS,Build,LastDiscovery\n${row(1, '2026-01-01')}\n${row(2, '2026-11-01')}\n`).day).toBe(
      '2026-11-01',
    );
  });

  it.each([3, 20, 150])('leaves out one clock that runs ahead of %i devices that agree', (count) => {
    const rows = Array.from({ length: count }, (_, index) => `PC${index},${windows10},2026-11-${10 + (index % 15)}`);
    const list = readText(['Name,OS,Build,LastInventory', `X,${windows10},2036-01-01`, ...rows].join('\n'));
    expect(list.day).toBe(`2026-11-${10 + Math.min(count, 15) - 1}`);
    expect(list.notices).toContainEqual({ kind: 'futureDays', devices: 1, example: '2036-01-01' });
  });

  it('leaves out the stamp of a clock that runs ahead', () => {
    const rows = ['A', 'B', 'C', 'D'].map((name) => `${name},${windows10},2026-11-27,2026-11-26,0`);
    const list = readText(
      ['Name,OS,Build,LastInventory,StampTime,StampResult', ...rows, `X,${windows10},2026-11-27,2031-05-05,0`].join(
        '\n',
      ),
    );
    expect(list.day).toBe('2026-11-27');
  });

  it('keeps the newest day where the others lie far apart', () => {
    const days = ['2026-01-01', '2026-06-01', '2026-11-01'].map((day, index) => `PC${index},${windows10},${day}`);
    expect(readText(['Name,OS,Build,LastInventory', ...days].join('\n')).day).toBe('2026-11-01');
  });

  it('without names or systems is refused with the columns that are wanted', () => {
    for (const text of ['', 'a,b\n1,2\n', 'Name,Owner\nPC1,0\n']) {
      expect(() => readText(text)).toThrow(UserError);
      expect(() => readText(text)).toThrow(/LicensedActivationIds/u);
    }
  });

  it('shows the headings that it found when it refuses a list', () => {
    expect(() => readText('Gerät;Besitzer\nPC1;x\n')).toThrow(/Found: Gerät;Besitzer/u);
    expect(() => readText('a;b\n1;2\n')).toThrow(/Found: a;b/u);
  });

  it.each([
    ['an .xlsx', Buffer.from('PK\x03\x04\x14\x00', 'latin1'), 'Excel workbook (.xlsx)'],
    ['JSON', Buffer.from('[{"Name":"PC1"}]'), 'JSON, not CSV'],
    ['JSON in UTF-16', Buffer.from('\uFEFF[ {"Name":"PC1"}]', 'utf16le'), 'JSON, not CSV'],
    ['HTML', Buffer.from('<!DOCTYPE html><table>'), 'XML or HTML'],
  ])('names %s for what it is', (_, bytes, what) => {
    expect(() => readDeviceList('x.csv', bytes)).toThrow(what);
  });

  it.each([
    [
      'SSRS',
      'Details_Table0_Name0,Details_Table0_Netbios_Name0,Details_Table0_Operating_System_Name_and0,Details_Table0_Build01',
      `Office,PC1,${windows10}`,
    ],
    ['SQL', 'Name0,Netbios_Name0,Operating_System_Name_and0,Build01', `Office,PC1,${windows10}`],
    ['Intune', 'Device ID,Device name,Last check-in,OS,OS version', 'd1,PC1,2026-11-20,Windows,10.0.19045.6456'],
    ['Active Directory', 'Name,OperatingSystem,OperatingSystemVersion', 'PC1,Windows 10 Enterprise,10.0 (19045)'],
    ['a German console', 'Name,Betriebssystem,Betriebssystembuild', `PC1,${windows10}`],
    ['German Excel', 'Computername,Betriebssystem,Buildnummer', 'PC1,Microsoft Windows 10 Enterprise,19045'],
    ['French', 'Nom de l’appareil,Système d’exploitation,Numéro de build', 'PC1,Microsoft Windows 10 Entreprise,19045'],
    [
      'Microsoft Defender',
      'Device Name,OS Platform,OS Version,OS Build,Last device update',
      'PC1,Windows10,22H2,19045.6456,2026-11-25T10:00:00.000Z',
    ],
    ['WSUS', 'FullDomainName,OSDescription,OSVersion', 'PC1,Windows 10 Enterprise,10.0.19045.6456'],
    ['Get-CMDevice', 'Name,DeviceOS,DeviceOSBuild,LastActiveTime', `PC1,${windows10},11/20/2026 10:00:00 AM`],
    [
      'connectors',
      'Name,OperatingSystemNameandVersion,BuildExt',
      'PC1,Microsoft Windows NT Workstation 10.0,10.0.19045.3803',
    ],
  ])('is read as %s has it', (_, headings, row) => {
    const [device] = readText(`${headings}\n${row}\n`).devices;
    expect(device).toMatchObject({ name: 'PC1', system: { product: 'windows-10' } });
  });

  it('keeps the revision of the build, and discovery’s branch', () => {
    const of = (headings: string, row: string) => readText(`${headings}\n${row}\n`).devices[0];
    expect(of('Name,OS,Build,BuildExt', `A,${windows10},10.0.19045.3803`)?.revision).toBe(3803);
    expect(of('Name,OS,Build', 'A,Windows,10.0.19045.6456')?.revision).toBe(6456);
    expect(of('Name,OS,Build', `A,${windows10}`)?.revision).toBeNull();
    const ltsb = 'A,Microsoft Windows NT Workstation 10.0,10.0.14393';
    expect(of('Name,OS,Build,OSBranch', `${ltsb},2`)?.system.product).toBe('windows-10-ltsb-2016');
    expect(of('Name,OS,Build,OSBranch', `${ltsb},0`)?.system.product).toBeNull();
  });

  it('of the stamp by the names of the export has the offer as ActivationId, not a license', () => {
    const list = readText(
      `Name,OS,Build,StampResult,StampLicenseStatus,StampTime,ActivationId\nPC1,${windows10},22,0,2026-11-20,${windows10Ids[1]}\n`,
    );
    expect(list.devices[0]).toMatchObject({
      licensedIds: null,
      runs: [{ offerId: windows10Ids[1], exitCode: 22 }],
      stamps: [{ offerId: windows10Ids[1], licensed: false }],
    });
  });

  it('of the stamp alone names no systems, and reads the values of the inventory class', () => {
    const list = readText(
      `Name,ActivationId,Result,HResult,LicenseStatus,Time,Readiness\nPC1,${windows10Ids[1]},21,0xC004F050,none,2026-11-20T08:00:00,package-missing\n`,
    );
    expect(list.namesSystems).toBe(false);
    expect(list.devices[0]).toMatchObject({
      runs: [{ offerId: windows10Ids[1], exitCode: 21, moment: '2026-11-20' }],
      stamps: [{ offerId: windows10Ids[1], licensed: false, readiness: 'package-missing' }],
    });
  });
});
