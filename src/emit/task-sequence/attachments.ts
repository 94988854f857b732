import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequencePlan } from '../../plan/task-sequence-plan.js';
import { encode } from '../../text/encode.js';
import type { ReferencesInfoObject } from '../../text/references-info.js';
import { xmlDocument } from '../../text/xml.js';
import type { ContentFile } from '../emitter.js';
import { objectFolder } from '../import-zip/object-part.js';
import { packageReferences, type PackageReference } from './references.js';
import { referencesInfoText } from './references-info.js';
import { taskSequenceKey } from './task-sequence-object.js';

/** Which package of the site moves user states: none is known, as in a real export of a site without one. */
export function userStatePackage(): ContentFile {
  const text = xmlDocument({ name: 'string', content: '00000000' }, { declaration: false, indented: false });
  return part('SMS_TaskSequencePackage/USERSTATE_MIGRATION_PACKAGE.xml', text);
}

/** What the importer learns of the packages that steps need; no step of ours needs an application. */
export function referenceLists(plan: PackagePlan, sequence: TaskSequencePlan): readonly ContentFile[] {
  const folder = objectFolder(taskSequenceKey(sequence));
  const references = packageReferences(plan, sequence).toSorted((a, b) => (a.packageId < b.packageId ? -1 : 1));
  const objects = references.map((reference) => infoObject(plan, sequence, reference));
  return [
    part(`${folder}/ReferencesInfo.xml`, referencesInfoText({ namespaces: 'xsi first', objects })),
    part(`${folder}/AppReferencesInfo.xml`, referencesInfoText({ namespaces: 'xsi first', objects: [] })),
  ];
}

function infoObject(
  plan: PackagePlan,
  sequence: TaskSequencePlan,
  { packageId, program }: PackageReference,
): ReferencesInfoObject {
  const isOurs = packageId === plan.package.packageId;
  // Of a package of the site only the ID is known.
  const { description, name, version } = isOurs ? plan.package : { description: '', name: packageId, version: '' };
  const text = (property: string, value: string) => ({ name: property, type: 'string', value });
  return {
    className: 'SMS_TaskSequenceReferencesInfo',
    properties: [
      text('__RELPATH', ''),
      text('PackageID', sequence.packageId),
      text('ProgramName', '*'),
      text('ReferenceDescription', description),
      text('ReferenceName', name),
      text('ReferencePackageID', packageId),
      { name: 'ReferencePackageType', type: 'uint32', value: '0' },
      text('ReferenceProgramName', program ?? '*'),
      text('ReferenceVersion', version),
    ],
  };
}

function part(path: string, text: string): ContentFile {
  return { path, content: encode(text, 'utf-8-bom', '\r\n') };
}
