import { dirname, resolve } from 'node:path';
import { issuesOf, loadPackages, type LoadedPackage } from '../config/load-packages.js';
import { exitCodes, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';
import { configFileOf, readConfigFile } from './config-file.js';
import { jsonDocument } from './json-document.js';
import { keyFileNotices } from './keys-in-git.js';
import { planOfPackage } from './plan-of-package.js';
import type { Terminal } from './terminal.js';
import { printWarnings } from './warnings.js';

/**
 * esupack validate: checks a config file without network, keys or anything written.
 *
 * @returns exit code 3 where the file has mistakes
 */
export async function validate(values: Arguments, terminal: Terminal): Promise<number> {
  const path = configFileOf(values);
  const file = await readConfigFile(path, terminal);
  // A file of site defaults alone is complete: the packages come from the command line.
  const packages = file.packages.length === 0 && file.issues.length === 0 ? [] : loadAll(() => loadPackages(file));
  const issues = packages.flatMap(issuesOf);
  if (issues.length > 0) throw new UserError(issues, exitCodes.found);
  const ready = packages.flatMap((loaded) => ('config' in loaded ? [loaded] : []));
  const keyFileOf = ({ key }: LoadedPackage): readonly string[] =>
    key !== null && 'file' in key ? [resolve(dirname(path), key.file)] : [];
  const keyNotices = keyFileNotices(ready.flatMap(keyFileOf));
  const warnings = ready.flatMap((loaded) => [
    ...planOfPackage(loaded, terminal).warnings,
    ...keyFileOf(loaded).flatMap((file) => keyNotices(file, loaded.whereIs('key'))),
  ]);
  if (values.strict === true && warnings.length > 0) throw new UserError(warnings, exitCodes.found);
  printWarnings(warnings, terminal);
  const checked = ready.map(({ config, key }) => ({
    id: config.id,
    product: config.product.id,
    year: config.year.year,
    activationId: config.activationId,
    key,
  }));
  terminal.print(
    values.json === true
      ? jsonDocument('validation', exitCodes.done, { file: path, warnings, packages: checked })
      : `${checked.map(({ id, product, year }) => `${id}: ${product} year ${year}\n`).join('')}${path}: ${checked.length} ${checked.length === 1 ? 'package' : 'packages'}, no errors.\n`,
  );
  return exitCodes.done;
}

function loadAll(load: () => readonly LoadedPackage[]): readonly LoadedPackage[] {
  try {
    return load();
  } catch (error) {
    throw error instanceof UserError ? new UserError(error.issues, exitCodes.found) : error;
  }
}
