import { InternalError } from '../../errors.js';
import { redactKeys } from '../../text/redact.js';
import { checks } from './checks.js';
import { type Check, type Finding, found, type Told } from './finding.js';
import { type BundleFiles, openBundle, type OpenedBundle } from './opened-bundle.js';
import { readBundle } from './read-bundle.js';

/** What was checked of a bundle, and what was found. */
export interface Verification {
  /** Null where the manifest cannot be read. */
  readonly id: string | null;
  /** The version that wrote it; null where the manifest cannot be read. */
  readonly version: string | null;
  readonly checks: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Checks everything that can be checked of a bundle without a site. Nothing is changed.
 *
 * @param path the bundle's folder or its zip
 * @throws UserError when there is no bundle, or it cannot be read within bounds
 */
export async function verifyBundle(path: string): Promise<Verification> {
  return verifyFiles(await readBundle(path));
}

/** The same of files in memory. */
export async function verifyFiles(source: BundleFiles): Promise<Verification> {
  const bundle = await openBundle(source);
  const findings: Finding[] = [];
  for (const check of checks)
    for (const told of await checked(check, bundle)) findings.push(withoutKeys({ check: check.name, ...told }));
  return {
    id: bundle.plan === null ? null : redactKeys(bundle.plan.id),
    version: bundle.manifest?.tool.version ?? null,
    checks: checks.map(({ name }) => name),
    findings: withoutRepetition(findings),
  };
}

/** A plan that somebody changed may hold what no format can carry; the encoders then blame this program. */
async function checked({ run }: Check, bundle: OpenedBundle): Promise<readonly Told[]> {
  try {
    return await run(bundle);
  } catch (error) {
    if (!(error instanceof InternalError || error instanceof TypeError)) throw error;
    const effect = 'What the bundle must hold cannot be told, so this was not checked.';
    return [found('manifest.json', 'The plan holds a value that cannot be written.', effect)];
  }
}

/** A value of a damaged bundle may be a key. */
function withoutKeys({ check, where, what, effect }: Finding): Finding {
  return { check, where: redactKeys(where), what: redactKeys(what), effect };
}

/** That a file is not what would be written again is worth a line only where nothing better is known of it. */
function withoutRepetition(findings: readonly Finding[]): readonly Finding[] {
  const direct = findings.filter(({ check }) => check !== 'reproduction');
  const followUps = new Set(['checksums', 'manifest', 'reproduction']);
  const known = new Set(direct.flatMap(({ check, where }) => (followUps.has(check) ? [] : [where.split(', ')[0]])));
  // Checksums of other files stand in these two, so they differ whenever another file does.
  const otherFile = findings.some(({ where }) => !isList(where));
  return findings.filter(
    ({ check, where }) => check !== 'reproduction' || !(known.has(where) || (otherFile && isList(where))),
  );
}

function isList(where: string): boolean {
  return where === 'SHA256SUMS' || where === 'manifest.json';
}
