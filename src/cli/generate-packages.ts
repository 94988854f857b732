import { exitCodes } from '../errors.js';
import { assertFree, writeBundle } from '../seal/write-bundle.js';
import type { Arguments } from './arguments.js';
import { packagesOfConfig } from './config-file.js';
import { eachPackage, type Outcome, worstExitCode } from './each-package.js';
import { type FailedPackage, jsonDocument, type WrittenPackage } from './json-document.js';
import { keyNotice, makeBundle } from './make-bundle.js';
import { packageKeys } from './package-keys.js';
import { preparePackage, refuseWarnings, tellWarnings } from './prepare.js';
import type { Terminal } from './terminal.js';

/** esupack generate --config: every package of the file, or the one that --id names. */
export async function generatePackages(path: string, values: Arguments, terminal: Terminal): Promise<number> {
  const out = typeof values.out === 'string' ? values.out : 'out';
  const force = values.force === true;
  const packages = await packagesOfConfig(path, values);
  const keyOf = packageKeys(packages, path, values, terminal);
  const outcomes = await eachPackage(packages, terminal, async (ready) => {
    const { config, plan, warnings } = preparePackage(ready, terminal);
    assertFree(out, plan.id, force);
    const key = await keyOf(ready);
    const all = [...warnings, ...keyNotice(config, key, ready.whereIs('key'))];
    refuseWarnings(all, values);
    const bundle = await makeBundle(plan, key);
    const written = writeBundle(bundle.sealed, out, { force });
    return { warnings: all, ...written, zipSha256: bundle.zipSha256, files: bundle.files };
  });
  tellWarnings(
    outcomes.flatMap(({ warnings }) => warnings),
    terminal,
  );
  const exitCode = worstExitCode(outcomes);
  terminal.print(
    values.json === true
      ? jsonDocument('bundles', exitCode, { packages: outcomes as readonly (WrittenPackage | FailedPackage)[] })
      : asText(outcomes),
  );
  return exitCode;
}

function asText(outcomes: readonly Outcome[]): string {
  const written = outcomes.filter(({ exitCode }) => exitCode === exitCodes.done);
  const failed = outcomes.filter(({ exitCode }) => exitCode !== exitCodes.done).map(({ id }) => id);
  return [
    ...written.map(({ folder }) => String(folder)),
    '',
    `${written.length} of ${outcomes.length} bundles written, each a folder and a .bundle.zip beside it.`,
    ...(failed.length === 0 ? [] : [`Not written: ${failed.join(', ')}`]),
    ...(written.length === 0 ? [] : ['Whoever can read a folder or a zip can read its key.']),
    '',
  ].join('\n');
}
