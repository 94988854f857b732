import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import { jsonPieces } from '../text/json-pieces.js';
import type { ContentFile } from './emitter.js';

/** What the manifest says of a file. */
interface ListedFile {
  readonly path: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/**
 * manifest.json: what this bundle is. Versions, the settings that a person wrote, the whole plan, and every other file with size and SHA-256.
 * It never holds the key; the plan it copies never had it.
 */
export function manifest(plan: PackagePlan, files: readonly ListedFile[]): ContentFile {
  const { settings, ...planned } = plan;
  const document = {
    manifestVersion: 2,
    tool: plan.tool,
    settings,
    plan: planned,
    files: files.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 })),
  };
  const pieces = [...jsonPieces(document, 2), '\n'];
  return { path: 'manifest.json', content: Buffer.concat(pieces.map((piece) => encode(piece, 'utf-8', '\n'))) };
}
