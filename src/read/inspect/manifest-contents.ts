import { readBundleManifest } from '../bundle-manifest.js';
import type { ManifestContents } from './inspection.js';

/** What a bundle's manifest.json says. @throws UserError when it is no such manifest */
export function manifestContents(bytes: Uint8Array, where: string): ManifestContents {
  const { tool, plan, files } = readBundleManifest(bytes, where);
  return {
    kind: 'bundle-manifest',
    tool: `${tool.name} ${tool.version}`,
    id: plan.id,
    product: plan.offer.product,
    productName: plan.offer.productName,
    year: plan.offer.year,
    activationId: plan.offer.activationId,
    packageName: plan.package.name,
    programs: plan.programs.map(({ name }) => name),
    collections: [...plan.collections, ...plan.inventoryCollections].map(({ name }) => name),
    queries: plan.queries.map(({ name }) => name),
    files: files.map(({ path, bytes: size, sha256 }) => ({ path, bytes: size, sha256 })),
  };
}
