import type { Config } from '../config/config.js';
import { keyGeneration, maskProductKey, type ProductKey } from '../config/product-key.js';
import { emitFiles } from '../emit/emitters.js';
import type { Issue } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { type SealedBundle, sealFiles } from '../seal/seal-files.js';

/** A bundle in memory, and what a JSON document says of its files. */
export interface MadeBundle {
  readonly sealed: SealedBundle;
  readonly zipSha256: string;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/** Plan and key -> the complete bundle, nothing written. */
export async function makeBundle(plan: PackagePlan, key: ProductKey): Promise<MadeBundle> {
  const sealed = await sealFiles(plan, emitFiles(plan, { key }), { key });
  const files = sealed.files.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 }));
  return { sealed, zipSha256: sealed.zip.sha256, files };
}

/**
 * What an administrator should know when the key's form is not that of the product's keys.
 *
 * @param where the key came from
 */
export function keyNotice(config: Config, key: ProductKey, where = 'key'): readonly Issue[] {
  if (keyGeneration(key) === config.product.keyGeneration) return [];
  const [made, other] = config.product.keyGeneration === 'windows-8' ? ['one N', 'has none'] : ['no N', 'has one'];
  return [
    {
      where,
      what: `Keys for ${config.product.name} are known to have ${made}; this one (${maskProductKey(key)}) ${other}.`,
      repair:
        'Compare it with the key that was bought for this product and year. This rule is not documented by Microsoft.',
    },
  ];
}
