import { basename, dirname, resolve } from 'node:path';
import { addConfirmations, type AddedConfirmations, type NamedFile } from '../confirmations/add-confirmations.js';
import { exitCodes, UserError } from '../errors.js';
import type { Confirmation } from '../plan/confirmation.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { sealPlan } from '../seal/seal-files.js';
import { updateBundle } from '../seal/update-bundle.js';
import type { WrittenBundle } from '../seal/write-bundle.js';
import type { Arguments } from './arguments.js';
import { jsonDocument } from './json-document.js';
import { openBundle } from './open-bundle.js';
import { readSmallFile } from './read-file.js';
import type { Terminal } from './terminal.js';

/** Some ten times what 50,000 devices with all their columns take. */
const sizeLimit = 128 * 1024 * 1024;

/** esupack confirmations: a list with Confirmation IDs and a bundle in; the bundle with them, sealed again, out. */
export async function confirmations(values: Arguments, terminal: Terminal): Promise<number> {
  const one = onlyOnce(values);
  const list = file(
    one('file') ?? '',
    'Specify a CSV file with the columns Name or InstallationId, and ConfirmationId.',
  );
  const devices = one('devices');
  const options = {
    devices: devices === undefined ? null : file(devices, 'Specify a CSV file with a column of device names.'),
    partial: values.partial === true,
    replace: values.force === true,
  };
  const added = await changeBundle(one('bundle') ?? '', terminal, (plan, held) =>
    addConfirmations(list, plan, held, options),
  );
  const { merged, written, zipSha256 } = added;
  for (const { where, what } of merged.warnings)
    terminal.tell(`esupack: warning: ${where}: ${terminal.words(what)}\n`, 'warning');
  terminal.print(values.json === true ? asJson(merged, written, zipSha256) : asText(merged, written));
  return exitCodes.done;
}

interface Added {
  readonly merged: AddedConfirmations;
  readonly written: WrittenBundle;
  readonly zipSha256: string;
}

/** Nobody else changes the bundle from the reading of what it holds to the writing of what it holds then. */
async function changeBundle(
  folder: string,
  terminal: Terminal,
  merge: (plan: PackagePlan, held: readonly Confirmation[]) => AddedConfirmations,
): Promise<Added> {
  const options = {
    force: true,
    waiting: (what: string) => {
      terminal.tell(`esupack: ${folder}: ${terminal.words(what)}\n`);
    },
    place: {
      folderMode: null,
      elsewhere: 'Copy the bundle to a folder where your account can write, and specify the copy.',
    },
  };
  const { made, written } = await updateBundle(
    basename(resolve(folder)),
    dirname(resolve(folder)),
    options,
    async () => {
      const { plan, key, confirmations: held } = await openBundle(folder);
      terminal.hide(key);
      const merged = merge(plan, held);
      const sealed = await sealPlan(plan, { key, confirmations: merged.confirmations });
      return { merged, sealed };
    },
  );
  return { merged: made.merged, written, zipSha256: made.sealed.zip.sha256 };
}

function file(path: string, repair: string): NamedFile {
  return { name: basename(path), bytes: readSmallFile(path, path, sizeLimit, repair) };
}

/** @throws UserError for an option with one value that is given twice */
function onlyOnce(values: Arguments): (name: string) => string | undefined {
  const twice = ['bundle', 'devices'].filter((name) => Array.isArray(values[name]));
  if (twice.length === 0) return (name) => values[name] as string | undefined;
  throw new UserError(
    twice.map((name) => ({
      where: `--${name}`,
      what: 'It is specified more than once.',
      repair: 'Specify it only once.',
    })),
  );
}

function asText(
  { confirmations: all, added, replaced, passedOver }: AddedConfirmations,
  { folder, zip }: WrittenBundle,
): string {
  return [
    `${added} added, ${replaced} replaced: the bundle has Confirmation IDs for ${counted(all.length, 'device')}.`,
    ...(passedOver > 0
      ? [`${counted(passedOver, 'row')} for other activation IDs ${passedOver === 1 ? 'was' : 'were'} skipped.`]
      : []),
    folder,
    zip,
    'Next: copy the folder to the share again, update the distribution points, and deploy Deposit.',
    '',
  ].join('\n');
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function asJson(merged: AddedConfirmations, written: WrittenBundle, zipSha256: string): string {
  const { confirmations: all, ...figures } = merged;
  return jsonDocument('confirmations', exitCodes.done, { ...figures, devices: all.length, ...written, zipSha256 });
}
