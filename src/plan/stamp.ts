import type { ProgramPurpose } from './package-plan.js';
import { programNames } from './program-names.js';

/**
 * The registry stamp that activate-esu.bat leaves on a device, and the hardware inventory class that brings it to the site.
 * One list for the batch, the class, the collections and the report.
 */

/** Key below HKEY_LOCAL_MACHINE, in the native view; one subkey for each activation ID. */
export const stampKey = 'SOFTWARE\\esupack';

/** Programs whose 0 does not mean that the device is licensed. Their results stand apart from that of the license. */
const ownResults = ['collect', 'prepare', 'close', 'remove'] as const satisfies readonly ProgramPurpose[];

export function hasOwnResult(purpose: ProgramPurpose): boolean {
  return ownResults.some((own) => own === purpose);
}

/** What the names of a program's own values begin with. */
export function ownPrefix(purpose: ProgramPurpose): string {
  return programNames[purpose];
}

/** Text values of a subkey (REG_SZ), in the order of the inventory class. The key is never among them. */
export const stampValues: readonly { readonly name: string; readonly what: string }[] = [
  { name: 'Product', what: 'product ID, such as windows-10' },
  { name: 'Year', what: 'program year' },
  { name: 'Result', what: 'exit code of the last Activate or Deposit; none after Remove' },
  { name: 'HResult', what: 'HRESULT of that run, 0x00000000 if there was none' },
  {
    name: 'LicenseStatus',
    what: 'last known LicenseStatus of the activation ID, none if Windows does not know the ID, or unknown',
  },
  { name: 'Time', what: 'when that run ended, local time of the device' },
  { name: 'Version', what: 'version of esupack that wrote the batch' },
  { name: 'InstallationId', what: 'Installation ID, if one was collected' },
  { name: 'Readiness', what: 'what the device needs next; also written by Check' },
  { name: 'CheckResult', what: 'exit code of the last Check' },
  { name: 'CheckTime', what: 'when that Check ended' },
  ...ownResults.flatMap((purpose) => {
    const program = ownPrefix(purpose);
    return [
      { name: `${program}Result`, what: `exit code of the last ${program}` },
      { name: `${program}HResult`, what: `HRESULT of that ${program}` },
      { name: `${program}Time`, what: `when that ${program} ended` },
    ];
  }),
];

/**
 * Values of Readiness: the license row is there; the revision is below the lowest; neither the row nor a preparation package
 * is there; the package is installed and the row is not there; exit code 20; WMI or the servicing store cannot be read.
 */
export const readinessWords = [
  'ready',
  'build-too-low',
  'package-missing',
  'restart-or-order',
  'not-covered',
  'unknown',
] as const;

export type Readiness = (typeof readinessWords)[number];

/**
 * The inventory class. The site derives table, view and provider class from the middle of the class ID (Microsoft Learn:
 * "SMS_InventoryClass Server WMI Class"); public reports on CUSTOM classes read views that end in 0, such as
 * v_GS_PROVISIONINGMODE0.
 */
export const stampClass = {
  wmiName: 'esupack_Stamp',
  keyProperty: 'ActivationId',
  group: 'esupack stamp',
  classId: 'CUSTOM|ESUPACK_STAMP|1.0',
  providerClass: 'SMS_G_System_ESUPACK_STAMP',
  view: 'v_GS_ESUPACK_STAMP0',
} as const;
