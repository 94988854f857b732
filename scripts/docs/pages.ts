import { products } from '../../src/catalog/products.js';
import { outputJsonSchema } from '../../src/cli/json-schema/output-schema.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { batchExitCodes } from '../../src/plan/exit-codes.js';
import { cataloguePage } from './catalogue-page.js';
import { configurationPage } from './configuration-page.js';
import { exitCodesPage } from './exit-codes-page.js';

/** Every generated page of docs/ and every schema: path -> text. */
export function pages(): Readonly<Record<string, string>> {
  return {
    'docs/catalogue.md': cataloguePage(products),
    'docs/configuration.md': configurationPage(),
    'docs/exit-codes.md': exitCodesPage(batchExitCodes),
    'schema/esupack.schema.json': json(configJsonSchema()),
    'schema/output.schema.json': json(outputJsonSchema()),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
