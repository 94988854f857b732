import { type CoverageState, coverageOn } from '../../catalog/coverage.js';
import type { Product, ProgramYear } from '../../catalog/product.js';
import { products } from '../../catalog/products.js';
import type { Arguments } from '../arguments.js';
import type { Choice, Questions } from '../questions.js';
import { problemOf } from './problem-of.js';

/**
 * Asks for product and year, and for the activation ID where the catalog has none.
 *
 * @param today decides what is marked at first, and nothing else
 * @returns values of the options of `generate`
 */
export async function askOffer(questions: Questions, today: string): Promise<Arguments> {
  const running = products.find(({ years }) => runningYear(years, today) !== undefined);
  const product = await questions.search('Product', products.map(productChoice), running ?? products[0]);
  if (product === undefined) throw new RangeError('The catalog is empty');
  const { years } = product;
  const likely = runningYear(years, today) ?? years.find((year) => coverageOn(year, today) !== 'over') ?? years[2];
  const year = await questions.choose(
    'Program year',
    years.map((each) => yearChoice(each, today)),
    likely,
  );
  const offer = { product: product.id, year: String(year.year) };
  if (year.activationId !== null) return offer;
  const id = await questions.type('Activation ID (GUID; not public for this product)', '', (answer) =>
    problemOf('activation-id', { ...offer, 'activation-id': answer }),
  );
  return { ...offer, 'activation-id': id };
}

function runningYear(years: Product['years'], today: string): ProgramYear | undefined {
  return years.find((year) => coverageOn(year, today) === 'running');
}

function productChoice(product: Product): Choice<Product> {
  const systems = product.operatingSystems.map(({ name }) => name).join(', ');
  return { value: product, label: product.name, ...(systems === product.name ? {} : { hint: systems }) };
}

const states: Readonly<Record<CoverageState, string | undefined>> = {
  before: 'not begun',
  running: 'runs today',
  over: 'ended',
  unknown: undefined,
};

function yearChoice(year: ProgramYear, today: string): Choice<ProgramYear> {
  const { coverage } = year;
  const days = coverage === null ? 'dates not announced' : `${coverage.from} to ${coverage.to}`;
  const hint = states[coverageOn(year, today)];
  return { value: year, label: `Year ${year.year}: ${days}`, ...(hint === undefined ? {} : { hint }) };
}
