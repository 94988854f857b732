import { products } from '../../src/catalog/products.js';
import { exitCodes } from '../../src/plan/exit-codes.js';
import { cataloguePage } from './catalogue-page.js';
import { exitCodesPage } from './exit-codes-page.js';

/** Every generated page of docs/: path -> text. */
export function pages(): Readonly<Record<string, string>> {
  return {
    'docs/catalogue.md': cataloguePage(products),
    'docs/exit-codes.md': exitCodesPage(exitCodes),
  };
}
