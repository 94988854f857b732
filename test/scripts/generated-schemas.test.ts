import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { commandLinePage } from '../../scripts/docs/command-line-page.js';
import { configurationPage } from '../../scripts/docs/configuration-page.js';
import { npmOptions } from '../../scripts/docs/npm-options.js';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/output-schema.mjs';
import { configJsonSchema } from '../../src/config/schema.js';

const { outputSchema } = script as { outputSchema: () => string };

const committed = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

describe('what `npm run docs` writes of the config file and of --json', () => {
  it.each([
    ['docs/configuration.md', configurationPage()],
    ['docs/command-line.md', commandLinePage(committed('docs/command-line.md'))],
    ['scripts/options.json', json(npmOptions())],
    ['schema/esupack.schema.json', json(configJsonSchema())],
    ['schema/output.schema.json', outputSchema()],
  ])('%s is committed as it would be written', (path, text) => {
    expect(committed(path)).toBe(text);
  });
});
