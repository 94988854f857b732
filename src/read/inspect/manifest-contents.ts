import { readBundleManifest } from '../bundle-manifest.js';
import type { ManifestContents } from './inspection.js';

/** What a bundle's manifest.json says. @throws UserError when it is no such manifest */
export function manifestContents(bytes: Uint8Array, where: string): ManifestContents {
  const { tool, about, files } = readBundleManifest(bytes, where);
  return { kind: 'bundle-manifest', tool: `${tool.name} ${tool.version}`, ...about, files };
}
