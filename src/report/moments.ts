import { type DayOrder, dayOf } from './days.js';

const clock = /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d+))?)?/u;
const wmiClock = /^\d{8}(\d{2})(\d{2})(\d{2})(?:\.(\d+))?/u;
const forenoon = /午前|a\.?\s?m\b/iu;
const afternoon = /午後|p\.?\s?m\b/iu;

/**
 * Day and time of day of a date as exports write it, to tell which of several came last. The times of one list are taken
 * for those of one zone.
 *
 * @returns text that sorts by time, the day alone where the cell has no time of day; null where it is no date
 */
export function momentOf(text: string, order: DayOrder): string | null {
  const day = dayOf(text, order);
  if (day === null) return null;
  const [, hour, minute = '', second = '00', fraction = ''] = wmiClock.exec(text.trim()) ?? clock.exec(text) ?? [];
  if (hour === undefined) return day;
  const isLate = afternoon.test(text);
  const hours = isLate || forenoon.test(text) ? (Number(hour) % 12) + (isLate ? 12 : 0) : Number(hour);
  return `${day}T${String(hours).padStart(2, '0')}:${minute}:${second}.${fraction.padEnd(7, '0').slice(0, 7)}`;
}
