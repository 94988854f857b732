import { describe, expect, it } from '@jest/globals';
import { dayOf, dayOrderSeen } from '../../src/report/days.js';

function dayOrderOf(dates: readonly string[]) {
  const seen = dayOrderSeen();
  for (const date of dates) seen.note(date);
  return seen.order();
}

describe('the day of a date', () => {
  it.each([
    '2026-11-03T09:05:00',
    '2026-11-03 09:05:00.123',
    '2026-11-03',
    '2026/11/3 9:05',
    '11/3/2026 9:05:00 AM',
    '03.11.2026 09:05:00',
    '3-11-2026 09:05',
    '2026年11月3日 9:05',
    '20261103090500.000000+000',
    '20261103',
  ])('is found in %j', (text) => {
    expect(dayOf(text, 'month-day')).toBe('2026-11-03');
  });

  it('follows the order of the file where slashes leave it open', () => {
    expect(dayOf('03/11/2026', 'day-month')).toBe('2026-11-03');
  });

  it.each(['', 'never', '2026-13-01', '31/31/2026', '1', '46346', '2026-02-30'])('is not in %j', (text) => {
    expect(dayOf(text, 'month-day')).toBeNull();
  });

  it('is told by any date that names a 13th or later day', () => {
    expect(dayOrderOf(['1/2/2026', '13/2/2026'])).toBe('day-month');
    expect(dayOrderOf(['1/2/2026', '2/13/2026'])).toBe('month-day');
    expect(dayOrderOf(['1/2/2026'])).toBeNull();
    expect(dayOrderOf(['2026-01-02', ''])).toBe('month-day');
  });
});
