import { basename, dirname, join, resolve } from 'node:path';
import type { ProductKey } from '../config/product-key.js';
import { emitFiles } from '../emit/emitters.js';
import { type Issue, UserError } from '../errors.js';
import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { readActivationBatch } from '../read/batch.js';
import { isOfThisVersion, readBundleManifest } from '../read/bundle-manifest.js';
import { readConfirmationFile } from '../read/confirmation-file.js';
import { compareBundle } from '../seal/compare-bundle.js';
import { sealFiles } from '../seal/seal-files.js';
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
  const { plan } = manifest;
  refuse(folder, foreign(plan, isOfThisVersion(manifest)), generateAgain);
  const renamed = basename(resolve(folder)) !== plan.id;
  refuse(folder, renamed ? `The folder of this bundle must have the name ${plan.id}.` : null, 'Rename it back.');
  const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
  const { key } = readActivationBatch(text(read(`${content}/${plan.batch.fileName}`)));
  if (key === null) throw new UserError([changed(join(folder, content, plan.batch.fileName))]);
  const name = plan.activation.confirmationsName ?? '';
  const confirmations = readConfirmationFile(text(read(`${content}/${name}`)), join(folder, content, name));
  const out = dirname(resolve(folder));
  const secrets = { key, confirmations };
  const sealed = await sealFiles(plan, emitFiles(plan, secrets), secrets);
  // The zip of the folder is made anew in any case.
  const differences = compareBundle(sealed, out).filter(({ path }) => path !== sealed.zip.path);
  if (differences.length > 0) throw new UserError(differences.map(({ path }) => changed(join(out, path))));
  return { out, plan, key, confirmations };
}

const whichBundle =
  'Give with --bundle the folder that generate --activation offline made, such as out/esu-windows-10-year-2.';

const generateAgain = 'Generate the bundle again with --activation offline, then add the Confirmation IDs.';

function foreign({ activation, tool }: PackagePlan, ofThisVersion: boolean): string | null {
  if (!ofThisVersion) return `Another version of esupack made it (${tool.version}).`;
  return activation.confirmationsName === null ? `It is a bundle for activation ${activation.way}.` : null;
}

function refuse(where: string, what: string | null, repair: string): void {
  if (what !== null) throw new UserError([{ where, what, repair }]);
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
