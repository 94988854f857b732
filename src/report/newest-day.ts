import { daysBetween } from '../text/date.js';
import { type Device, lastStatusOf } from './device.js';

export interface NewestDay {
  /** Null where no device has a day. */
  readonly day: string | null;
  /** Devices with a day that was left out, and one of those days. */
  readonly ahead: number;
  readonly example: string;
}

/** Clocks of this share of a fleet may run ahead by more than this gap without making everybody else's data old. */
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
    if (newest !== null) counts.set(newest, (counts.get(newest) ?? 0) + 1);
  }
  const days = [...counts.keys()].sort().reverse();
  const dated = [...counts.values()].reduce((sum, count) => sum + count, 0);
  let ahead = 0;
  let start = 0;
  for (let index = 0, passed = 0; index + 1 < days.length; index += 1) {
    const [later = '', earlier = ''] = days.slice(index, index + 2);
    passed += counts.get(later) ?? 0;
    if (passed > dated * share) break;
    if (daysBetween(earlier, later) > gapDays) [ahead, start] = [passed, index + 1];
  }
  return { day: days[start] ?? null, ahead, example: ahead === 0 ? '' : (days[0] ?? '') };
}
