import { products } from '../../src/catalog/products.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { batchExitCodes } from '../../src/plan/exit-codes.js';
import { cataloguePage } from './catalogue-page.js';
import { configurationPage } from './configuration-page.js';
import { exitCodesPage } from './exit-codes-page.js';

/** Every generated page of docs/ and the schema of the config file: path -> text. */
export function pages(): Readonly<Record<string, string>> {
  return {
    'docs/catalogue.md': cataloguePage(products),
    'docs/configuration.md': configurationPage(),
    'docs/exit-codes.md': exitCodesPage(batchExitCodes),
    'schema/esupack.schema.json': json(configJsonSchema()),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
