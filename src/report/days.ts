import { isDay } from '../text/date.js';
import { remembered } from './remembered.js';

/** Order of day and month in dates written with slashes; decided for a whole file. */
export type DayOrder = 'day-month' | 'month-day';

const yearFirst = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/u;
const yearLast = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/u;
const wmi = /^(\d{4})(\d{2})(\d{2})(?:\d{6}|$)/u;

/**
 * The calendar day of a date as exports write it, the time of day left out: ISO 8601, `2026/11/20 9:05`, `20.11.2026`,
 * `11/20/2026 9:05:00 AM`, `2026年11月20日`, WMI's `20261120090500.000000+000`.
 *
 * @returns `yyyy-mm-dd`, or null where it is none
 */
export function dayOf(text: string, order: DayOrder): string | null {
  const plain = text.trim();
  const first = yearFirst.exec(plain) ?? wmi.exec(plain);
  if (first !== null) return day(first[1], first[2], first[3]);
  const last = yearLast.exec(plain);
  if (last === null) return null;
  const [, one, mark, two, year] = last;
  return mark !== '/' || order === 'day-month' ? day(year, two, one) : day(year, one, two);
}

/** What the dates of a file tell of their order. */
export interface DayOrderSeen {
  readonly note: (text: string) => void;
  /** The order in which none of the dates names a 13th month; null where both are possible and they do not tell. */
  readonly order: () => DayOrder | null;
}

/** Watches the dates of a file, one after the other. The first that tells counts. */
export function dayOrderSeen(): DayOrderSeen {
  let told: DayOrder | undefined;
  let seen = false;
  return {
    note: (text) => {
      if (told !== undefined || !text.includes('/')) return;
      const [, one, mark, two] = yearLast.exec(text.trim()) ?? [];
      if (mark !== '/') return;
      seen = true;
      if (Number(one) > 12) told = 'day-month';
      else if (Number(two) > 12) told = 'month-day';
    },
    order: () => told ?? (seen ? null : 'month-day'),
  };
}

function day(year = '', month = '', dayOfMonth = ''): string | null {
  return asDay(`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`);
}

/** Few days are in a list of many times: they share these texts. */
const asDay = remembered((text) => (isDay(text) ? text : null));
