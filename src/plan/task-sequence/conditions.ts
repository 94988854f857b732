import type { OperatingSystem } from '../../catalog/product.js';
import type { TaskSequenceCondition } from '../task-sequence-plan.js';

/**
 * The devices that the offer covers, as far as WMI tells; the batch looks at edition and revision itself. In Windows PE
 * nothing runs.
 */
export function onCoveredSystems(systems: readonly OperatingSystem[]): TaskSequenceCondition {
  const covered = systems.flatMap(({ builds, kind }) =>
    // ProductType: 1 is a client, 2 a domain controller, 3 another server (Microsoft Learn: "Win32_OperatingSystem").
    builds.map((build) => `BuildNumber = '${build}' AND ProductType ${kind === 'client' ? '=' : '<>'} 1`),
  );
  const where = covered.length === 1 ? covered[0] : covered.map((each) => `(${each})`).join(' OR ');
  return {
    kind: 'all',
    of: [
      wmi(`SELECT * FROM Win32_OperatingSystem WHERE ${where ?? ''}`),
      { kind: 'variable', variable: '_SMSTSInWinPE', operator: 'equals', value: 'false' },
    ],
  };
}

/**
 * Devices that do not know the license: the preparation package is missing, or waits for a restart. That the row comes with
 * the package was seen on machines, and is not documented. Check ran before: where WMI gives no answer, the task sequence
 * has ended with 26.
 *
 * @param activationId GUID, lower case, no braces
 */
export function whereLicenseUnknown(activationId: string): TaskSequenceCondition {
  return { kind: 'none', of: [wmi(`SELECT ID FROM SoftwareLicensingProduct WHERE ID = '${activationId}'`)] };
}

function wmi(query: string): TaskSequenceCondition {
  return { kind: 'wmi', namespace: 'root\\cimv2', query };
}
