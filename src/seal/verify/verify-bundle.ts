import { redactKeys } from '../../text/redact.js';
import { checks } from './checks.js';
import type { Finding, Problem } from './finding.js';
import type { expectedBundle } from './expected-bundle.js';
import { type BundleFiles, parseBundle } from './parsed-bundle.js';
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
export async function verifyFiles(source: BundleFiles, remake?: typeof expectedBundle): Promise<Verification> {
  const bundle = await parseBundle(source, remake);
  const findings: Finding[] = [];
  for (const { name, run } of checks)
    for (const problem of bounded(await run(bundle))) findings.push(withoutKeys({ check: name, ...problem }));
  return {
    id: bundle.manifest === null ? null : redactKeys(bundle.manifest.about.id),
    version: bundle.manifest === null ? null : redactKeys(bundle.manifest.tool.version),
    checks: checks.map(({ name }) => name),
    findings,
  };
}

/** Of one check; nobody reads more, and a hostile bundle may hold millions. */
const mostFound = 200;

function bounded(problems: readonly Problem[]): readonly Problem[] {
  const more = problems.length - mostFound;
  if (more <= 0) return problems;
  const what = `There are ${more} more findings of this check.`;
  return [...problems.slice(0, mostFound), { where: 'bundle', what, effect: 'It was not written by generate.' }];
}

/** A value of a damaged bundle may be a key. */
function withoutKeys({ check, where, what, effect }: Finding): Finding {
  return { check, where: redactKeys(where), what: redactKeys(what), effect: redactKeys(effect) };
}
