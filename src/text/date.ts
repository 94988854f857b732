import { InternalError } from '../errors.js';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;
const months = [
  ['January', 0],
  ['February', 3],
  ['March', 2],
  ['April', 5],
  ['May', 0],
  ['June', 3],
  ['July', 5],
  ['August', 1],
  ['September', 4],
  ['October', 6],
  ['November', 2],
  ['December', 4],
] as const;

/**
 * A WMI datetime (CIM_DATETIME, as in object.xml) of a date in UTC.
 *
 * @param date ISO 8601 in UTC with whole seconds, e.g. `1980-01-01T00:00:00Z`
 * @returns e.g. `19800101000000.000000+000`
 * @throws InternalError when the date has another form
 */
export function wmiDate(date: string): string {
  const { year, month, day, time } = parts(date);
  return `${year}${month}${day}${time.replaceAll(':', '')}.000000+000`;
}

/**
 * The long en-US form that the console writes into MOF files, made without the locale of this machine.
 *
 * @param date ISO 8601 in UTC with whole seconds
 * @returns e.g. `Tuesday, January 1, 1980`
 * @throws InternalError when the date has another form
 */
export function longEnglishDate(date: string): string {
  const { year, month, day } = parts(date);
  const [name, shift] = months[Number(month) - 1] ?? [undefined, 0];
  const weekday = weekdays[weekdayNumber(Number(year) - (Number(month) < 3 ? 1 : 0), shift, Number(day))];
  if (name === undefined || weekday === undefined) throw new InternalError('The date of the plan has no such month');
  return `${weekday}, ${name} ${Number(day)}, ${year}`;
}

// Sakamoto's rule: https://en.wikipedia.org/wiki/Determination_of_the_day_of_the_week#Sakamoto's_methods
function weekdayNumber(year: number, shift: number, day: number): number {
  return (year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + shift + day) % 7;
}

function parts(date: string): Readonly<Record<'year' | 'month' | 'day' | 'time', string>> {
  const found = /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)T(?<time>\d\d:\d\d:\d\d)Z$/u.exec(date);
  if (found?.groups === undefined)
    throw new InternalError('The date of the plan is not ISO 8601 in UTC with whole seconds');
  return found.groups as Readonly<Record<'year' | 'month' | 'day' | 'time', string>>;
}
