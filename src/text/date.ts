import { InternalError } from '../errors.js';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const millisecondsOfDay = 86_400_000;

/**
 * A WMI datetime (CIM_DATETIME, as in object.xml) of a date in UTC.
 *
 * @param date ISO 8601 in UTC with whole seconds, e.g. `1980-01-01T00:00:00Z`
 * @returns e.g. `19800101000000.000000+000`
 * @throws InternalError when the date has another form
 */
export function wmiDate(date: string): string {
  return `${utc(date).toISOString().slice(0, 19).replaceAll(/\D/gu, '')}.000000+000`;
}

/**
 * The long en-US form that the console writes into MOF files, made without the locale of this machine.
 *
 * @param date ISO 8601 in UTC with whole seconds
 * @returns e.g. `Tuesday, January 1, 1980`
 * @throws InternalError when the date has another form
 */
export function longEnglishDate(date: string): string {
  const moment = utc(date);
  const [weekday, month] = [weekdays[moment.getUTCDay()], months[moment.getUTCMonth()]] as const;
  return `${weekday ?? ''}, ${month ?? ''} ${moment.getUTCDate()}, ${moment.getUTCFullYear()}`;
}

/** Whether a text is a day of the calendar in the form `yyyy-mm-dd`. Such texts sort as their days do. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const moment = new Date(`${text}T00:00:00Z`);
  // A day that the month does not have is taken for one of the next month.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** Days since 1970-01-01 of a day `yyyy-mm-dd`. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsOfDay;
}

/** Days from one day to another, both `yyyy-mm-dd`; negative when the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

function utc(date: string): Date {
  if (!/T\d\d:\d\d:\d\dZ$/u.test(date) || !isDay(date.slice(0, 10)) || Number.isNaN(Date.parse(date)))
    throw new InternalError('The date of the plan is not ISO 8601 in UTC with whole seconds');
  return new Date(date);
}
