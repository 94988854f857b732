import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { deviceDays } from '../../src/report/device-days.js';
import { evidenceOf } from '../../src/report/evidence.js';
import { contradict, newestRun, type Run, withRun } from '../../src/report/runs.js';
import { listOf, readText, windows10Ids } from '../support/device-lists.js';

const [, year2] = windows10Ids;
const heading =
  'Name,ResourceID,OperatingSystem,Build,LastExitCode,LastState,LastStatusTime,LicensedActivationIds,OfferActivationId';
const system = 'Microsoft Windows NT Workstation 10.0,10.0.19045';

/** Exit code, state and time of each row of one device, as a query gives a row for each deployment. */
type Deployed = readonly [exitCode: string, state: string, time: string, licensedIds?: string, offerId?: string];

function answer(rows: readonly Deployed[]) {
  const lines = rows.map(
    ([code, state, time, ids = '', offer = '']) => `PC1,1,${system},${code},${state},${time},${ids},${offer}`,
  );
  const day = deviceDays([readText([heading, ...lines, ''].join('\n'))]);
  const [device] = day[0].devices;
  if (device === undefined) throw new Error('no device was read');
  const { state, verdicts, run } = evidenceOf(device, year2, true);
  const isTold = day[0].notices.some(({ kind }) => kind === 'undecided');
  return { state, verdict: verdicts.exitCode, code: run?.exitCode ?? null, isTold };
}

const licensed = { state: 'licensed', verdict: 'licensed', code: 0, isTold: false };
const undecided = { state: 'unknown', verdict: null, code: null, isTold: true };

describe('several deployments that ended on one device', () => {
  it.each<readonly [string, readonly Deployed[], object]>([
    [
      'at different times of one day: the last counts',
      [
        ['22', '', '2026-11-20 08:00:00'],
        ['0', '', '2026-11-20 14:00:00'],
      ],
      licensed,
    ],
    [
      'at different times, as American exports write them',
      [
        ['0', '', '11/20/2026 2:00:00 PM'],
        ['28', '', '11/20/2026 9:00:00 AM'],
      ],
      licensed,
    ],
    [
      'on different days',
      [
        ['22', '', '2026-11-19'],
        ['0', '', '2026-11-20'],
      ],
      licensed,
    ],
    [
      'on one day, one of them with a license: nobody knows',
      [
        ['0', '', '2026-11-20'],
        ['22', '', '2026-11-20'],
      ],
      undecided,
    ],
    [
      'without any time',
      [
        ['0', '', ''],
        ['28', '', ''],
      ],
      undecided,
    ],
    [
      'at one time of day',
      [
        ['0', '', '2026-11-20T08:00:00'],
        ['', 'Failed', '2026-11-20T08:00:00'],
      ],
      undecided,
    ],
    [
      'one of them with a day only',
      [
        ['0', '', '2026-11-20'],
        ['22', '', '2026-11-20T08:00:00'],
      ],
      undecided,
    ],
    [
      'on one day, and a newer one',
      [
        ['0', '', '2026-11-20'],
        ['22', '', '2026-11-20'],
        ['0', '', '2026-11-21'],
      ],
      licensed,
    ],
    [
      'on one day, while inventory tells',
      [
        ['0', '', '2026-11-20', year2],
        ['22', '', '2026-11-20', year2],
      ],
      { ...undecided, state: 'licensed' },
    ],
    [
      'without a license, at different times: the last counts, not the worse',
      [
        ['25', '', '2026-11-20 08:00:00'],
        ['22', '', '2026-11-20 09:00:00'],
        ['1231', '', '2026-11-20 10:00:00'],
      ],
      { state: 'retrying', verdict: 'not licensed', code: 1231, isTold: false },
    ],
    [
      'without a license and of one state, at different times',
      [
        ['25', '', '2026-11-20 08:00:00'],
        ['22', '', '2026-11-20 09:00:00'],
      ],
      { state: 'failed', verdict: 'not licensed', code: 22, isTold: false },
    ],
    [
      'one of them on a day that the list does not have',
      [
        ['0', '', '2026-11-20'],
        ['22', '', ''],
        ['22', '', '2026-11-19'],
      ],
      undecided,
    ],
    [
      'on one day without an offer, and one of the offer on a later day',
      [
        ['0', '', '2026-11-20'],
        ['22', '', '2026-11-20'],
        ['0', '', '2026-11-21', '', year2],
      ],
      licensed,
    ],
    [
      'one of them because another run was active',
      [
        ['0', '', '2026-11-20T08:00:00'],
        ['1618', '', '2026-11-20T08:00:05'],
      ],
      licensed,
    ],
    [
      'one of them still waiting',
      [
        ['0', '', '2026-11-20'],
        ['', 'Waiting', '2026-11-20'],
      ],
      licensed,
    ],
    [
      'on one day, none with a license: the worse counts',
      [
        ['28', '', '2026-11-20'],
        ['22', '', '2026-11-20'],
        ['1231', '', '2026-11-20'],
      ],
      { state: 'failed', verdict: 'not licensed', code: 22, isTold: false },
    ],
    [
      'twice alike, as a query repeats them for each license',
      [
        ['0', '', '2026-11-20'],
        ['0', '', '2026-11-20'],
      ],
      licensed,
    ],
  ])('%s, whatever the order of the rows', (_what, rows, expected) => {
    expect(answer(rows)).toEqual(expected);
    expect(answer(rows.toReversed())).toEqual(expected);
  });

  it('in two lists are taken together in the same way', () => {
    const devices = listOf([{ name: 'PC1', exitCode: '0', lastStatus: '2026-11-20' }]);
    const statuses = readText('Name,LastExitCode,LastStatusTime\nPC1,22,2026-11-20\n');
    const [both] = deviceDays([devices, statuses]);
    expect(both.devices.map((device) => evidenceOf(device, year2, true).state)).toEqual(['unknown']);
    expect(both.notices).toContainEqual({ kind: 'undecided', devices: 1, example: 'PC1' });
  });
});

describe('the runs of one device', () => {
  const anyRun: fc.Arbitrary<Run> = fc.record({
    source: fc.constantFrom('status', 'stamp'),
    offerId: fc.constantFrom(null, 'a'),
    exitCode: fc.constantFrom(null, 0, 22, 28, 1231, 1618, 3010),
    state: fc.constantFrom(null, 'failed', 'succeeded'),
    moment: fc.constantFrom(
      null,
      '2026-11-19',
      '2026-11-20',
      '2026-11-20T08:00:00.0000000',
      '2026-11-20T09:00:00.0000000',
    ),
  });
  const told = (runs: readonly Run[]): string => {
    const known = runs.reduce<readonly Run[]>(withRun, []).filter(({ source }) => source === 'status');
    return contradict(known) ? 'undecided' : String(newestRun(known)?.exitCode);
  };

  it('say the same in any order', () => {
    const shuffled = fc
      .array(anyRun, { minLength: 2, maxLength: 5 })
      .chain((runs) => fc.tuple(fc.constant(runs), fc.shuffledSubarray(runs, { minLength: runs.length })));
    fc.assert(
      fc.property(shuffled, ([runs, others]) => {
        expect(told(others)).toBe(told(runs));
      }),
      { numRuns: 300 },
    );
  });
});
