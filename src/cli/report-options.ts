import type { ProductId, Year } from '../catalog/product.js';
import { products } from '../catalog/products.js';
import { activationIdProblem } from '../config/activation-id.js';
import { nearest } from '../config/nearest.js';
import { type Issue, UserError } from '../errors.js';
import type { ReportOptions } from '../report/figures.js';
import { isDay } from '../text/date.js';
import { plainGuid } from '../text/guid.js';
import type { Arguments } from './arguments.js';

/** What the options of `esupack report` ask for. */
export interface ReportRequest extends ReportOptions {
  /** Null where only figures are wanted. */
  readonly out: string | null;
  readonly language: 'en' | 'ja';
  readonly json: boolean;
  readonly force: boolean;
  /** Percent below which the run ends with exit code 3; null where it is no gate. */
  readonly failUnder: number | null;
  /** Heading of the column by which the report is broken down. */
  readonly by: string | undefined;
}

/**
 * Reads the options of a report.
 *
 * @throws UserError with every mistake
 */
export function reportRequest(values: Arguments, clock?: string): ReportRequest {
  const issues: Issue[] = [];
  const text = (name: string): string | undefined => {
    const value = values[name];
    if (Array.isArray(value))
      issues.push(issue(`--${name}`, 'It is specified more than once.', 'Specify it only once.'));
    return typeof value === 'string' ? value : undefined;
  };
  const check = (name: string, good: (value: string) => boolean, repair: string): string | undefined => {
    const value = text(name);
    if (value !== undefined && !good(value)) {
      issues.push(issue(`--${name}`, `${JSON.stringify(value)} is not valid.`, repair));
    }
    return value;
  };
  const product = checkProduct(text('product'), issues);
  const year = check('year', (value) => /^[123]$/u.test(value), 'Specify 1, 2 or 3.');
  const activationId = text('activation-id');
  const staleDays = check('stale-days', (value) => /^\d{1,4}$/u.test(value), 'Specify a number of days, such as 14.');
  const today = check('today', isDay, 'Specify a date as yyyy-mm-dd.');
  const language = check('language', (value) => ['en', 'ja'].includes(value), 'Specify en or ja.');
  const failUnder = check('fail-under', isPercent, 'Specify a percentage from 0 to 100, such as 95 or 99.5.');
  if (failUnder !== undefined && Number(failUnder) > 0 && Number(failUnder) < 1) {
    const meant = Math.round(Number(failUnder) * 10_000) / 100;
    issues.push(
      issue('--fail-under', `${failUnder} is less than 1 percent.`, `Specify a percentage: ${meant} for ${meant} %.`),
    );
  }
  const activations = check('activations', (value) => /^\d{1,9}$/u.test(value), 'Specify a number, such as 4000.');
  const target = check('target', isDay, 'Specify a date as yyyy-mm-dd.');
  const by = text('by');
  const out = text('out') ?? (values.json === true ? null : 'report.html');
  if (activationId !== undefined && (product === undefined || year === undefined)) {
    issues.push(issue('--activation-id', 'It is for one product and year.', 'Also specify --product and --year.'));
  }
  const offer = products.find((known) => known.id === product);
  const id = offer?.years.find((each) => String(each.year) === (year ?? '1'));
  if (activationId !== undefined) {
    const problem = activationIdProblem(
      plainGuid(activationId),
      offer ?? null,
      year === undefined ? null : (id ?? null),
    );
    if (problem !== null) issues.push(issue('--activation-id', problem.what, problem.repair));
  }
  if (product !== undefined && activationId === undefined && id?.activationId === null) {
    const what = `Microsoft has not published the activation ID of ${product}.`;
    issues.push(issue('--product', what, 'Also specify --year and --activation-id.'));
  }
  if (issues.length > 0) throw new UserError(issues);
  return {
    product,
    year: year === undefined ? undefined : (Number(year) as Year),
    activationId: activationId === undefined ? undefined : plainGuid(activationId),
    staleDays: Number(staleDays ?? '14'),
    today,
    out,
    language: language === 'ja' ? 'ja' : 'en',
    json: values.json === true,
    force: values.force === true,
    failUnder: failUnder === undefined ? null : Number(failUnder),
    clock,
    by,
    activations: activations === undefined ? undefined : Number(activations),
    target: target === undefined ? undefined : { day: target, percent: Number(failUnder ?? '100') },
  };
}

/** The files, folders and names with `*` that lists are looked for by. */
export function listsOf({ lists = [] }: Arguments): readonly string[] {
  return (lists as readonly unknown[]).map(String);
}

function checkProduct(text: string | undefined, issues: Issue[]): ProductId | undefined {
  const ids = products.map(({ id }) => id);
  const found = ids.find((id) => id === text?.toLowerCase());
  if (text !== undefined && found === undefined) {
    const near = nearest(text, ids);
    const repair = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Specify one of: ${ids.join(', ')}.`;
    issues.push(issue('--product', `There is no product ${JSON.stringify(text)}.`, repair));
  }
  return found;
}

function isPercent(text: string): boolean {
  return /^\d{1,3}(?:\.\d+)?$/u.test(text) && Number(text) <= 100;
}

function issue(where: string, what: string, repair: string): Issue {
  return { where, what, repair };
}
