import { describe, expect, it } from '@jest/globals';
import { baselineAnswers } from '../../src/plan/baseline-answers.js';
import { baselineAnswersOf } from '../../src/report/baseline.js';
import { readDeviceList } from '../../src/report/device-list.js';
import { evidenceOf } from '../../src/report/evidence.js';
import { readinessOf } from '../../src/report/readiness.js';
import { windows10 } from '../../src/catalog/products/windows-10.js';
import { planned } from '../support/planned.js';

const year2 = '1043add5-23b1-4afb-9a0f-64343c8f3f8d';
const year1 = 'f520e45e-7413-4a34-a497-d2765967d094';
const { settings } = planned().baseline;
const [license = '', preparation = '', build = ''] = settings.map(({ name }) => name);

const of = (setting: string, value: string, state = '', offerId: string | null = null) =>
  baselineAnswersOf({ offerId, state, setting, value }).map(({ verdict, readiness }) => [verdict, readiness]);

describe('what the baseline says of a device', () => {
  it.each([
    [license, 'licensed', 'licensed', null],
    [license, 'Licensed ', 'licensed', null],
    [license, 'no key', 'not licensed', 'ready'],
    [license, 'status 5', 'not licensed', null],
    [license, 'no license', 'not licensed', null],
    [preparation, 'absent', null, 'package-missing'],
    [preparation, 'installed, not in effect: KB5072653', null, 'restart-or-order'],
    [build, '19045.5131', null, 'build-too-low'],
  ])('%s: %s', (setting, value, verdict, readiness) => {
    expect(of(setting, value)).toEqual([[verdict, readiness]]);
  });

  it.each([
    [license, ''],
    [license, 'wrong system: client build 22631 Enterprise'],
    [license, 'not an ESU license'],
    [license, 'no answer from WMI 0x80041003'],
    [license, 'no clear answer from WMI: 2 licenses with this ID'],
    [license, 'no answer: the script failed'],
    [license, 'status'],
    [license, 'licensed?'],
    [preparation, 'present'],
    [preparation, 'no answer from WMI 0x80041003'],
    [build, 'met'],
    [build, '22631.7000'],
    [build, '19045, revision not known 0x80070002'],
    ['BitLocker protection', 'licensed'],
    ['ESU license of year 4', 'licensed'],
    ['', 'licensed'],
  ])('%s: %s says nothing', (setting, value) => {
    expect(of(setting, value)).toEqual([]);
  });

  it('knows every answer that a script prints of the license', () => {
    const telling = [baselineAnswers.licensed, baselineAnswers.noKey, baselineAnswers.noLicense];
    for (const answer of Object.values(baselineAnswers))
      expect(of(license, answer).length).toBe(telling.includes(answer as never) ? 1 : 0);
  });

  it.each(['NonCompliant', 'Error', 'Unknown', '', '2'])('in the state %s as a whole says nothing', (state) => {
    expect(of('', '', state, year2)).toEqual([]);
  });
});

const list = (text: string) => readDeviceList('x.csv', Buffer.from(text)).devices[0];

describe('a list with answers of the baseline', () => {
  const verdictOf = (text: string, id = year2, year: 1 | 2 = 2) => {
    const device = list(text);
    if (device === undefined) throw new Error('There is no device');
    const { state, by, disagrees, verdicts } = evidenceOf(device, id, true, year);
    return { state, by, disagrees, baseline: verdicts.baseline };
  };

  it('is believed before inventory, and the difference is told', () => {
    const own = `Name,OperatingSystem,Build,LicensedActivationIds,OfferActivationId,BaselineState\nPC1,Microsoft Windows NT Workstation 10.0,10.0.19045,${year1},${year2},Compliant\n`;
    expect(verdictOf(own)).toEqual({ state: 'licensed', by: 'baseline', disagrees: true, baseline: 'licensed' });
  });

  it('that is compliant for one offer says nothing of another', () => {
    const own = `Name,Build,OfferActivationId,BaselineState\nPC1,10.0.19045,${year2},Compliant\n`;
    expect(verdictOf(own, year1, 1).baseline).toBeNull();
  });

  it('in the form of the details report tells the reason, for the year that its setting names', () => {
    const details = [
      'MachineName,SettingName,SettingDescription,ConstraintName,CurrentValue,ConfigurationItemName,CIContentVersion',
      `PC1,${license},x,y,no key,ESU Windows 10 Year 2 license and readiness,1`,
      `PC1,${build},x,y,19045.5131,ESU Windows 10 Year 2 license and readiness,1`,
      '',
    ].join('\r\n');
    expect(verdictOf(details)).toMatchObject({ state: 'needs', by: 'baseline', baseline: 'not licensed' });
    expect(verdictOf(details, year1, 1).baseline).toBeNull();
    const device = list(details);
    const [system] = windows10.operatingSystems;
    expect(device && readinessOf(device, system, windows10, year2)).toBe('build-too-low');
  });

  it('of another baseline says nothing', () => {
    expect(verdictOf('Name,SettingName,CurrentValue\nPC1,BitLocker,On\n')).toMatchObject({ by: null, baseline: null });
  });
});
