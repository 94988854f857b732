import { contentKilobytes } from '../../../emit/import-zip/package-content.js';
import { packageObject } from '../../../emit/import-zip/package-object.js';
import { programObject } from '../../../emit/import-zip/program-object.js';
import { wmiObjectText } from '../../../emit/wmi-object-text.js';
import { UserError } from '../../../errors.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { packageFlags, programFlags } from '../../../read/inspect/flags.js';
import { readWmiObject } from '../../../read/wmi-object-text.js';
import type { WmiObject, WmiProperty } from '../../../text/wmi-object.js';
import { differences } from '../differences.js';
import { type Check, found, type Told } from '../finding.js';
import { plannedObjects } from '../import-objects.js';
import type { ImportZipParts, OpenedBundle } from '../opened-bundle.js';
import { placeOf } from '../part.js';

/** What versions of this program agree on, whatever else they write. */
const settled = new Set(
  'ActionInProgress CommandLine Comment Description DiskSpaceReq Duration Language Manufacturer Name NumOfPrograms PackageID PackageName PackageVersion PkgFlags PkgSourceFlag PkgSourcePath ProgramFlags ProgramName SourceSite Version'.split(
    ' ',
  ),
);

/** Package and programs of the import zip are the planned ones, property by property, and written as a console writes. */
export const objects: Check = {
  name: 'objects',
  run: (bundle) => {
    const { importZip, plan } = bundle;
    if (importZip === null || plan === null) return [];
    const expected = expectedObjects(bundle, plan);
    return plannedObjects(plan).flatMap(({ part }, index) => {
      const bytes = importZip.parts.get(part);
      const planned = expected[index];
      return bytes === undefined || planned === undefined ? [] : compare(bytes, planned, part, importZip, bundle);
    });
  },
};

function expectedObjects({ files }: OpenedBundle, plan: PackagePlan): readonly WmiObject[] {
  const folder = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}/`;
  const content = [...files]
    .filter(([path]) => path.startsWith(folder))
    .map(([path, bytes]) => ({ path, content: bytes }));
  return [
    packageObject(plan, contentKilobytes(content)),
    ...plan.programs.map((program) => programObject(plan, program)),
  ];
}

function compare(
  bytes: Uint8Array,
  planned: WmiObject,
  part: string,
  zip: ImportZipParts,
  { ofThisVersion }: OpenedBundle,
): readonly Told[] {
  const where = placeOf(zip, part);
  const text = Buffer.from(bytes).toString('utf8');
  try {
    const object = readWmiObject(text, where);
    const told = propertyFindings(object, planned, where, ofThisVersion);
    if (told.length > 0 || wmiObjectText(object) === text) return told;
    return [found(where, 'It is not written as the console writes objects.', 'The import may refuse the object.')];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.issues.map((issue) => found(issue.where, issue.what, 'The import fails at this object.'));
  }
}

function propertyFindings(
  object: WmiObject,
  planned: WmiObject,
  where: string,
  ofThisVersion: boolean,
): readonly Told[] {
  const form = differences(
    { className: object.className, qualifiers: object.qualifiers, order: object.properties.map(({ name }) => name) },
    {
      className: planned.className,
      qualifiers: planned.qualifiers,
      order: planned.properties.map(({ name }) => name),
    },
  );
  const names = new Set([...object.properties, ...planned.properties].map(({ name }) => name));
  const values = [...names]
    .filter((name) => ofThisVersion || settled.has(name))
    .flatMap((name) => {
      const [actual, expected] = [object, planned].map(({ properties }) =>
        properties.filter((each) => each.name === name),
      );
      return differences(actual, expected).length === 0
        ? []
        : [propertyFinding(name, actual ?? [], expected ?? [], where)];
    });
  if (values.length > 0 || form.length === 0 || !ofThisVersion) return values;
  return [found(where, `The object's ${form[0]?.split('.')[0] ?? ''} differs.`, 'The import may refuse the object.')];
}

function propertyFinding(
  name: string,
  actual: readonly WmiProperty[],
  expected: readonly WmiProperty[],
  where: string,
): Told {
  const [only] = actual;
  const value = only?.value ?? null;
  if (expected.length === 0)
    return found(
      where,
      `It has a property ${name}, which is not planned.`,
      'A site that does not know it may refuse the object.',
    );
  if (only === undefined)
    return found(where, `It lacks the property ${name}.`, 'A site may refuse the object, or use a default.');
  if (actual.length > 1)
    return found(where, `It has the property ${name} twice.`, 'Which of the two counts is not known.');
  const sameValue = differences(value, expected[0]?.value ?? null).length === 0;
  const what = sameValue
    ? `The form of ${name} differs.`
    : `${name} is ${shown(value)}; planned is ${shown(expected[0]?.value ?? null)}.`;
  return found(where, what, propertyEffect(name, value));
}

function propertyEffect(name: string, value: WmiProperty['value']): string {
  const number = typeof value === 'string' && /^\d{1,10}$/u.test(value) ? Number(value) : null;
  if (name === 'ProgramFlags' && number !== null)
    return `An import takes it over; the program would then run so: ${programFlags(number).words.join('; ')}.`;
  if (name === 'PkgFlags' && number !== null)
    return `An import takes it over; the package would then say: ${packageFlags(number).words.join('; ') || 'nothing'}.`;
  if (name === 'PackageID' || name === 'ProgramName' || name.startsWith('__'))
    return 'The parts of the zip do not name one package any more: the import may refuse it, or lose the program.';
  if (name === 'NumOfPrograms') return 'The package claims another number of programs than the zip holds.';
  return 'An import takes the value over as it stands.';
}

function shown(value: WmiProperty['value']): string {
  const text = JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}
