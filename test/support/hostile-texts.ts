import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import fc from 'fast-check';
import { run } from '../../src/cli/run.js';
import { readMof } from '../../src/read/mof.js';
import { readPackageDefinition } from '../../src/read/package-definition.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { filesBelow } from './folders.js';
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
 * A name either comes back unchanged from every file that holds it, or exit code 2 says why, and nothing is written. Most texts are
 * taken in every place or refused in each: first all places together, and one by one where that is refused.
 */
export async function expectKeptOrRefused(folder: string, text: string): Promise<void> {
  if (await isKept(folder, text, options)) return;
  const kept = [];
  for (const option of options) if (await isKept(folder, text, [option])) kept.push(option);
  expect(kept).not.toEqual([...options]);
}

/** Whether a bundle is written; then each of these places must hold the text. */
async function isKept(folder: string, text: string, places: readonly string[]): Promise<boolean> {
  const out = join(folder, String((count += 1)));
  const terminal = sampleTerminal({ environment: { ESUPACK_KEY: inventedKeys.windows10 } });
  const given = places.map((option) => `--${option}=${text}`);
  const args = ['generate', '--product', 'windows-10', '--year', '2', '--out', out, ...given];
  const exitCode = await run(args, terminal);
  if (exitCode === 0) {
    for (const option of places) expect([option, ...(await valuesOf(out, option))]).toEqual([option, text, text]);
    return true;
  }
  expect(exitCode).toBe(2);
  expect(terminal.told()).toMatch(/\S/u);
  expect(existsSync(out)).toBe(false);
  return false;
}

/** What the files of the bundle hold in the place of an option. */
async function valuesOf(out: string, option: string): Promise<readonly string[]> {
  const files = filesBelow(join(out, id));
  if (option === 'collection-prefix') return prefixes(files);
  const definition = readPackageDefinition(files.get('package-definition.sms') ?? Buffer.alloc(0));
  const entries = await readZip(join(out, id, `${id}.zip`));
  const [, object] =
    [...entries].find(([path]) => path.startsWith('SMS_Package/') && path.endsWith('object.xml')) ?? [];
  const properties = new Map(readWmiObject(object?.toString('utf8') ?? '').properties.map((each) => [each.name, each]));
  const property = properties.get(option === 'name' ? 'Name' : 'Manufacturer');
  const value = property?.kind === 'scalar' ? property.value : null;
  return [(option === 'name' ? definition.name : definition.publisher) ?? '', value ?? ''];
}

function prefixes(files: ReadonlyMap<string, Buffer>): readonly string[] {
  return ['collections.mof', 'queries.mof'].map((path) => {
    const document = readMof(files.get(path) ?? Buffer.alloc(0));
    const name = document.objects[0]?.properties.find((property) => property.name === 'Name')?.value;
    return (typeof name === 'string' ? name : '').replace(/ Windows 10 Year 2: .*$/u, '');
  });
}
