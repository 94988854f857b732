import { basename, join, resolve } from 'node:path';
import type { ProductKey } from '../config/product-key.js';
import { UserError } from '../errors.js';
import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { parseBundle } from '../seal/verify/parsed-bundle.js';
import { readBundle } from '../seal/verify/read-bundle.js';

/** A bundle of offline activation, with all that is needed to write it again. */
export interface OpenBundle {
  readonly plan: PackagePlan;
  readonly key: ProductKey;
  readonly confirmations: readonly Confirmation[];
}

/**
 * Opens a bundle in order to change its Confirmation IDs. Everything else in it must be what this version of esupack
 * makes of its settings, byte for byte: then it can be made again, and nothing that anybody changed by hand is lost.
 *
 * @param folder the bundle, e.g. `out/esu-windows-10-year-2`
 * @throws UserError when it is no such bundle, or not as it was written
 */
export async function openBundle(folder: string): Promise<OpenBundle> {
  const found = await readBundle(folder);
  if (found.zip !== null) throw refusal(folder, 'It is a zip.', whichBundle);
  const { manifest, batch, confirmations, expected, differences, problems } = await parseBundle(found);
  if (problems.length > 0)
    throw new UserError(problems.map(({ where, what }) => ({ where: join(folder, where), what, repair })));
  if (expected === null)
    throw refusal(folder, `Another version of esupack generated it (${manifest?.tool.version ?? 'unknown'}).`, repair);
  const { plan } = expected;
  const { way, confirmationsName } = plan.activation;
  if (confirmationsName === null) throw refusal(folder, `It is a bundle for activation ${way}.`, repair);
  if (basename(resolve(folder)) !== plan.id)
    throw refusal(folder, `The folder of this bundle must be named ${plan.id}.`, 'Restore the name of the folder.');
  const key = batch?.read.key ?? null;
  const changed = [...(differences ?? []), ...(key === null ? [{ path: batch?.path ?? plan.batch.fileName }] : [])];
  if (key === null || changed.length > 0)
    throw new UserError(
      changed.map(({ path }) => ({
        where: join(folder, path),
        what: 'It has changed since generate wrote it.',
        repair,
      })),
    );
  return { plan, key, confirmations };
}

const whichBundle =
  'In --bundle, specify a folder that generate --activation offline created, such as out/esu-windows-10-year-2.';

const repair = 'Generate the bundle again with --activation offline, then add the Confirmation IDs.';

function refusal(where: string, what: string, next: string): UserError {
  return new UserError([{ where, what, repair: next }]);
}
