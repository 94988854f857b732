import { batchExitCodes, licensed } from './exit-codes.js';
import { type Readiness, stampClass } from './stamp.js';
import { wqlString } from '../text/wql.js';

/** WQL on the inventory of the registry stamp. Every condition is a sub-select for a membership rule on SMS_R_System. */

const stamp = stampClass.providerClass;
const resourceId = 'SMS_R_System.ResourceID';
const notLicensed = `(${stamp}.LicenseStatus <> "1" or ${stamp}.LicenseStatus is null)`;

/** Devices that Windows called licensed when the batch last ran. */
export function stampedLicensed(activationId: string): string {
  return stamped(activationId, `${stamp}.LicenseStatus = "1"`);
}

/** Devices on which the batch ended with a code that a further run does not mend, unless they were licensed since. */
export function stampedFailed(activationId: string): string {
  const goes = [licensed, ...batchExitCodes.filter(({ retried }) => retried).map(({ code }) => code)];
  const failed = goes.map((code) => `${stamp}.Result <> ${wqlString(String(code))}`);
  return stamped(activationId, `${failed.join(' and ')} and ${notLicensed}`);
}

/** Devices whose stamp says what they need next, and does not say that they are licensed. */
export function stampedReadiness(activationId: string, readiness: Readiness): string {
  return stamped(activationId, `${stamp}.Readiness = ${wqlString(readiness)} and ${notLicensed}`);
}

/** Every stamp of this activation ID, for a list of devices. */
export function stampsQuery(activationId: string): string {
  const columns = ['Result', 'HResult', 'LicenseStatus', 'Time', 'Readiness', 'CheckResult', 'CheckTime'];
  return `select ResourceID,${columns.join(',')} from ${stamp} where ${stampClass.keyProperty} = ${wqlString(activationId)}`;
}

function stamped(activationId: string, condition: string): string {
  const isStamp = `${stamp}.${stampClass.keyProperty} = ${wqlString(activationId)}`;
  return `${resourceId} in (select ${resourceId} from SMS_R_System inner join ${stamp} on ${stamp}.ResourceID = ${resourceId} where ${isStamp} and ${condition})`;
}
