import { type DeviceList, hasColumn, type Notice } from './device-list.js';
import { type Device, merge, never } from './device.js';
import { contradict, dayOfRun, needTimes, type Run } from './runs.js';

/** What the lists of one day say together. */
export interface DeviceDay {
  /** Their names, joined by commas. */
  readonly file: string;
  readonly day: string | null;
  readonly lists: readonly [DeviceList, ...DeviceList[]];
  readonly devices: readonly Device[];
  /** What a reader must know about how the lists were read and taken together. */
  readonly notices: readonly Notice[];
  /** Whether any list has a date of that kind. */
  readonly dates: { readonly discovery: boolean; readonly inventory: boolean };
}

/**
 * Takes the lists of each day together: those of two sites, or of two bundles of one site. Lists without days belong to the
 * newest. A list that names no systems, such as that of a deployment, adds to devices of the same name and makes none.
 *
 * @returns oldest first
 */
export function deviceDays(lists: readonly [DeviceList, ...DeviceList[]]): readonly [DeviceDay, ...DeviceDay[]] {
  const groups = byDay(lists).map(({ day, own }) => together(own, day));
  return groups.filter((group) => group !== null) as unknown as readonly [DeviceDay, ...DeviceDay[]];
}

/**
 * Whether lists that were read without the times of day of runs need them: where devices are in several lists of one day with
 * different exit codes.
 */
export function needTimesOfRuns(lists: readonly DeviceList[]): boolean {
  return byDay(lists).some(({ own }) => {
    if (own.length < 2 || !haveOneClock(own)) return false;
    const known = new Map<string, readonly Run[]>();
    return own.some(({ devices }) =>
      devices.some(({ name, runs }) => {
        const key = shortName(name);
        const others = known.get(key) ?? [];
        known.set(key, [...others, ...runs]);
        return needTimes(others, runs);
      }),
    );
  });
}

/** Lists of other headings are of another source, whose times may be of another time zone. */
function haveOneClock([first, ...others]: readonly DeviceList[]): boolean {
  return others.every(({ titles }) => titles.join('\t') === first?.titles.join('\t'));
}

function byDay(
  lists: readonly DeviceList[],
): readonly { readonly day: string | null; readonly own: readonly DeviceList[] }[] {
  const whole = lists.filter(({ namesSystems }) => namesSystems);
  const days = [...new Set(whole.flatMap(({ day }) => day ?? []))].sort();
  const newest = days.at(-1) ?? null;
  return (days.length === 0 ? [null] : days).map((day) => ({
    day,
    own: lists.filter((list) => (dayOf(list, days) ?? newest) === day),
  }));
}

/** The statuses of a deployment are of the day on which the devices were exported next. */
function dayOf({ day, namesSystems }: DeviceList, days: readonly string[]): string | null {
  return day === null || namesSystems ? day : (days.find((each) => each >= day) ?? null);
}

function together(lists: readonly DeviceList[], day: string | null): DeviceDay | null {
  const [first, ...others] = lists.toSorted((one, other) => Number(other.namesSystems) - Number(one.namesSystems));
  if (!first?.namesSystems) return null;
  const has = (column: 'lastDiscovery' | 'lastInventory'): boolean =>
    lists.some(({ devices: each }) => each.some((device) => (device[column] ?? never) !== never));
  const unmatched: Notice[] = [];
  const devicesOf = haveOneClock(lists) ? allOf : withoutTimes;
  const devices = others.reduce((known, list) => joined(known, list, devicesOf(list), unmatched), devicesOf(first));
  return {
    file: lists.map(({ file }) => file).join(', '),
    day,
    lists: [first, ...others],
    devices,
    notices: [
      ...lists.flatMap(({ notices }) => notices.flatMap((notice) => narrowed(notice, lists))),
      ...unmatched,
      ...undecided(devices),
    ],
    dates: { discovery: has('lastDiscovery'), inventory: has('lastInventory') },
  };
}

const allOf = ({ devices }: DeviceList): readonly Device[] => devices;

/** Its devices, with the day of each run alone. */
function withoutTimes({ devices }: DeviceList): readonly Device[] {
  const hasTime = (run: Run): boolean => run.moment !== dayOfRun(run);
  return devices.map((device) =>
    device.runs.some(hasTime)
      ? { ...device, runs: device.runs.map((run) => ({ ...run, moment: dayOfRun(run) })) }
      : device,
  );
}

/** Of which of their runs was the last, nobody knows. */
function undecided(devices: readonly Device[]): readonly Notice[] {
  const found = devices.filter(({ runs }) => contradict(runs));
  const [first] = found;
  return first === undefined ? [] : [{ kind: 'undecided', devices: found.length, example: first.name }];
}

/** What one list lacks is not missing where another list of the day has it. */
function narrowed(notice: Notice, lists: readonly DeviceList[]): readonly Notice[] {
  if (notice.kind !== 'missing') return [notice];
  const columns = notice.columns.filter((column) => lists.every((list) => !hasColumn(list.columns, column)));
  return columns.length === 0 ? [] : [{ ...notice, columns }];
}

/** Adds the devices of a list; those that it alone has are a notice where it names no systems. */
function joined(
  devices: readonly Device[],
  list: DeviceList,
  added: readonly Device[],
  notices: Notice[],
): readonly Device[] {
  const places = new Map<string, number>();
  devices.forEach(({ name }, index) => {
    const key = shortName(name);
    // Two records of one name: nobody can tell which of them is meant.
    places.set(key, places.has(key) ? -1 : index);
  });
  const all = [...devices];
  const unmatched: string[] = [];
  for (const device of added) {
    const place = places.get(shortName(device.name));
    const known = place === undefined || place === -1 ? undefined : all[place];
    if (known !== undefined && place !== undefined) all[place] = merge(known, device);
    else if (list.namesSystems) all.push(device);
    else unmatched.push(device.name);
  }
  const [example] = unmatched;
  if (example !== undefined) notices.push({ kind: 'unmatched', file: list.file, devices: unmatched.length, example });
  return all;
}

/** `CONTOSO\PC1`, `pc1.contoso.com` and `PC1` are one computer. */
function shortName(name: string): string {
  const behind = name.slice(name.lastIndexOf('\\') + 1);
  return (behind.split('.')[0] ?? behind).toUpperCase();
}
