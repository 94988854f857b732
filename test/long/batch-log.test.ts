import { expect, it } from '@jest/globals';
import { expectRun } from '../support/expect-run.js';
import { onClientComputer } from '../support/on-client-computer.js';
import { inventedKey } from '../support/planned.js';

const licensed = { license: { status: 1, key: inventedKey } } as const;
const international = 'Control Panel\\International';

/** Short date formats, as users and administrators set them. */
const dateFormats = ['yyyy/MM/dd', 'd. M. yyyy', 'dd/MM/yyyy'];

onClientComputer('activate-esu.bat and its traces, in more cases', (computer) => {
  it.each(dateFormats)(
    'dates its lines by the calendar when dates are written %s',
    (sShortDate) => {
      const before = new Date();
      const user = [{ path: international, values: { sShortDate } }];
      const run = expectRun(computer, { user, ...licensed }, { exitCode: 0, calls: ['status'] });
      const days = [before, new Date()].map(logDay);
      for (const { date } of run.log) expect(days).toContain(date);
      expect(days.map((day) => `${day.slice(6)}-${day.slice(0, 5)}`)).toContain(run.stamp.Time?.slice(0, 10));
    },
    60_000,
  );

  it.each([
    ['HH.mm.ss', '.'],
    ["HH'h'mm'm'ss", 'h'],
  ])(
    'tells the time when it is written %s',
    (sTimeFormat, sTime) => {
      const before = new Date();
      const user = [{ path: international, values: { sTimeFormat, sShortTime: sTimeFormat, sTime } }];
      const run = expectRun(computer, { user, ...licensed }, { exitCode: 0, calls: ['status'] });
      const minutes = [before, new Date()].map((time) => time.toTimeString().slice(0, 5));
      expect(minutes).toContain(run.log[0]?.time.slice(0, 5));
    },
    60_000,
  );
});

function logDay(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${two(date.getMonth() + 1)}-${two(date.getDate())}-${date.getFullYear()}`;
}
