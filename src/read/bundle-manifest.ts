import * as z from 'zod';
import type { PackagePlan } from '../plan/package-plan.js';
import { version } from '../plan/version.js';
import { decode } from './decode.js';
import { packagePlan } from './plan-schema.js';
import { unreadable } from './unreadable.js';

/** manifest.json of a bundle. */
export interface BundleManifest {
  readonly manifestVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly plan: PackagePlan;
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

const schema = z.strictObject({
  manifestVersion: z.literal(1),
  tool: z.strictObject({ name: z.string(), version: z.string() }),
  plan: packagePlan,
  files: z.array(
    z.strictObject({ path: z.string(), bytes: z.int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/u) }),
  ),
});

/**
 * Reads the manifest of a bundle. Fields that this version does not know are passed over where another version wrote it.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is no such manifest; the message names the first field that is wrong, never its value
 */
export function readBundleManifest(bytes: Uint8Array, where = 'manifest.json'): BundleManifest {
  const written = parse(bytes, where);
  const { success, error } = schema.safeParse(written);
  // As it was written, its fields in their order: zod would put them in that of the schema.
  if (success) return written as BundleManifest;
  const foreign = (written as { readonly tool?: { readonly version?: unknown } } | null)?.tool?.version !== version;
  const issue = error.issues.find(({ code }) => !(foreign && code === 'unrecognized_keys'));
  if (issue === undefined) return written as BundleManifest;
  const path = issue.path.map(String).join('.');
  throw unreadable(where, `It is no manifest of a bundle (${path === '' ? issue.code : `${path}: ${issue.code}`}).`);
}

/** A bundle that another version wrote may hold other files and values than this version would write. */
export function isOfThisVersion({ tool }: BundleManifest): boolean {
  return tool.version === version;
}

function parse(bytes: Uint8Array, where: string): unknown {
  try {
    return JSON.parse(decode(bytes, where).text) as unknown;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw unreadable(where, 'It is not JSON.');
  }
}
