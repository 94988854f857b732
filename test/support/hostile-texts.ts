import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { run } from '../../src/cli/run.js';
import { readMof } from '../../src/read/mof.js';
import { readPackageDefinition } from '../../src/read/package-definition.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { inventedKeys } from './invented-keys.js';
import { sampleTerminal } from './sample-terminal.js';
import { readZip } from './samples.js';

const id = 'esu-windows-10-year-2';
let count = 0;

/** Texts that nobody would think of. */
export function generatedTexts(numRuns: number): readonly string[] {
  return fc.sample(
    fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    ),
    { numRuns, seed: 20_261_124 },
  );
}

const options = ['name', 'publisher', 'collection-prefix'] as const;

/**
 * A name either comes back unchanged from every file that holds it, or exit code 2 says of each place that refuses it why, and
 * nothing is written. First all places get the text together, then those that took it.
 */
export async function expectKeptOrRefused(folder: string, text: string): Promise<void> {
  const refused = await refusals(folder, text, options);
  const others = options.filter((option) => !refused.includes(option));
  if (refused.length > 0 && others.length > 0) expect(await refusals(folder, text, others)).toEqual([]);
}

/** Those of the places that refuse the text; where there are none a bundle is written, and each must hold it. */
async function refusals(folder: string, text: string, places: readonly string[]): Promise<readonly string[]> {
  const out = join(folder, String((count += 1)));
  const terminal = sampleTerminal({ environment: { ESUPACK_KEY: inventedKeys.windows10 } });
  const given = places.map((option) => `--${option}=${text}`);
  const args = ['generate', '--product', 'windows-10', '--year', '2', '--out', out, ...given];
  const exitCode = await run(args, terminal);
  if (exitCode === 0) {
    const values = await valuesOf(out);
    for (const option of places) expect([option, values[option]]).toEqual([option, [text, text]]);
    return [];
  }
  expect(exitCode).toBe(2);
  expect(existsSync(out)).toBe(false);
  const refused = places.filter((option) => terminal.told().includes(`esupack: --${option}: `));
  expect(refused).not.toEqual([]);
  return refused;
}

/** What the files of the bundle hold in the place of each option. */
async function valuesOf(out: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const bundle = join(out, id);
  const definition = readPackageDefinition(readFileSync(join(bundle, 'package-definition.sms')));
  const entries = await readZip(join(bundle, `${id}.zip`));
  const [, object] =
    [...entries].find(([path]) => path.startsWith('SMS_Package/') && path.endsWith('object.xml')) ?? [];
  const properties = new Map(readWmiObject(object?.toString('utf8') ?? '').properties.map((each) => [each.name, each]));
  const imported = (name: string): string => {
    const property = properties.get(name);
    return (property?.kind === 'scalar' ? property.value : null) ?? '';
  };
  return {
    name: [definition.name, imported('Name')],
    publisher: [definition.publisher ?? '', imported('Manufacturer')],
    'collection-prefix': ['collections.mof', 'queries.mof'].map((path) => prefixIn(join(bundle, path))),
  };
}

function prefixIn(path: string): string {
  const name = readMof(readFileSync(path)).objects[0]?.properties.find((property) => property.name === 'Name')?.value;
  return (typeof name === 'string' ? name : '').replace(/ Windows 10 Year 2: .*$/u, '');
}
