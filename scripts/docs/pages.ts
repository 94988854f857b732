import { products } from '../../src/catalog/products.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { catalogPage } from './catalog-page.js';
import { configurationPage } from './configuration-page.js';
import { commandLinePage } from './command-line-page.js';
import { exitCodesPage } from './exit-codes-page.js';
import { manPage } from './man-page.js';
import { npmOptions } from './npm-options.js';

/**
 * Every generated page of docs/ and the schema of the config file: path -> text.
 *
 * @param committed reads a file of the project, of which only a part is generated
 */
export function pages(committed: (path: string) => string): Readonly<Record<string, string>> {
  return {
    'docs/catalog.md': catalogPage(products),
    'docs/configuration.md': configurationPage(),
    'docs/exit-codes.md': exitCodesPage(),
    'docs/esupack.1': manPage(),
    'docs/command-line.md': commandLinePage(committed('docs/command-line.md')),
    'scripts/options.json': json(npmOptions()),
    'schema/esupack.schema.json': json(configJsonSchema()),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
