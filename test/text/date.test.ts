import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { longEnglishDate, wmiDate } from '../../src/text/date.js';

describe('a date', () => {
  it('is written as WMI writes it', () => {
    expect(wmiDate('2026-11-24T03:04:05Z')).toBe('20261124030405.000000+000');
  });

  it.each([
    ['1980-01-01T00:00:00Z', 'Tuesday, January 1, 1980'],
    ['2016-06-30T00:00:00Z', 'Thursday, June 30, 2016'],
    ['2019-03-20T23:59:59Z', 'Wednesday, March 20, 2019'],
    ['2024-02-29T00:00:00Z', 'Thursday, February 29, 2024'],
  ])('%s is written in long English as %s', (date, long) => {
    expect(longEnglishDate(date)).toBe(long);
  });

  it('has the weekday that the calendar of JavaScript gives', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1970-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (moment) => {
          const date = `${moment.toISOString().slice(0, 19)}Z`;
          const long = moment.toLocaleDateString('en-US', {
            dateStyle: 'full',
            timeZone: 'UTC',
          });
          expect(longEnglishDate(date)).toBe(long);
        },
      ),
    );
  });

  it.each(['1980-01-01', '1980-01-01T00:00:00+09:00', '1980-01-01T00:00:00.000Z', '1980-13-01T00:00:00Z'])(
    'is refused when it is %s',
    (date) => {
      expect(() => longEnglishDate(date)).toThrow(InternalError);
    },
  );
});
