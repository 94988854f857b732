import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequencePlan } from '../../plan/task-sequence-plan.js';
import { wmiDate } from '../../text/date.js';
import { taskSequenceXml } from '../../text/task-sequence-xml.js';
import type { WmiObject } from '../../text/wmi-object.js';
import type { ObjectKey } from '../import-zip/object-part.js';
import { propertiesOf } from '../import-zip/properties.js';
import { providerObject } from '../import-zip/provider-object.js';
import { packageReferences } from './references.js';
import { referenceObject } from './reference-object.js';
import { sequenceElement } from './sequence.js';

const base = propertiesOf('SMS_PackageBaseclass');
const own = propertiesOf('SMS_TaskSequencePackage');

export function taskSequenceKey({ packageId }: TaskSequencePlan): ObjectKey {
  return { className: 'SMS_TaskSequencePackage', keys: { PackageID: packageId } };
}

/**
 * The SMS_TaskSequencePackage object with the 72 properties of sites from 2017 to 2019: the smallest set whose import left a
 * trace in a later export. Values that the plan does not set are those that nearly all real exports share. `inherited` ones
 * are not set by the provider.
 */
export function taskSequenceObject(plan: PackagePlan, sequence: TaskSequencePlan): WmiObject {
  // The site sorts them; it works them out anew when it takes the sequence over.
  const references = packageReferences(plan, sequence).toSorted((a, b) => (a.packageId < b.packageId ? -1 : 1));
  return providerObject(taskSequenceKey(sequence), ['SMS_PackageBaseclass', 'SMS_BaseClass'], plan.importZip, [
    base.uint32('ActionInProgress', 1),
    base.string('AlternateContentProviders', ''),
    own.string('BootImageID', ''),
    own.string('Category', ''),
    own.string('CustomHighImpactHeadline', ''),
    own.uint32('CustomHighImpactSet', 0),
    own.string('CustomHighImpactWarning', ''),
    own.string('CustomHighImpactWarningInstall', ''),
    own.string('CustomHighImpactWarningTop', ''),
    own.string('CustomProgressMsg', ''),
    own.string('DependentProgram', ''),
    base.string('Description', sequence.description),
    own.uint32('Duration', sequence.minutes),
    own.uint32('EstimatedDownloadSizeMB', 1),
    own.uint32('EstimatedRunTimeMinutes', sequence.estimatedMinutes),
    base.bytes('ExtendedData', null),
    base.uint32('ExtendedDataSize', 0),
    base.uint32('ForcedDisconnectDelay', 5),
    base.boolean('ForcedDisconnectEnabled', false),
    base.uint32('ForcedDisconnectNumRetries', 2),
    own.uint32('HighImpactTaskSequence', 0),
    base.bytes('Icon', null),
    base.uint32('IconSize', 0),
    base.boolean('IgnoreAddressSchedule', false),
    base.bytes('ISVData', null),
    base.uint32('ISVDataSize', 0),
    base.inherited(base.boolean('IsVersionCompatible', null)),
    base.string('ISVString', ''),
    base.string('Language', ''),
    base.datetime('LastRefreshTime', wmiDate(plan.date)),
    base.inherited(base.strings('LocalizedCategoryInstanceNames', null)),
    own.string('LocalizedTaskSequenceDescription', ''),
    own.string('LocalizedTaskSequenceName', ''),
    base.string('Manufacturer', ''),
    base.string('MIFFilename', ''),
    base.string('MIFName', ''),
    base.string('MIFPublisher', ''),
    base.string('MIFVersion', ''),
    base.string('Name', sequence.name),
    base.inherited(base.uint32('NumOfPrograms', null)),
    base.string('ObjectPath', null),
    base.key('PackageID', sequence.packageId),
    base.inherited(base.uint32('PackageSize', null)),
    // 4: a task sequence.
    base.uint32('PackageType', 4),
    base.uint32('PkgFlags', 0),
    // 1: no source of its own.
    base.uint32('PkgSourceFlag', 1),
    base.inherited(base.string('PkgSourcePath', '')),
    base.string('PreDownloadRule', ''),
    base.string('PreferredAddressType', ''),
    base.uint32('Priority', 2),
    own.uint32('ProgramFlags', programFlags),
    own.objects(
      'References',
      'SMS_TaskSequence_Reference',
      references.length === 0 ? null : references.map(({ packageId, program }) => referenceObject(packageId, program)),
    ),
    own.uint32('ReferencesCount', references.length),
    base.boolean('RefreshPkgSourceFlag', false),
    base.objects('RefreshSchedule', 'SMS_ScheduleToken', null),
    own.string('Reserved', null),
    own.uint32('RestartRequired', 1),
    base.strings('SecuredScopeNames', plan.package.securityScopes),
    base.string('SedoObjectVersion', sequence.objectVersion),
    own.string('Sequence', taskSequenceXml(sequenceElement(plan, sequence))),
    base.string('ShareName', ''),
    base.uint32('ShareType', 1),
    base.datetime('SourceDate', wmiDate(plan.date)),
    base.string('SourceSite', sequence.packageId.slice(0, 3)),
    base.uint32('SourceVersion', 1),
    base.string('StoredPkgPath', ''),
    base.uint32('StoredPkgVersion', 1),
    own.objects('SupportedOperatingSystems', 'SMS_OS_Details', []),
    own.uint32('TaskSequenceFlags', 0),
    own.boolean('TsEnabled', null),
    // 1: for a running Windows; 2 would deploy one.
    own.uint32('Type', 1),
    base.string('Version', ''),
  ]);
}

/**
 * 0x0910A010, the default that 143 of 145 real task sequences carry: hidden, unattended, administrative rights, UNC path, any
 * platform (Microsoft Learn: "SMS_TaskSequencePackage Server WMI Class").
 */
const programFlags = 152_084_496;
