import { join } from 'node:path';
import { maskProductKey, type ProductKey } from '../config/product-key.js';
import { sheetFileName } from '../plan/files.js';
import { exitCodes } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { refuseDifferent } from '../seal/standing-bundle.js';
import { recoverBundles } from '../seal/update-bundle.js';
import type { Arguments } from './arguments.js';
import { collectMistakes } from './collect-mistakes.js';
import { eachPackage, listOfOutcomes, type Outcome, type Work, worstExitCode } from './each-package.js';
import { startJobs } from './jobs/jobs.js';
import { jobsOption } from './jobs/jobs-option.js';
import { requestedJobs } from './jobs/requested-jobs.js';
import { type BundleOnDisk, jsonDocument, jsonOfPackages, type WrittenPackage } from './json-document.js';
import { listenerOf } from './listener.js';
import { outputFolder } from './output-folder.js';
import { type BundleToMake, planBundle, type PlannedBundle } from './plan-bundle.js';
import type { Terminal } from './terminal.js';

/** esupack generate: every package that is asked for, from its settings and key to the bundle on disk. */
export async function generate(values: Arguments, terminal: Terminal): Promise<number> {
  const force = values.force === true;
  if (values['dry-run'] === true) {
    outputFolder(values, terminal);
    jobsOption(values);
    return (await import('./plan.js')).plan(values, terminal);
  }
  if (values.check === true)
    return (await import('./check.js')).check(outputFolder(values, terminal), values, terminal);
  const [out, [wanted, requested]] = await collectMistakes(
    () => outputFolder(values, terminal),
    async (isPath) => requestedJobs(values, terminal, isPath),
  );
  const jobs = await startJobs(wanted, requested, terminal);
  let last: PlannedBundle | undefined;
  const write: Work<BundleOnDisk> = async (loaded, own) => {
    const look = async (plan: PackagePlan): Promise<void> => refuseDifferent(plan, out, force);
    const planned = await jobs.inTurn(async () => planBundle(loaded, requested, values, own, look));
    last = planned;
    const bundle = await jobs.run('write', planned, { out, force }, listenerOf(planned.plan.id, own));
    // Only JSON lists the files; of thousands of bundles they would fill the memory.
    return { warnings: planned.warnings, result: values.json === true ? bundle : { ...bundle, files: [] } };
  };
  const outcomes = await eachPackage(requested, terminal, write, jobs.count).finally(jobs.end);
  await recoverBundles(out);
  const exitCode = worstExitCode(outcomes);
  if (requested.single && last !== undefined) printBundle(last, outcomes, values, terminal);
  else if (values.json === true)
    for (const piece of jsonOfPackages('bundles', exitCode, listOfOutcomes<WrittenPackage>(outcomes)))
      terminal.print(piece);
  else terminal.print(summary(outcomes));
  return exitCode;
}

function printBundle(
  made: PlannedBundle,
  [outcome]: readonly Outcome<BundleOnDisk>[],
  { json }: Arguments,
  terminal: Terminal,
): void {
  if (outcome?.result === null || outcome === undefined) return;
  const { plan, warnings } = made;
  terminal.print(
    json === true
      ? jsonDocument('bundle', exitCodes.done, { warnings, ...outcome.result, plan })
      : bundleText(made, outcome.result),
  );
}

/** One bundle: what it is, what is in it, and what to do next. */
export function bundleText({ plan, key }: BundleToMake, { state, folder, zip }: BundleOnDisk): string {
  const width = Math.max(...plan.files.map((file) => file.path.length)) + 2;
  const { coverage, productName, year } = plan.offer;
  return [
    `${productName} ESU year ${year}${coverage === null ? '' : `, ${coverage.from} to ${coverage.to}`}, ${keyText(plan, key)}`,
    '',
    ...(state === 'unchanged' ? ['Unchanged: this bundle already exists, with the same content.', ''] : []),
    folder,
    ...plan.files.map((file) => `  ${file.path.padEnd(width)}${file.what}`),
    zip,
    '',
    plan.batch.keyVariable === null
      ? 'Anyone who can read the folder or the zip can read the key.'
      : `No file contains the key. Set the masked variable ${plan.batch.keyVariable} on the collection of the task sequence.`,
    `Next: copy the folder to a share that the site server can read, then open ${join(folder, sheetFileName(plan.language))}.`,
    '',
  ].join('\n');
}

function keyText({ batch }: PackagePlan, key: ProductKey | null): string {
  if (key !== null) return `key ${maskProductKey(key)}`;
  return `key from the task sequence variable ${batch.keyVariable ?? ''}`;
}

function summary(outcomes: readonly Outcome<BundleOnDisk>[]): string {
  const good = outcomes.flatMap(({ result }) => (result === null ? [] : [result]));
  const written = good.filter(({ state }) => state === 'written');
  const notBegun = outcomes.filter(({ exitCode }) => exitCode === exitCodes.stopped).length;
  const failed = outcomes.flatMap(({ id, result, exitCode }) =>
    result === null && exitCode !== exitCodes.stopped ? [id] : [],
  );
  const counts = [
    ...(good.length > written.length ? [`${good.length - written.length} unchanged`] : []),
    `${written.length} written`,
    ...(failed.length === 0 ? [] : [`${failed.length} not written`]),
    ...(notBegun === 0 ? [] : [`${notBegun} not started`]),
  ];
  return [
    ...written.map(({ folder }) => folder),
    ...(written.length === 0 ? [] : ['']),
    `${outcomes.length} ${outcomes.length === 1 ? 'package' : 'packages'}: ${counts.join(', ')}. Each bundle is a folder and a .bundle.zip in the same place.`,
    ...(notBegun === 0
      ? []
      : ['Stopped. To continue, run the same command again. Finished bundles are left as they are.']),
    ...(failed.length === 0 ? [] : [`Not written: ${failed.join(', ')}`]),
    ...(good.length === 0 ? [] : ['Anyone who can read a folder or a zip can read the key in it.']),
    '',
  ].join('\n');
}
