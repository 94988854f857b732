import type { Product, ProgramYear } from '../catalog/product.js';
import { products } from '../catalog/products.js';
import { exitCodes } from '../errors.js';
import type { Arguments } from './arguments.js';
import { jsonDocument } from './json-document.js';
import type { Terminal } from './terminal.js';

/** esupack products: the catalog, as a table or as JSON. */
export async function listProducts(values: Arguments, terminal: Terminal): Promise<number> {
  terminal.print(values.json === true ? jsonDocument('products', exitCodes.done, { products }) : table());
  return Promise.resolve(exitCodes.done);
}

function table(): string {
  const rows = products.flatMap((product) => product.years.map((year) => cells(product, year)));
  const head = ['PRODUCT', 'YEAR', 'ACTIVATION ID', 'COVERAGE'];
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [[head, ...rows].map(line), '', ...products.flatMap(details)].flat().join('\n').concat('\n');
}

function cells(product: Product, { year, activationId, coverage }: ProgramYear): readonly string[] {
  return [
    product.id,
    String(year),
    activationId ?? 'not public: use --activation-id',
    coverage === null ? 'not announced' : `${coverage.from} to ${coverage.to}`,
  ];
}

function details(product: Product): readonly string[] {
  const systems = product.operatingSystems.map(({ name, builds }) => `${name} (build ${builds.join(' or ')})`);
  const first = product.prerequisites.map((update) => {
    const some = update.operatingSystems.length < product.operatingSystems.length;
    const which = some ? `, on ${update.operatingSystems.join(' and ')}` : '';
    return `  first${which}: ${update.purpose.en}: ${update.updates.join(' or ')}`;
  });
  return [`${product.id}: ${systems.join(', ')}`, ...first, ...product.notes.map(({ en }) => `  note: ${en}`)];
}
