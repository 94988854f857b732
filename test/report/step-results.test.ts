import { describe, expect, it } from '@jest/globals';
import { stepNames } from '../../src/plan/task-sequence/step-names.js';
import { deviceDays } from '../../src/report/device-days.js';
import { readDeviceList } from '../../src/report/device-list.js';
import { evidenceOf } from '../../src/report/evidence.js';
import { planned } from '../support/planned.js';
import { readText, windows10Ids } from '../support/device-lists.js';

const [, year2] = windows10Ids;
const heading = 'Netbios_Name0,ActionName,ExitCode,ExecutionTime';

/** What the rows `step, code, time of day` say of a device of which another list knows nothing but its system. */
const said = (rows: readonly string[], columns = heading) => {
  const devices = readText('Name,OS,Build,Client\nPC1,Microsoft Windows NT Workstation 10.0,10.0.19045,1\n');
  const steps = readDeviceList('steps.csv', Buffer.from([columns, ...rows.map((row) => `PC1,${row}`), ''].join('\n')));
  const [device] = deviceDays([devices, steps])[0].devices;
  if (device === undefined) throw new Error('There is no device');
  const { state, verdicts, run } = evidenceOf(device, year2, true);
  return [run?.exitCode ?? null, verdicts.exitCode, state];
};
const nothing = [null, null, 'unknown'];
const at = (time: string): string => `2026-11-20 ${time}`;

describe('the results of our steps', () => {
  it.each<[string, string[], (string | number | null)[]]>([
    ['Activate after Check', [`Check,28,${at('09:00')}`, `Activate,0,${at('09:05')}`], [0, 'licensed', 'licensed']],
    ['in any order', [`Activate,0,${at('09:05')}`, `Check,28,${at('09:00')}`], [0, 'licensed', 'licensed']],
    ['a failure', [`Check,28,${at('09:00')}`, `Activate,22,${at('09:05')}`], [22, 'not licensed', 'failed']],
    ['a retry', [`Check,28,${at('09:00')}`, `Activate,1231,${at('09:05')}`], [1231, 'not licensed', 'retrying']],
    ['Check alone: licensed', [`Check,0,${at('09:00')}`], [0, 'licensed', 'licensed']],
    ['Check alone: ready', [`Check,28,${at('09:00')}`], [28, 'not licensed', 'needs']],
    ['Check alone: failed', [`Check,21,${at('09:00')}`], [21, 'not licensed', 'failed']],
    ['Not covered', [`Not covered,20,${at('09:00')}`], [20, 'not licensed', 'failed']],
    [
      'the newest run, in which Activate did not run',
      [`Check,28,${at('09:00')}`, `Activate,22,${at('09:05')}`, `Check,0,${at('21:00')}`],
      [0, 'licensed', 'licensed'],
    ],
    [
      'the newest run, after one that was licensed',
      [`Check,28,${at('09:00')}`, `Activate,0,${at('09:05')}`, `Not covered,20,${at('21:00')}`],
      [20, 'not licensed', 'failed'],
    ],
    ['names in other case', [`ACTIVATE ,0,${at('09:00')}`], [0, 'licensed', 'licensed']],
    ['an unsigned HRESULT', [`Activate,3221549136,${at('09:00')}`], [-1073418160, 'not licensed', 'failed']],
    ['a signed HRESULT', [`Activate,-1073418160,${at('09:00')}`], [-1073418160, 'not licensed', 'failed']],
    ['one run without times', ['Activate,0,', 'Check,28,'], [0, 'licensed', 'licensed']],
    ['one run of a day', ['Activate,0,2026-11-20', 'Check,28,2026-11-20'], [0, 'licensed', 'licensed']],
    [
      'Deposit after Collect',
      [`Collect,0,${at('09:00')}`, `Deposit,30,${at('09:05')}`],
      [30, 'not licensed', 'failed'],
    ],
    ['Collect that failed', [`Check,28,${at('09:00')}`, `Collect,22,${at('09:05')}`], [22, 'not licensed', 'failed']],
  ])('%s', (_, rows, expected) => {
    expect(said(rows)).toEqual(expected);
  });

  it.each<[string, string[]]>([
    ['without a code', [`Activate,,${at('09:00')}`]],
    ['with NULL', [`Activate,NULL,${at('09:00')}`]],
    ['with a code that is none', [`Activate,failed,${at('09:00')}`]],
    [
      'whose newest has no code: Check of that run is not asked',
      [`Check,28,${at('09:00')}`, `Activate,,${at('09:05')}`],
    ],
    ['whose newest has no code: nor an older run', [`Activate,0,${at('09:00')}`, `Check,,${at('21:00')}`]],
    ['of other steps', [`Restart pending?,1,${at('09:00')}`, `Keep result of Check,0,${at('09:01')}`]],
    ['of other programs', [`Install preparation package,0,${at('09:00')}`, `Activate Office,0,${at('09:01')}`]],
    ['two runs without times', ['Activate,0,', 'Activate,22,']],
    ['two runs of a day', ['Check,28,2026-11-20', 'Activate,22,2026-11-20', 'Check,0,2026-11-20']],
    ['one of which has no time', [`Activate,0,${at('09:00')}`, 'Check,28,']],
    ['one of which has a day only', [`Activate,0,${at('09:00')}`, 'Check,28,2026-11-20']],
    ['that one run never has', [`Check,28,${at('09:00')}`, `Not covered,20,${at('09:00')}`]],
    ['Not covered, skipped', [`Not covered,0,${at('09:00')}`]],
    ['Not covered, ended by something else', [`Not covered,-2147467259,${at('09:00')}`]],
    ['Collect: no license yet', [`Collect,0,${at('09:00')}`]],
    ['Prepare: VAMT activates', [`Check,28,${at('09:00')}`, `Prepare,0,${at('09:05')}`]],
  ])('%s say nothing', (_, rows) => {
    expect(said(rows)).toEqual(nothing);
  });

  it('with a status message count where the step ended, not where it was skipped', () => {
    const withMessage = (...rows: string[]) => said(rows, `${heading},LastStatusMsgID`);
    const check = `Check,28,${at('09:00')},11134`;
    expect(withMessage(check, `Activate,0,${at('09:05')},11134`)).toEqual([0, 'licensed', 'licensed']);
    expect(withMessage(check, `Activate,22,${at('09:05')},11135`)).toEqual([22, 'not licensed', 'failed']);
    expect(withMessage(check, `Activate,0,${at('09:05')},1073752958`)).toEqual([0, 'licensed', 'licensed']);
    for (const skipped of [11130, 11131])
      expect(withMessage(check, `Activate,0,${at('09:05')},${skipped}`)).toEqual([28, 'not licensed', 'needs']);
    for (const unknown of ['', 'x', '10008'])
      expect(withMessage(check, `Activate,0,${at('09:05')},${unknown}`)).toEqual(nothing);
  });

  it('of two task sequences say nothing', () => {
    const rows = [`Activate,0,${at('09:00')},ABC00001`, `Activate,0,${at('09:05')},ABC00002`];
    expect(said(rows, `${heading},PackageID`)).toEqual(nothing);
    expect(said(rows.slice(1), `${heading},PackageID`)).toEqual([0, 'licensed', 'licensed']);
  });

  it('leave the other lists of a device what they say', () => {
    const own = readText(
      `Name,OS,Build,OfferActivationId,LastExitCode,LastStatusTime\nPC1,Microsoft Windows NT Workstation 10.0,10.0.19045,${year2},22,2026-11-19\n`,
    );
    const verdict = (code: string) => {
      const steps = readText(`${heading}\nPC1,Activate,${code},2026-11-20 09:00\n`);
      const [device] = deviceDays([own, steps])[0].devices;
      return device && evidenceOf(device, year2, true).run?.exitCode;
    };
    expect(verdict('0')).toBe(0);
    expect(verdict('')).toBe(22);
  });

  it('are known by the names that the task sequence has', () => {
    const names = JSON.stringify(planned().taskSequence?.steps);
    for (const name of [stepNames.check, stepNames.activate, stepNames.notCovered])
      expect(names).toContain(`"name":"${name}"`);
  });
});
