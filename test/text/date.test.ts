import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { InternalError } from '../../src/errors.js';
import { dayNumber, daysBetween, isDay, longEnglishDate, wmiDate } from '../../src/text/date.js';

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

  it.each([
    '1980-01-01',
    '1980-01-01T00:00:00+09:00',
    '1980-01-01T00:00:00.000Z',
    '1980-13-01T00:00:00Z',
    '1980-02-30T00:00:00Z',
    '1980-01-01T24:00:01Z',
  ])('is refused when it is %s', (date) => {
    expect(() => longEnglishDate(date)).toThrow(InternalError);
  });
});

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('is %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '',
    '2026-02-30',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '2026-01-01T00:00:00Z',
  ])('is not %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('days between', () => {
  it('counts as the calendar does', () => {
    const span = fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(span, span, (one, two) => {
        const [from, to] = [one, two].map((date) => date.toISOString().slice(0, 10)) as [string, string];
        expect(daysBetween(from, to)).toBe(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000));
        expect(Number.isInteger(dayNumber(from))).toBe(true);
      }),
    );
  });
});
