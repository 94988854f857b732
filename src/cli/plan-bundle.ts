import type { Config } from '../config/config.js';
import type { LoadedPackage } from '../config/load-packages.js';
import { keyGeneration, maskProductKey, type ProductKey } from '../config/product-key.js';
import type { Issue } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import type { Arguments } from './arguments.js';
import { collectMistakes } from './collect-mistakes.js';
import { longPathNotices, outputFolder } from './output-folder.js';
import { planOfPackage } from './plan-of-package.js';
import type { RequestedPackages } from './requested-packages.js';
import type { Terminal } from './terminal.js';
import { refuseWarnings } from './warnings.js';

/** All that it takes to make a bundle. */
export interface BundleToMake {
  readonly plan: PackagePlan;
  /** Null where no file holds it. */
  readonly key: ProductKey | null;
}

export interface PlannedBundle extends BundleToMake {
  readonly warnings: readonly Issue[];
}

/**
 * Plans the bundle of a package: its settings checked, its key read.
 *
 * @param look sees the plan before anybody is asked for a key, and may refuse it
 * @throws UserError with the mistakes of settings and key at once, or with the warnings where `--strict` was given
 */
export async function planBundle(
  loaded: LoadedPackage,
  { keyOf, keyNotices }: RequestedPackages,
  values: Arguments,
  terminal: Terminal,
  look: (plan: PackagePlan) => Promise<void> = async () => Promise.resolve(),
): Promise<PlannedBundle> {
  const [{ config, plan, warnings }, key] = await collectMistakes(
    async () => {
      const planned = planOfPackage(loaded, terminal);
      await look(planned.plan);
      return planned;
    },
    (mayAsk) => keyOf(loaded, mayAsk, terminal),
  );
  const all = [
    ...warnings,
    ...longPathNotices(plan, outputFolder(values, terminal), terminal),
    ...keyNotice(config, key, loaded.whereIs('key')),
    ...keyNotices(loaded, key),
  ];
  refuseWarnings(all, values);
  return { plan, key, warnings: all };
}

/**
 * What an administrator should know when the key's form is not that of the product's keys.
 *
 * @param where the key came from
 */
export function keyNotice(config: Config, key: ProductKey | null, where = 'key'): readonly Issue[] {
  if (key === null || keyGeneration(key) === config.product.keyGeneration) return [];
  const { name, keyGeneration: usual } = config.product;
  const shown = maskProductKey(key);
  return [
    {
      where,
      what:
        usual === 'windows-8'
          ? `All known keys for ${name} have one N, but this key (${shown}) has none.`
          : `All known keys for ${name} have no N, but this key (${shown}) has one.`,
      repair:
        'Compare it with the key that you bought for this product and year. Microsoft does not document this rule.',
    },
  ];
}
