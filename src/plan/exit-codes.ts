import type { ProgramPurpose } from './package-plan.js';

/** One exit code of activate-esu.bat: a contract with Configuration Manager and with whoever reads reports. */
export interface ExitCode {
  readonly code: number;
  /** Two or three words, for tables and titles. */
  readonly name: string;
  /** One sentence for the log and the page: printable ASCII, no quotes, no full stop. */
  readonly meaning: string;
  /** What leads to it: answers of slmgr.vbs and WMI. */
  readonly cause: string;
  /** What an administrator does about it; sentences. */
  readonly whatToDo: string;
  /** Which program can end with it; `both` are Activate and Check, and what other programs have in common with them. */
  readonly endsWith: 'both' | 'activate' | 'check' | 'deposit' | 'collect' | 'prepare' | 'remove';
  /** True where Configuration Manager's default list makes the client try again by itself. */
  readonly retried: boolean;
}

/**
 * Codes on which a client tries a program again, by default 1008 times, 10 minutes apart.
 * Sources: autoitconsulting.com, "SCCM Package Success, Reboot and Retry Return Codes"; M. Niehaus, myitforum. The SDK
 * names the list (SMS_SoftwareDistributionAgentConfig.ExecutionFailureRetryErrorCodes), not its content.
 */
export const defaultRetryCodes: readonly number[] = [
  4, 5, 8, 13, 14, 39, 51, 53, 54, 55, 59, 64, 65, 67, 70, 71, 85, 86, 87, 112, 128, 170, 267, 999, 1003, 1203, 1219,
  1220, 1222, 1231, 1232, 1238, 1265, 1311, 1323, 1326, 1330, 1618, 1622, 2250,
];

/** Codes that count as success with a restart pending, by default. Same sources. */
export const defaultRebootCodes: readonly number[] = [1604, 1641, 3010, 3011];

export const licensed = 0;

/** What 0 means where a program does not end with a licence. */
export const otherSuccess: Readonly<Partial<Record<ProgramPurpose, string>>> = {
  collect: 'the key is installed and the Installation ID is known, or the device is licensed already',
  prepare: 'the key is installed and the device is prepared for VAMT, or it is licensed already',
  close: 'none of the firewall rules of Prepare is left',
  remove: 'no key is installed for this licence',
};

/** The batch was started by hand with an argument that it does not know: no part of the contract. */
export const wrongArgument = 2;

export const batchExitCodes: readonly ExitCode[] = [
  {
    code: licensed,
    name: 'licensed',
    meaning: 'licensed for this year',
    cause: 'WMI reports LicenseStatus 1 for the activation ID, before or after this run.',
    whatToDo: 'Nothing. Licensed is not updated: deploy the updates themselves.',
    endsWith: 'both',
    retried: false,
  },
  {
    code: 20,
    name: 'not covered',
    meaning: 'this operating system is not covered by the product',
    cause: 'Build, edition, or client or server kind in the registry are none of those that the offer covers.',
    whatToDo: 'Take the device out of the collection; for another Windows, make the package of its own product.',
    endsWith: 'both',
    retried: false,
  },
  {
    code: 21,
    name: 'prerequisite missing',
    meaning: 'the key was not accepted and this computer does not know the licence: a prerequisite is missing',
    cause:
      'slmgr /ipk failed and WMI has no licence row for the activation ID: the preparation package is not installed, or not effective before a restart.',
    whatToDo:
      'Install the updates that the hand-off sheet lists, in their order, restart, and run again. If all are there, look for a key of another product.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 22,
    name: 'key rejected',
    meaning: 'the key was rejected',
    cause: 'slmgr /ipk failed although WMI has the licence row of the activation ID.',
    whatToDo:
      'Compare the last five characters in the log with the admin center: another product, another year, or a mistyped key. Where the log notes a pending restart, restart first.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 23,
    name: 'activation refused',
    meaning: 'activation refused: the key is blocked or its activations are used up',
    cause: 'slmgr ended with one of the errors below.',
    whatToDo:
      'Ask for more activations in the Microsoft 365 admin center, or have the key looked at by Microsoft; stop the deployment until then.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 24,
    name: 'not licensed',
    meaning: 'not licensed although activation reported no error',
    cause:
      'slmgr /ato ended with 0, as it also does after some failures, and WMI did not report LicenseStatus 1 within two minutes.',
    whatToDo:
      'Run slmgr.vbs /dlv with the activation ID on the device and read its text; check that Windows itself is activated; run again.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 25,
    name: 'no rights',
    meaning: 'no administrative rights',
    cause: 'slmgr ended with one of the errors below.',
    whatToDo: 'Let the program run with administrative rights, as the package sets it.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 26,
    name: 'no scripts or WMI',
    meaning: 'a tool that this batch needs cannot be used: Windows Script Host, WMI, slmgr.vbs or reg.exe',
    cause:
      'cscript.exe, reg.exe, slmgr.vbs or esu-wmi.vbs is missing or blocked, the script host failed, or WMI gave an error.',
    whatToDo:
      'The log names which. Allow Windows Script Host (value Enabled in HKLM\\SOFTWARE\\Microsoft\\Windows Script Host\\Settings), repair WMI, or distribute the content again.',
    endsWith: 'both',
    retried: false,
  },
  {
    code: 27,
    name: 'other error',
    meaning: 'slmgr.vbs ended with another error',
    cause: 'slmgr /ato ended with an error that no other code stands for; the log and the stamp have its HRESULT.',
    whatToDo:
      'Look the HRESULT of the log up on the hand-off sheet. A KMS message says that Windows took the request for one about its volume licence: compare the activation ID.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 28,
    name: 'ready',
    meaning: 'ready, not licensed yet',
    cause: 'Check found a covered operating system, working tools and no licence for this year.',
    whatToDo: 'Run Activate. Warnings in the log name what may be missing.',
    endsWith: 'check',
    retried: false,
  },
  {
    code: 29,
    name: 'connection refused',
    meaning: 'activation servers reached, but no connection was made: TLS or proxy',
    cause: 'slmgr ended with one of the errors below.',
    whatToDo:
      'TLS: on Windows 7 and Server 2008 install KB3140245 and set DefaultSecureProtocols where TLS 1.0 is off. Proxy: let the activation addresses pass without authentication for the SYSTEM account.',
    endsWith: 'activate',
    retried: false,
  },
  {
    code: 30,
    name: 'no Confirmation ID',
    meaning: 'the package has no Confirmation ID for this device',
    cause: 'confirmation-ids.txt has neither the Installation ID nor the name of the device.',
    whatToDo:
      'Get a Confirmation ID for the Installation ID in the registry stamp, add it with esupack confirmations, and update the distribution points.',
    endsWith: 'deposit',
    retried: false,
  },
  {
    code: 31,
    name: 'Confirmation ID refused',
    meaning: 'the Confirmation ID was refused',
    cause: 'slmgr /atp failed, most often with 0xC004F04D: the Confirmation ID belongs to another Installation ID.',
    whatToDo:
      'Compare the Installation ID in the registry stamp with the one that the Confirmation ID was got for; new hardware or a key installed again changes it. Get a new one.',
    endsWith: 'deposit',
    retried: false,
  },
  {
    code: 32,
    name: 'no Installation ID',
    meaning: 'this licence has no Installation ID',
    cause:
      'OfflineInstallationId of the licence is empty, or no number of 54 to 63 digits, although the key is installed.',
    whatToDo: 'Restart the device and run Collect again.',
    endsWith: 'collect',
    retried: false,
  },
  {
    code: 33,
    name: 'cannot remove',
    meaning: 'this key cannot be removed without danger to the key of Windows',
    cause:
      'Windows Server 2008, whose slmgr.vbs is not known to heed an activation ID with /upk, or an activation ID that is not that of an add-on.',
    whatToDo: 'Leave the key installed; it expires with its year. Nothing was changed.',
    endsWith: 'remove',
    retried: false,
  },
  {
    code: 34,
    name: 'not removed',
    meaning: 'the key is still installed',
    cause: 'slmgr /upk ended, with an error or without, and WMI still shows a key for this activation ID.',
    whatToDo: 'Look the HRESULT of the log up on the hand-off sheet; restart the device and run again.',
    endsWith: 'remove',
    retried: false,
  },
  {
    code: 35,
    name: 'not collected',
    meaning: 'the key of this package is not installed, so that no Confirmation ID can fit',
    cause: 'WMI shows no key, or another one, for the activation ID.',
    whatToDo: 'Run Collect, then get a Confirmation ID for the Installation ID that it leaves.',
    endsWith: 'deposit',
    retried: false,
  },
  {
    code: 36,
    name: 'firewall',
    meaning: 'the firewall rules for VAMT could not be changed',
    cause: 'netsh advfirewall failed, or the rules are still there after they were deleted.',
    whatToDo:
      'See whether a policy manages the firewall of the device; then let the policy open WMI for the VAMT host.',
    endsWith: 'prepare',
    retried: false,
  },
  {
    code: 1231,
    name: 'servers not reached',
    meaning: 'the activation servers were not reached; the client tries again by itself',
    cause: 'slmgr /ato still ended with one of the errors below after the last try of this run.',
    whatToDo:
      'Nothing for a device that was out of the network. Otherwise open the activation addresses of the hand-off sheet.',
    endsWith: 'activate',
    retried: true,
  },
  {
    code: 1618,
    name: 'already running',
    meaning: 'another run of this batch is active; the client tries again by itself',
    cause: 'Another run holds the lock folder beside the log.',
    whatToDo: 'Nothing. The lock is free as soon as that run ends, also when it crashed.',
    endsWith: 'activate',
    retried: true,
  },
];
