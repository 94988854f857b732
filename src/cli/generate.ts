import { join } from 'node:path';
import type { Config } from '../config/config.js';
import { keyGeneration, maskProductKey, type ProductKey } from '../config/product-key.js';
import { emitFiles } from '../emit/emitters.js';
import { sheetFileName } from '../emit/hand-off-sheet.js';
import { exitCodes, type Issue } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { type SealedBundle, sealFiles } from '../seal/seal-files.js';
import { assertFree, writeBundle, type WrittenBundle } from '../seal/write-bundle.js';
import type { Arguments } from './arguments.js';
import { readKey } from './key-source.js';
import { prepare, settle } from './prepare.js';
import type { Terminal } from './terminal.js';
import { together } from './together.js';

/** esupack generate: options and key in, the bundle on disk out. */
export async function generate(values: Arguments, terminal: Terminal): Promise<number> {
  const out = typeof values.out === 'string' ? values.out : 'out';
  const force = values.force === true;
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
  const bundle = await sealFiles(plan, emitFiles(plan, { key }));
  const written = writeBundle(bundle, out, { force });
  terminal.print(values.json === true ? asJson(plan, bundle, written, all) : asText(plan, written, key));
  return exitCodes.done;
}

function keyNotice(config: Config, key: ProductKey): readonly Issue[] {
  if (keyGeneration(key) === config.product.keyGeneration) return [];
  const [made, other] = config.product.keyGeneration === 'windows-8' ? ['one N', 'has none'] : ['no N', 'has one'];
  return [
    {
      where: 'key',
      what: `Keys for ${config.product.name} are known to have ${made}; this one (${maskProductKey(key)}) ${other}.`,
      repair:
        'Compare it with the key that was bought for this product and year. This rule is not documented by Microsoft.',
    },
  ];
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

function asJson(plan: PackagePlan, bundle: SealedBundle, written: WrittenBundle, warnings: readonly Issue[]): string {
  const files = bundle.files.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 }));
  const document = {
    ok: true,
    exitCode: exitCodes.done,
    warnings,
    ...written,
    zipSha256: bundle.zip.sha256,
    files,
    plan,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
