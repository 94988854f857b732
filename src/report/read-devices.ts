import { answersOf } from './answers.js';
import { type Columns, dateColumns } from './columns.js';
import { type Heading, type Row, type RowProblem, rowsBelow } from './csv.js';
import { type DayOrder, dayOrderSeen } from './days.js';
import { deviceOf, type Reading } from './device-of-row.js';
import { type Device, merge } from './device.js';
import { type OddValues, oddValues } from './odd-values.js';
import { needTimes } from './runs.js';
import { type StepResult, withSteps } from './step-results.js';
import { namingColumns, type PackagesSeen, packagesSeen } from './whose-run.js';

/** The rows below a heading, taken together by device. */
export interface RowsRead {
  readonly devices: readonly Device[];
  /** Rows with a device in them. */
  readonly rows: number;
  readonly problems: readonly RowProblem[];
  /** Rows with nothing in them, headings in the middle of the file and `#TYPE` lines. */
  readonly passedOver: number;
  /** Rows that end early, behind everything that tells which device it is: the rest counts as empty. */
  readonly shortRows: number;
  /** Rows that have different values under one heading. */
  readonly contradictory: number;
  readonly odd: OddValues;
  /** Null where the dates do not tell. */
  readonly order: DayOrder | null;
}

/** Reads all rows; once more where programs of several packages bear the names of ours, so that none of them is ours for sure. */
export function readDevices(heading: Heading, groupColumn: number, hasTimes: boolean): RowsRead {
  const packages = packagesSeen();
  const read = (way: Way): RowsRead => {
    const rows = readRows(heading, groupColumn, way);
    return 'devices' in rows ? rows : read({ ...way, ...rows });
  };
  const first: Way = { order: 'month-day', hasTimes, packages };
  const whole = read(first);
  return packages.differ() ? read({ ...first, packages: null }) : whole;
}

/** How dates are read, and whose programs count. */
interface Way {
  readonly order: DayOrder;
  /** Whether the time of day of a run is kept. Most lists do not need it, and the runs of devices share the days. */
  readonly hasTimes: boolean;
  readonly packages: PackagesSeen | null;
}

/**
 * Reads the rows one by one, and holds only what they say.
 *
 * @returns what is to be read in another way, as soon as that turns out
 */
function readRows(heading: Heading, groupColumn: number, way: Way): RowsRead | Partial<Way> {
  const { order, hasTimes, packages } = way;
  const { columns, titles } = heading;
  const dates = dateColumns.flatMap((column) => columns[column] ?? []);
  const seen = dayOrderSeen();
  const odd = oddValues();
  const reading: Reading = {
    columns,
    odd,
    groupColumn,
    answers: answersOf(order),
    hasTimes,
    naming: namingColumns(columns),
    packages,
  };
  const byDevice = new Map<string, Device>();
  const steps = new Map<string, StepResult[]>();
  const problems: RowProblem[] = [];
  let [rows, passedOver, shortRows, contradictory] = [0, 0, 0, 0];
  for (const row of rowsBelow(heading)) {
    if (row === null) {
      passedOver += 1;
      continue;
    }
    if ('kind' in row) {
      problems.push(row);
      continue;
    }
    rows += 1;
    if (row.cells.length < titles.length) shortRows += 1;
    if (row.isContradictory === true) contradictory += 1;
    for (const index of dates) seen.note(row.cells[index] ?? '');
    if (order === 'month-day' && seen.order() === 'day-month') return { order: 'day-month' };
    const { device, step } = deviceOf(row, reading);
    const key = identity(row, columns);
    if (step !== null) {
      const known = steps.get(key);
      if (known === undefined) steps.set(key, [step]);
      else known.push(step);
    }
    const before = byDevice.get(key);
    if (!hasTimes && before !== undefined && needTimes(before.runs, device.runs)) return { hasTimes: true };
    byDevice.set(key, before === undefined ? device : merge(before, device));
  }
  for (const [key, results] of steps) {
    const device = byDevice.get(key);
    if (device !== undefined) byDevice.set(key, withSteps(device, results));
  }
  return {
    devices: [...byDevice.values()],
    rows,
    problems,
    passedOver,
    shortRows,
    contradictory,
    odd,
    order: seen.order(),
  };
}

/** A name can stand for two records of one computer; its ResourceID cannot. */
function identity({ cells }: Row, { name, resourceId }: Columns): string {
  const id = resourceId === undefined ? '' : (cells[resourceId] ?? '').trim();
  return id === '' ? `name ${(cells[name ?? 0] ?? '').trim().toUpperCase()}` : `id ${id}`;
}
