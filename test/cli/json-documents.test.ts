import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { jsonDocument, jsonOfPackages } from '../../src/cli/json-document.js';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { schemaErrors } from '../support/json-schema.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
const out = join(folder, 'out');
const environment = { ESUPACK_KEY: inventedKeys.windows10 };
const windows10 = ['--product', 'windows-10', '--year', '2', '--out', out];

const config = join(folder, 'esupack.yaml');
writeFileSync(
  config,
  'packages:\n  - {id: good, product: windows-10, year: 2}\n  - {id: wrong, product: windows-10, year: 9}\n',
);
const sound = join(folder, 'sound.yaml');
writeFileSync(sound, 'packages:\n  - {id: good, product: windows-10, year: 2, key: {env: K}}\n');

/** Command lines in this order: some need what an earlier one wrote. */
const documents: readonly [string, number, readonly string[]][] = [
  ['bundle', 0, ['generate', ...windows10]],
  ['error', 4, ['generate', ...windows10, '--publisher', 'Other']],
  ['comparison', 0, ['generate', ...windows10, '--check']],
  ['comparison', 3, ['generate', ...windows10, '--check', '--publisher', 'Contoso']],
  ['comparison', 2, ['generate', '--config', config, '--out', out, '--check']],
  ['bundles', 2, ['generate', '--config', config, '--out', out]],
  ['bundles', 4, ['generate', '--config', config, '--id', 'good', '--publisher', 'Other', '--out', out]],
  ['plan', 0, ['plan', '--product', 'windows-server-2012', '--year', '1', '--language', 'ja']],
  ['plans', 2, ['plan', '--config', config]],
  ['products', 0, ['products']],
  ['validation', 0, ['validate', sound]],
  ['error', 3, ['validate', config]],
  ['example', 0, ['init', join(folder, 'new', 'esupack.yaml')]],
  ['error', 2, ['plan', '--product', 'windows-9', '--year', '2']],
  ['error', 2, ['genrate']],
  ['error', 2, ['generate', '--key', 'x']],
];

describe('the document of --json', () => {
  it.each(documents)('%s with exit code %i is as schema/output.schema.json says: %j', async (kind, exitCode, args) => {
    const said = await say([...args, '--json'], { environment });
    const document: unknown = JSON.parse(said.printed);
    expect(document).toMatchObject({ formatVersion: 1, kind, exitCode, ok: exitCode === 0 });
    expect(said.exitCode).toBe(exitCode);
    expect(schemaErrors('output.schema.json', document)).toEqual([]);
  });

  it.each(products.flatMap(({ id, years }) => years.map(({ year }) => [id, year] as const)))(
    'of the plan for %s year %i is so too',
    async (product, year) => {
      const activationId = ['--activation-id', '12345678-9abc-4def-8123-456789abcdef'];
      const own = products.find(({ id }) => id === product)?.years[year - 1]?.activationId === null ? activationId : [];
      const said = await say(['plan', '--product', product, '--year', String(year), ...own, '--json']);
      expect(schemaErrors('output.schema.json', JSON.parse(said.printed))).toEqual([]);
    },
  );

  it.each([0, 1, 3])('of %i packages is written in pieces, and is the one that would be written at once', (count) => {
    const packages = Array.from({ length: count }, (_none, index) => ({
      ...{ id: `p${index}`, ok: false as const, exitCode: 2 as const, warnings: [] },
      issues: [{ where: '[]', what: 'two\nlines', repair: inventedKeys.windows10 }],
    }));
    const pieces = [...jsonOfPackages('bundles', 2, packages)];
    expect(pieces.join('')).toBe(jsonDocument('bundles', 2, { packages }));
    expect(pieces).toHaveLength(count + 2);
  });

  it('is refused by that schema when a field is missing, of another kind, or unknown', async () => {
    const document = JSON.parse((await say(['plan', '--product', 'windows-7', '--year', '1', '--json'])).printed) as {
      plan: object;
    };
    for (const wrong of [{ ok: undefined }, { exitCode: '0' }, { more: 1 }, { plan: { ...document.plan, id: 1 } }]) {
      const changed: unknown = JSON.parse(JSON.stringify({ ...document, ...wrong }));
      expect(schemaErrors('output.schema.json', changed)).not.toEqual([]);
    }
  });
});
