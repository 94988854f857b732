import { describe, expect, it } from '@jest/globals';
import { workOut } from '../../src/report/work-out.js';
import { reportText } from '../../src/report/report-text.js';
import { readText, windows10Ids } from '../support/device-lists.js';

describe('a report on the terminal', () => {
  const list = readText(
    `Name,OS,Build,LicensedActivationIds,SecurityUpdate,Site
PC1,Microsoft Windows NT Workstation 10.0,10.0.19045,${windows10Ids[1]},2026-11 Cumulative Update for Windows 10,Bonn
PC2,Microsoft Windows NT Workstation 10.0,10.0.19045,${windows10Ids[0]},,
`,
    'devices.csv',
    'Site',
  );
  const text = reportText(workOut([list], { staleDays: 14, year: 2, product: 'windows-10' }).figures, 'Site');

  it('names the column by which it is broken down, and the devices without a value', () => {
    expect(text).toContain('\nBy Site\n  (empty): 0.0 % of 1 device\n  Bonn: 100.0 % of 1 device\n');
  });

  it('explains an error of the licensing service that another script ended with', () => {
    const failed = readText(
      'Name,OS,Build,ExitCode\nPC1,Microsoft Windows NT Workstation 10.0,10.0.19045,3221549136\n' +
        'PC2,Microsoft Windows NT Workstation 10.0,10.0.19045,0xC004C020\n',
    );
    const said = reportText(workOut([failed], { staleDays: 14, year: 2, product: 'windows-10' }).figures);
    expect(said).toMatch(/-1073418160: 1 device: 0xC004F050, an error of the licensing service, .*\n {4}Deploy Check/u);
    expect(said).toMatch(/0xC004C020, .*used up\n {4}Ask for more activations/u);
  });

  it('tells of no device that there is not', () => {
    expect(text).toContain('1 of 1 licensed devices have a security update from the coverage period, 0 have none.\n');
  });
});
