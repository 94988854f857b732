import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
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
      exitCode: 0,
      lastStatus: '2026-11-03',
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
      exitCode: null,
      lastInventory: null,
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

  it('counts values that it does not understand, with an example', () => {
    const list = readText(
      `Name,OS,Build,LastExitCode,LastInventory\nA,${windows10},abc,soon\nB,${windows10},x,2026-11-01\n`,
    );
    expect(list.notices).toEqual(
      expect.arrayContaining([
        { kind: 'values', column: 'lastInventory', rows: 1, example: 'soon' },
        { kind: 'values', column: 'exitCode', rows: 2, example: 'abc' },
      ]),
    );
  });

  it.each([
    ['0x16', 22],
    ['0x000004CF', 1231],
    ['22.0', 22],
    ['-2147024891', -2147024891],
  ])('reads the exit code %s', (text, code) => {
    expect(readText(`Name,OS,Build,ExitCode\nA,${windows10},${text}\n`).devices[0]?.exitCode).toBe(code);
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

  it('without names or systems is refused with the columns that are wanted', () => {
    for (const text of ['', 'a,b\n1,2\n', 'Name,ESUValue\nPC1,0\n']) {
      expect(() => readText(text)).toThrow(UserError);
      expect(() => readText(text)).toThrow(/LicensedActivationIds/u);
    }
  });
});
