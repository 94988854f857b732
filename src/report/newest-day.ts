import { daysBetween } from '../text/date.js';
import { type Device, lastStatusOf, never } from './device.js';

export interface NewestDay {
  /** Null where no device has a day. */
  readonly day: string | null;
  /** Devices with a day that was left out, and one of those days. */
  readonly ahead: number;
  readonly example: string;
}

/**
 * Clocks of this share of a fleet, or of one device, may run ahead by more than this gap without making everybody else's data
 * old. Against a single device most of the others must agree: of two or three that lie far apart nobody can tell which is wrong.
 */
const share = 0.005;
const gapDays = 30;

/**
 * The newest day that devices report: the day on which the list was made, near enough. Days far beyond those of all but
 * a few devices come from wrong clocks and are left out.
 */
export function newestDay(devices: readonly Device[]): NewestDay {
  const counts = new Map<string, number>();
  for (const device of devices) {
    const newest = [device.lastDiscovery, device.lastInventory, lastStatusOf(device)].reduce((one, two) =>
      (one ?? '') > (two ?? '') ? one : two,
    );
    if (newest !== null && newest !== never) counts.set(newest, (counts.get(newest) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort().reverse();
  const dated = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const mostAgree = (newest: string): boolean =>
    days.reduce((sum, day) => {
      const gap = daysBetween(day, newest);
      return gap < 0 || gap > gapDays ? sum : sum + (counts.get(day) ?? 0);
    }, 0) *
      2 >
    dated;
  let ahead = 0;
  let start = 0;
  for (let index = 0, passed = 0; index + 1 < days.length; index += 1) {
    const [later = '', earlier = ''] = days.slice(index, index + 2);
    passed += counts.get(later) ?? 0;
    if (passed > Math.max(1, dated * share)) break;
    const isFar = daysBetween(earlier, later) > gapDays;
    if (isFar && (passed <= dated * share || mostAgree(earlier))) [ahead, start] = [passed, index + 1];
  }
  return { day: days[start] ?? null, ahead, example: ahead === 0 ? '' : (days[0] ?? '') };
}
