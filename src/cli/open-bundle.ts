import { basename, dirname, join, resolve } from 'node:path';
import { loadConfig } from '../config/load-config.js';
import type { ProductKey } from '../config/product-key.js';
import { type Issue, UserError } from '../errors.js';
import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { planPackage } from '../plan/plan-package.js';
import { readActivationBatch } from '../read/batch.js';
import { isOfThisVersion, readBundleManifest } from '../read/bundle-manifest.js';
import { readConfirmationFile } from '../read/confirmation-file.js';
import { compareBundle } from '../seal/compare-bundle.js';
import { remakeBundle } from '../seal/remake.js';
import { readSmallFile } from './read-file.js';

/** A bundle of offline activation, with all that is needed to write it again. */
export interface OpenBundle {
  /** The folder that it lies in. */
  readonly out: string;
  readonly plan: PackagePlan;
  readonly key: ProductKey;
  readonly confirmations: readonly Confirmation[];
}

/** No file of a bundle is larger; 50,000 Confirmation IDs take six megabytes. */
const sizeLimit = 64 * 1024 * 1024;

/**
 * Opens a bundle in order to change its Confirmation IDs. Everything else in it must be what this version of esupack
 * makes of its plan, byte for byte: then it can be made again, and nothing that anybody changed by hand is lost.
 *
 * @param folder the bundle, e.g. `out/esu-windows-10-year-2`
 * @throws UserError when it is no such bundle, or not as it was written
 */
export async function openBundle(folder: string): Promise<OpenBundle> {
  const read = (path: string): Uint8Array =>
    readSmallFile(join(folder, path), join(folder, path), sizeLimit, whichBundle);
  const manifest = readBundleManifest(read('manifest.json'), join(folder, 'manifest.json'));
  const { settings, date, tool } = manifest;
  if (settings === null || !isOfThisVersion(manifest))
    throw refusal(folder, `Another version of esupack made it (${tool.version}).`, generateAgain);
  const plan = planPackage(loadConfig(settings), { date });
  const { way, confirmationsName } = plan.activation;
  if (confirmationsName === null) throw refusal(folder, `It is a bundle for activation ${way}.`, generateAgain);
  if (basename(resolve(folder)) !== plan.id)
    throw refusal(folder, `The folder of this bundle must have the name ${plan.id}.`, 'Rename it back.');
  const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
  const { key } = readActivationBatch(text(read(`${content}/${plan.batch.fileName}`)));
  if (key === null) throw new UserError([changed(join(folder, content, plan.batch.fileName))]);
  const list = `${content}/${confirmationsName}`;
  const confirmations = readConfirmationFile(text(read(list)), join(folder, list));
  const out = dirname(resolve(folder));
  const { sealed } = await remakeBundle(settings, { key, confirmations }, date);
  // The zip of the folder is made anew in any case.
  const differences = compareBundle(sealed, out).filter(({ path }) => path !== sealed.zip.path);
  if (differences.length > 0) throw new UserError(differences.map(({ path }) => changed(join(out, path))));
  return { out, plan, key, confirmations };
}

const whichBundle =
  'Give with --bundle the folder that generate --activation offline made, such as out/esu-windows-10-year-2.';

const generateAgain = 'Generate the bundle again with --activation offline, then add the Confirmation IDs.';

function refusal(where: string, what: string, repair: string): UserError {
  return new UserError([{ where, what, repair }]);
}

function changed(where: string): Issue {
  return {
    where,
    what: 'It is not what generate wrote.',
    repair: 'Generate the bundle again, then add the Confirmation IDs.',
  };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('latin1');
}
