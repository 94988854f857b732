import { exitCodes, UserError } from '../errors.js';
import type { Finding } from '../seal/verify/finding.js';
import { type Verification, verifyBundle } from '../seal/verify/verify-bundle.js';
import type { Arguments } from './arguments.js';
import { shown } from '../text/shown.js';
import { worstExitCode } from './each-package.js';
import { count } from './inspect-text/lines.js';
import { jsonDocument, type VerifiedBundle } from './json-document.js';
import { issuesOfError, issueText } from './report-error.js';
import type { Terminal } from './terminal.js';

/**
 * esupack verify: everything that can be checked of bundles without a site. Of several, one that cannot be read does not stop
 * the others.
 *
 * @returns exit code 3 where there are findings; of several bundles that of the worst
 * @throws UserError where the only bundle is none
 */
export async function verify(values: Arguments, terminal: Terminal): Promise<number> {
  const paths = (values.bundles as readonly unknown[]).map(String);
  const [only = '', ...others] = paths;
  if (others.length > 0) return verifyEach(paths, values.json === true, terminal);
  const verification = await verifyBundle(only);
  const exitCode = exitCodeOf(verification);
  terminal.print(
    values.json === true
      ? jsonDocument('verification', exitCode, { bundle: only, ...verification })
      : asText(only, verification),
  );
  return exitCode;
}

async function verifyEach(paths: readonly string[], json: boolean, terminal: Terminal): Promise<number> {
  const bundles: VerifiedBundle[] = [];
  for (const path of paths) {
    const bundle = await verifiedBundle(path);
    bundles.push(bundle);
    for (const issue of bundle.issues) terminal.tell(`esupack: ${issueText(issue, terminal)}`, 'error');
    if (!json && bundle.issues.length === 0) terminal.print(asText(path, bundle));
  }
  const exitCode = worstExitCode(bundles);
  const whole = bundles.filter(({ ok }) => ok).length;
  terminal.print(
    json
      ? jsonDocument('verifications', exitCode, { bundles })
      : `${whole} of ${bundles.length} bundles are unchanged.\n`,
  );
  return exitCode;
}

async function verifiedBundle(path: string): Promise<VerifiedBundle> {
  try {
    const verification = await verifyBundle(path);
    const exitCode = exitCodeOf(verification);
    return { bundle: path, ok: exitCode === exitCodes.done, exitCode, issues: [], ...verification };
  } catch (error) {
    const exitCode = error instanceof UserError ? exitCodes.wrongInput : exitCodes.failed;
    const nothing = { id: null, version: null, checks: [], findings: [] };
    return { bundle: path, ok: false, exitCode, issues: issuesOfError(error), ...nothing };
  }
}

function exitCodeOf({ findings }: Verification): 0 | 3 {
  return findings.length === 0 ? exitCodes.done : exitCodes.found;
}

function asText(path: string, { findings, checks }: Verification): string {
  const end =
    findings.length === 0
      ? `${path}: ${count(checks.length, 'check')}, no findings.`
      : `${path}: ${count(checks.length, 'check')}, ${count(findings.length, 'finding')}.`;
  return `${findings.map(findingText).join('')}${end}\n`;
}

function findingText({ check, where, what, effect }: Finding): string {
  return `${shown(where)}: ${shown(what)} [${check}]\n  ${shown(effect)}\n`;
}
