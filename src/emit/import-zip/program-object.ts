import type { PackagePlan, ProgramObject } from '../../plan/package-plan.js';
import type { WmiObject } from '../../text/wmi-object.js';
import type { ObjectKey } from './object-part.js';
import { propertiesOf } from './properties.js';
import { providerObject } from './provider-object.js';

const own = propertiesOf('SMS_Program');

export function programKey(plan: PackagePlan, program: ProgramObject): ObjectKey {
  return { className: 'SMS_Program', keys: { PackageID: plan.package.packageId, ProgramName: program.name } };
}

/**
 * An SMS_Program object with the 33 properties that all real exports have. No operating systems are listed: the flag
 * ANY_PLATFORM and the empty list are the only form that real exports show, and collections do the targeting.
 */
export function programObject(plan: PackagePlan, program: ProgramObject): WmiObject {
  return providerObject(programKey(plan, program), ['SMS_BaseClass'], plan.importZip, [
    own.uint32('ActionInProgress', 1),
    own.string('ApplicationHierarchy', ''),
    own.string('CommandLine', program.commandLine),
    own.string('Comment', program.comment),
    own.string('DependentProgram', ''),
    own.string('Description', ''),
    own.uint32('DeviceFlags', 0),
    own.string('DiskSpaceReq', program.diskSpace),
    own.string('DriveLetter', ''),
    own.uint32('Duration', program.minutes),
    own.bytes('ExtendedData', null),
    own.uint32('ExtendedDataSize', 0),
    own.bytes('Icon', null),
    own.uint32('IconSize', 0),
    own.bytes('ISVData', null),
    own.uint32('ISVDataSize', 0),
    own.string('ISVString', ''),
    own.string('MSIFilePath', ''),
    own.string('MSIProductID', ''),
    own.key('PackageID', plan.package.packageId),
    own.string('PackageName', plan.package.name),
    own.uint32('PackageType', null),
    own.string('PackageVersion', plan.package.version),
    own.uint32('ProgramFlags', program.flags),
    own.key('ProgramName', program.name),
    own.string('RemovalKey', ''),
    own.string('Requirements', ''),
    own.uint32('SecuredTypeID', null),
    own.objects('SupportedOperatingSystems', 'SMS_OS_Details', []),
    own.datetime('TransformAnalysisDate', '19800101000000.000000+***'),
    own.string('TransformDtID', ''),
    own.uint32('TransformReadiness', 0),
    own.string('WorkingDirectory', ''),
  ]);
}
