import { exitCodes } from '../errors.js';
import type { Finding } from '../seal/verify/finding.js';
import { type Verification, verifyBundle } from '../seal/verify/verify-bundle.js';
import type { Arguments } from './arguments.js';
import { shown } from '../text/shown.js';
import { count } from './inspect-text/lines.js';
import { jsonDocument } from './json-document.js';
import type { Terminal } from './terminal.js';

/**
 * esupack verify: everything that can be checked of a bundle without a site.
 *
 * @returns exit code 3 where there are findings
 */
export async function verify(values: Arguments, terminal: Terminal): Promise<number> {
  const path = String(values.bundle);
  const verification = await verifyBundle(path);
  const exitCode = verification.findings.length === 0 ? exitCodes.done : exitCodes.found;
  terminal.print(
    values.json === true
      ? jsonDocument('verification', exitCode, { bundle: path, ...verification })
      : asText(path, verification),
  );
  return exitCode;
}

function asText(path: string, { findings, checks }: Verification): string {
  const end =
    findings.length === 0
      ? `${path}: ${count(checks.length, 'check')}, nothing found.`
      : `${path}: ${count(checks.length, 'check')}, ${count(findings.length, 'finding')}.`;
  return `${findings.map(findingText).join('')}${end}\n`;
}

function findingText({ check, where, what, effect }: Finding): string {
  return `${shown(where)}: ${shown(what)} [${check}]\n  ${shown(effect)}\n`;
}
