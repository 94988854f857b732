import { join } from 'node:path';
import { maskProductKey, type ProductKey } from '../config/product-key.js';
import { sheetFileName } from '../emit/hand-off-sheet.js';
import { exitCodes, type Issue, UserError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { assertFree, writeBundle, type WrittenBundle } from '../seal/write-bundle.js';
import type { Arguments } from './arguments.js';
import { jsonDocument } from './json-document.js';
import { readKey } from './key-source.js';
import { keyNotice, makeBundle, type MadeBundle } from './make-bundle.js';
import { prepare, settle } from './prepare.js';
import type { Terminal } from './terminal.js';
import { together } from './together.js';

/** esupack generate: options and key in, the bundle on disk out. */
export async function generate(values: Arguments, terminal: Terminal): Promise<number> {
  const out = typeof values.out === 'string' ? values.out : 'out';
  const force = values.force === true;
  if (values.check === true && force) throw checkForced();
  if (values.check === true) return (await import('./check.js')).check(out, values, terminal);
  if (typeof values.config === 'string')
    return (await import('./generate-packages.js')).generatePackages(values.config, values, terminal);
  const [{ config, plan, warnings }, key] = await together(
    () => {
      const prepared = prepare(values, terminal);
      // Before anybody types a key.
      assertFree(out, prepared.plan.id, force);
      return prepared;
    },
    (mayAsk) => readKey(values, terminal, mayAsk),
  );
  const all = [...warnings, ...keyNotice(config, key)];
  settle(all, values, terminal);
  return writePackage({ plan, key, warnings: all, out, force, json: values.json === true }, terminal);
}

/** Everything that a bundle is made of, known and agreed to. */
export interface Order {
  readonly plan: PackagePlan;
  readonly key: ProductKey;
  readonly warnings: readonly Issue[];
  readonly out: string;
  readonly force: boolean;
  readonly json: boolean;
}

/** Writes one bundle and prints what was written; returns the exit code. */
export async function writePackage(order: Order, terminal: Terminal): Promise<number> {
  const { plan, key, warnings, out, force, json } = order;
  const bundle = await makeBundle(plan, key);
  const written = writeBundle(bundle.sealed, out, { force });
  terminal.print(json ? asJson(plan, bundle, written, warnings) : asText(plan, written, key));
  return exitCodes.done;
}

function checkForced(): UserError {
  const what = '--check writes nothing, and --force replaces what exists.';
  return new UserError([{ where: '--check', what, repair: 'Give one of the two.' }]);
}

function asText(plan: PackagePlan, written: WrittenBundle, key: ProductKey): string {
  const width = Math.max(...plan.files.map((file) => file.path.length)) + 2;
  const { coverage, productName, year } = plan.offer;
  return [
    `${productName} ESU year ${year}${coverage === null ? '' : `, ${coverage.from} to ${coverage.to}`}, key ${maskProductKey(key)}`,
    '',
    written.folder,
    ...plan.files.map((file) => `  ${file.path.padEnd(width)}${file.what}`),
    written.zip,
    '',
    'Whoever can read the folder or the zip can read the key.',
    `Next: copy the folder to a share that the site server can read, then open ${join(written.folder, sheetFileName(plan.language))}.`,
    '',
  ].join('\n');
}

function asJson(plan: PackagePlan, bundle: MadeBundle, written: WrittenBundle, warnings: readonly Issue[]): string {
  const { zipSha256, files } = bundle;
  return jsonDocument('bundle', exitCodes.done, { warnings, ...written, zipSha256, files, plan });
}
