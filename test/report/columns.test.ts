import { describe, expect, it } from '@jest/globals';
import { columnsOf } from '../../src/report/columns.js';
import { ownHeading } from '../support/device-lists.js';

describe('a heading', () => {
  it('of Export-EsuStatus.ps1 is known in full', () => {
    expect(Object.keys(columnsOf(ownHeading.split(',')))).toHaveLength(14);
  });

  it.each([
    [
      'SQL views',
      ['Name0', 'ResourceID', 'Operating_System_Name_and0', 'Build01', 'Client0', 'ESUValue', 'LastHWScan'],
    ],
    [
      'WQL',
      [
        'SMS_R_System.Name',
        'SMS_R_System.ResourceId',
        'SMS_R_System.OperatingSystemNameandVersion',
        'SMS_R_System.Build',
        'SMS_R_System.Client',
        'SMS_R_System.ESUValue',
        'SMS_G_System_WORKSTATION_STATUS.LastHardwareScan',
      ],
    ],
    [
      'Japanese',
      [
        'デバイス名',
        'リソース ID',
        'オペレーティング システム',
        'ＯＳ　ビルド',
        'クライアント',
        'ESU 値',
        '最終ハードウェア スキャン',
      ],
    ],
    [
      'people',
      [
        'Computer Name',
        'resource id',
        'operating-system',
        'OS Build',
        'Is Client',
        'esu_value',
        'Last Hardware Inventory',
      ],
    ],
  ])('as %s have it', (_, cells) => {
    expect(columnsOf(cells)).toEqual({
      name: 0,
      resourceId: 1,
      operatingSystem: 2,
      build: 3,
      client: 4,
      esuValue: 5,
      lastInventory: 6,
    });
  });

  it('names the device, else it is none', () => {
    expect(columnsOf(['OperatingSystem', 'Build'])).toEqual({});
  });

  it('makes an activation ID a pair with its status, and takes none for licensed without', () => {
    expect(columnsOf(['Device', 'ID', 'LicenseStatus'])).toEqual({ name: 0, licenseId: 1, licenseStatus: 2 });
    // Windows lists licenses that are not active, too; and an ID may be that of anything.
    for (const id of ['ActivationId', 'ID']) expect(columnsOf(['Device', id])).toEqual({ name: 0 });
    expect(columnsOf(['Device', 'ActivationIds'])).toEqual({ name: 0, licensedIds: 1 });
  });

  it('takes error codes for exit codes only where the list names what ran', () => {
    for (const code of ['Error Code', 'Fehlercode', 'Code d’erreur']) {
      expect(columnsOf(['Name', 'OS', code])).toEqual({ name: 0, operatingSystem: 1 });
      expect(columnsOf(['Name', code, 'ProgramName'])).toEqual({ name: 0, exitCode: 1, program: 2 });
    }
    expect(columnsOf(['Name', 'ExitCode'])).toEqual({ name: 0, exitCode: 1 });
  });

  it('counts the surer of two, else the first', () => {
    expect(columnsOf(['OSVersion', 'Name', 'DeviceName', 'OSBuild'])).toEqual({ name: 2, build: 3 });
    expect(columnsOf(['Device', 'Name', 'OS', 'Caption'])).toEqual({ name: 0, operatingSystem: 2 });
  });
});
