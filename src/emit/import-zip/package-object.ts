import type { PackagePlan } from '../../plan/package-plan.js';
import { wmiDate } from '../../text/date.js';
import type { WmiObject } from '../../text/wmi-object.js';
import type { ObjectKey } from './object-part.js';
import { propertiesOf } from './properties.js';
import { providerObject } from './provider-object.js';

const base = propertiesOf('SMS_PackageBaseclass');
const own = propertiesOf('SMS_Package');

export function packageKey(plan: PackagePlan): ObjectKey {
  return { className: 'SMS_Package', keys: { PackageID: plan.package.packageId } };
}

/**
 * The SMS_Package object with the 51 properties that every known site has: sites with more took such files, the reverse
 * is not known. Values that the plan does not set are those that all real exports share.
 */
export function packageObject(plan: PackagePlan, contentKilobytes: number): WmiObject {
  const { package: planned, programs, importZip } = plan;
  return providerObject(packageKey(plan), ['SMS_PackageBaseclass', 'SMS_BaseClass'], importZip, [
    base.uint32('ActionInProgress', 1),
    base.string('AlternateContentProviders', ''),
    own.sint32('DefaultImageFlags', 0),
    base.string('Description', planned.description),
    base.bytes('ExtendedData', null),
    base.uint32('ExtendedDataSize', 0),
    base.uint32('ForcedDisconnectDelay', 5),
    base.boolean('ForcedDisconnectEnabled', false),
    base.uint32('ForcedDisconnectNumRetries', 2),
    base.bytes('Icon', null),
    base.uint32('IconSize', 0),
    base.boolean('IgnoreAddressSchedule', false),
    own.boolean('IsPredefinedPackage', false),
    base.bytes('ISVData', null),
    base.uint32('ISVDataSize', 0),
    base.boolean('IsVersionCompatible', null),
    base.string('ISVString', ''),
    base.string('Language', planned.language),
    base.datetime('LastRefreshTime', wmiDate(plan.date)),
    base.strings('LocalizedCategoryInstanceNames', []),
    base.string('Manufacturer', planned.manufacturer),
    base.string('MIFFilename', ''),
    base.string('MIFName', ''),
    base.string('MIFPublisher', ''),
    base.string('MIFVersion', ''),
    base.string('Name', planned.name),
    base.uint32('NumOfPrograms', programs.length),
    base.string('ObjectPath', null),
    base.key('PackageID', planned.packageId),
    base.uint32('PackageSize', contentKilobytes),
    base.uint32('PackageType', 0),
    base.uint32('PkgFlags', planned.flags),
    // STORAGE_DIRECT: distribution points read from PkgSourcePath.
    base.uint32('PkgSourceFlag', 2),
    base.string('PkgSourcePath', planned.sourcePath),
    base.string('PreDownloadRule', ''),
    base.string('PreferredAddressType', ''),
    base.uint32('Priority', planned.priority),
    base.boolean('RefreshPkgSourceFlag', false),
    base.objects('RefreshSchedule', 'SMS_ScheduleToken', null),
    base.strings('SecuredScopeNames', planned.securityScopes),
    base.string('SedoObjectVersion', planned.objectVersion),
    base.string('ShareName', ''),
    base.uint32('ShareType', 1),
    base.datetime('SourceDate', wmiDate(plan.date)),
    base.string('SourceSite', planned.packageId.slice(0, 3)),
    base.uint32('SourceVersion', 1),
    base.string('StoredPkgPath', ''),
    base.uint32('StoredPkgVersion', 1),
    // This date and 0: never analyzed.
    own.datetime('TransformAnalysisDate', '19800101000000.000000+***'),
    own.uint32('TransformReadiness', 0),
    base.string('Version', planned.version),
  ]);
}
