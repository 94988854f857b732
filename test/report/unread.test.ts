import { describe, expect, it } from '@jest/globals';
import { reaches } from '../../src/report/tally.js';
import { workOut } from '../../src/report/work-out.js';
import { inventedKeys } from '../support/invented-keys.js';
import { readText, windows10Ids } from '../support/device-lists.js';

const [year1, year2] = windows10Ids;
const windows10 = 'Windows 10,10.0.19045';

/** Figures for year 2 of a list with these columns behind name, system and build, one device a row. */
function figuresOf(headings: string, ...rows: readonly string[]) {
  const lines = rows.map((row, index) => `PC${index + 1},${windows10},${row}`);
  const list = readText([`Name,OperatingSystem,Build,${headings}`, ...lines].join('\n'));
  return workOut([list], { staleDays: 14, product: 'windows-10', year: 2 }).figures;
}

describe('an answer that is not understood is neither yes nor no', () => {
  it.each([
    ['ID,LicenseStatus', `${year2},`],
    ['ID,LicenseStatus', `${year2},NULL`],
    ['ID,LicenseStatus', `${year2},abc`],
    ['ID,LicenseStatus', `${year2},TRUE`],
    ['ID,LicenseStatus', `${year2},Lizenziert`],
    ['ID,LicenseStatus', `${year2},ライセンス済み`],
    ['ID,LicenseStatus', 'access denied,1'],
    ['StampLicenseStatus', 'unknown'],
    ['StampLicenseStatus', 'ja'],
    ['BaselineState', 'Unknown'],
    ['BaselineState', 'Error'],
    ['BaselineState', 'Konform'],
    ['LastExitCode', 'see log'],
    ['LastExitCode', '99999999999'],
    ['LastState', 'Inconnu'],
    ['SettingName,CurrentValue', 'ESU license of year 2,no answer from WMI 0x80041003'],
  ])('%s: %s', (headings, row) => {
    const { total, list, readiness } = figuresOf(headings, row);
    expect(total).toMatchObject({ eligible: 1, licensed: 0, needs: 0, unknown: 1, coverage: null });
    expect(reaches(total, 0)).toBe(false);
    expect(list.notices).toContainEqual(expect.objectContaining({ kind: 'values', devices: 1, rows: 1 }));
    expect(readiness.find((each) => each.readiness === 'ready')).toBeUndefined();
  });

  it('beside other devices that have one', () => {
    const { total } = figuresOf('LicensedActivationIds', year2, 'none', '', 'error');
    expect(total).toMatchObject({ licensed: 1, needs: 2, unknown: 1 });
  });

  it('beside another license of the device, which does not say that this one is not there', () => {
    const list = readText(
      `Name,OS,Build,ID,LicenseStatus\nPC1,${windows10},${year1},1\nPC1,${windows10},${year2},Lizenziert\n`,
    );
    const { total } = workOut([list], { staleDays: 14, product: 'windows-10', year: 2 }).figures;
    expect(total).toMatchObject({ needs: 0, unknown: 1 });
  });

  it('in a column that is empty for every device, which tells as little as none', () => {
    expect(figuresOf('LastExitCode', '', '').total).toMatchObject({ unknown: 2, coverage: null });
    expect(figuresOf('LicensedActivationIds,ESUValue', ',', 'NULL,').total).toMatchObject({ unknown: 2 });
    expect(figuresOf('LastExitCode', '', '0').total).toMatchObject({ licensed: 1, needs: 1 });
  });

  it('after a run that ended well and says no more', () => {
    const { total } = figuresOf('LastExitCode,LastState', '3010,', ',13', '0,13', ',');
    expect(total).toMatchObject({ licensed: 1, needs: 1, unknown: 2 });
  });

  it('but is an answer where the words are those of Windows or of the batch', () => {
    expect(figuresOf('ID,LicenseStatus', `${year2},1.0`, `${year2},Licensed`, `${year2},5`).total).toMatchObject({
      licensed: 2,
      needs: 1,
    });
    expect(figuresOf('StampLicenseStatus', '1', '1.0', 'none', '0').total).toMatchObject({ licensed: 2, needs: 2 });
  });

  it('of the system: the device is not counted, and the report says so', () => {
    const list = readText(
      'Name,OS,Build,OSBranch\nA,Windows 10,1.9045E4,\nB,?,10.0.19045,\nC,Windows 10,10.0.19045,x\n',
    );
    const {
      total,
      notCounted,
      list: read,
    } = workOut([list], { staleDays: 14, product: 'windows-10', year: 2 }).figures;
    expect([total.eligible, notCounted.unknownSystem]).toEqual([1, 2]);
    for (const [column, example] of [
      ['build', '1.9045E4'],
      ['branch', 'x'],
    ])
      expect(read.notices).toContainEqual(expect.objectContaining({ kind: 'values', column, example }));
  });

  it('of the branch of a long-term version', () => {
    const own = 'Microsoft Windows NT Workstation 10.0,10.0.14393';
    const products = readText(`Name,OS,Build,OSBranch\nA,${own},2.0\nB,${own},unknown\nC,${own},0\n`).devices.map(
      ({ system }) => system.product,
    );
    expect(products).toEqual(['windows-10-ltsb-2016', 'windows-10-ltsb-2016', null]);
  });

  it('of updates, where no device has one', () => {
    const of = (...rows: readonly string[]) => figuresOf('LicensedActivationIds,SecurityUpdate', ...rows).total;
    expect(of(`${year2},`, `${year2},`)).toMatchObject({ licensed: 2, updated: 0, notUpdated: 0 });
    const update = '2026-11 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5099999)';
    expect(of(`${year2},${update}`, `${year2},`)).toMatchObject({ licensed: 2, updated: 1, notUpdated: 1 });
  });

  it('and no part of a product key is in the notice', () => {
    const key = inventedKeys.windows10;
    const text = `${'x'.repeat(45)} ${key}`;
    const [notice] = figuresOf('ESUValue', text).list.notices.filter(({ kind }) => kind === 'values');
    expect(JSON.stringify(notice)).not.toContain(key.slice(0, 5));
  });
});

describe('an exit code', () => {
  it.each([
    ['ProgramName', 'Remove'],
    ['ProgramName', 'Close'],
    ['ProgramName', 'Install 7-Zip'],
    ['ProgramName', ''],
    ['AppName', 'Contoso VPN'],
    ['PackageID', 'ABC00999'],
    ['PackageName', 'Contoso VPN'],
    ['AdvertisementID', 'ABC20001'],
    ['プログラム名', '7-Zip'],
    ['PackageName,ProgramName', 'Contoso VPN,Check'],
  ])('of another program says nothing: %s %s', (headings, row) => {
    const { total, list } = figuresOf(`${headings},LastExitCode,LastState`, `${row},0,13`, `${row},1603,11`);
    expect(total).toMatchObject({ licensed: 0, needs: 0, failed: 0, unknown: 2, coverage: null });
    expect(list.notices).toContainEqual(expect.objectContaining({ kind: 'values', devices: 2 }));
  });

  it.each([
    ['ProgramName', 'Activate'],
    ['ProgramName', 'check'],
    ['ProgramName', 'Deposit'],
    ['PackageID,ProgramName', 'ABC00123,Activate'],
    ['PackageName,ProgramName', 'Windows 10 ESU Year 2,Activate'],
    ['AppName,OfferActivationId', `Contoso ESU,${year2}`],
  ])('of our programs counts: %s %s', (headings, row) => {
    const { total } = figuresOf(`${headings},LastExitCode`, `${row},0`, `${row},22`);
    expect(total).toMatchObject({ licensed: 1, failed: 1 });
  });

  it.each(['Collect', 'Prepare'])('0 of %s is not yet a license, others are failures', (program) => {
    const { total } = figuresOf('ProgramName,LastExitCode', `${program},0`, `${program},22`);
    expect(total).toMatchObject({ licensed: 0, failed: 1, needs: 1 });
  });

  it('0 of Remove is no license, whatever offer it is of', () => {
    const { total } = figuresOf('ProgramName,LastExitCode,OfferActivationId', `Remove,0,${year2}`);
    expect(total).toMatchObject({ licensed: 0, unknown: 1 });
  });

  it('of the same program of two packages says nothing: they may be those of two years', () => {
    const rows = ['ABC00101,Activate,0', 'ABC00102,Activate,0'];
    const { total, list } = figuresOf('PackageID,ProgramName,LastExitCode', ...rows);
    expect(total).toMatchObject({ licensed: 0, unknown: 2 });
    expect(list.notices).toContainEqual(
      expect.objectContaining({ kind: 'values', column: 'sequenceId', devices: 2, others: ['ABC00102'] }),
    );
  });

  it('of the package of another year is of that year', () => {
    const rows = ['Windows 10 ESU Year 1,Activate,0', 'Windows 10 ESU Year 2,Activate,0'];
    const { total, offers } = figuresOf('PackageName,ProgramName,LastExitCode', ...rows);
    expect(total).toMatchObject({ licensed: 1, needs: 1 });
    expect(offers[0]?.years.map(({ licensed }) => licensed)).toEqual([1, 1, 0]);
  });

  it('of another program beside a plain list of devices makes nobody licensed', () => {
    const devices = readText(`Name,OS,Build,Client\nPC1,${windows10},1\n`);
    const apps = readText('DeviceName,AppName,ErrorCode\nPC1,Contoso VPN,0\n', 'apps.csv');
    const { total } = workOut([devices, apps], { staleDays: 14, product: 'windows-10', year: 2 }).figures;
    expect(total).toMatchObject({ eligible: 1, licensed: 0, unknown: 1, coverage: null });
  });
});
