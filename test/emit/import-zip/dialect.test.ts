import { expect, it } from '@jest/globals';
import type { ContentFile } from '../../../src/emit/emitter.js';
import { contentTypes } from '../../../src/emit/import-zip/content-types.js';
import { coreProperties } from '../../../src/emit/import-zip/core-properties.js';
import { importManifest } from '../../../src/emit/import-zip/manifest.js';
import { packageContent } from '../../../src/emit/import-zip/package-content.js';
import { packageKey, packageObject } from '../../../src/emit/import-zip/package-object.js';
import { programKey, programObject } from '../../../src/emit/import-zip/program-object.js';
import { relationships } from '../../../src/emit/import-zip/relationships.js';
import { wmiObjectText } from '../../../src/emit/wmi-object-text.js';
import type { PackagePlan } from '../../../src/plan/package-plan.js';
import { readWmiObject } from '../../../src/read/wmi-object-text.js';
import { readXml } from '../../../src/read/xml.js';
import type { WmiObject, WmiProperty } from '../../../src/text/wmi-object.js';
import { describeWith } from '../../support/consumers.js';
import { unattended } from '../../../src/plan/program-runs.js';
import { samplePlan } from '../../support/sample-plan.js';
import { readSampleZip, sampleNames, samplesMissing } from '../../support/samples.js';

/** What sites of later versions add to SMS_Package; a generated file does without. */
const laterProperties = [
  'BaseBoardProductID',
  'DriverManufacturer',
  'DriverModel',
  'DriverOSVersion',
  'DriverPkgVersion',
];

/** What a site works out by itself, and which differs between real exports. */
const siteValues = [
  'LastRefreshTime',
  'SourceDate',
  'SourceVersion',
  'StoredPkgVersion',
  'TransformAnalysisDate',
  'TransformReadiness',
];

describeWith('real console exports', samplesMissing, 'a plan filled with the values of a real export', () => {
  it.each(sampleNames('.zip'))('%s: gives the same SMS_Package object, but for the later properties', async (name) => {
    const real = await realExport(name);
    const written = packageObject(real.plan, Number(real.value(real.package, 'PackageSize')));
    const expected = real.package.properties.filter((property) => !laterProperties.includes(property.name));
    expect(written.qualifiers).toEqual(real.package.qualifiers);
    expect(written.properties.map(shape)).toEqual(expected.map(shape));
    const settled = ({ name: property }: WmiProperty): boolean =>
      !['__PROPERTY_COUNT', ...siteValues].includes(property);
    expect(written.properties.filter(settled)).toEqual(expected.filter(settled));
  });

  it.each(sampleNames('.zip'))('%s: gives the same SMS_Program objects, byte for byte', async (name) => {
    const real = await realExport(name);
    for (const program of real.plan.programs) {
      const object = real.programs.find((candidate) => real.value(candidate, 'ProgramName') === program.name);
      const written = programObject(real.plan, program);
      // What the site sets when it looks at the program for the first time.
      const analyzed = written.properties.map((property) =>
        property.kind === 'scalar' && siteValues.includes(property.name)
          ? { ...property, value: real.value(object, property.name) }
          : property,
      );
      expect(wmiObjectText({ ...written, properties: analyzed })).toBe(
        object === undefined ? '' : wmiObjectText(object),
      );
    }
    expect(real.programs).toHaveLength(real.plan.programs.length);
  });

  it.each(sampleNames('.zip'))('%s: gives the same other parts, but for the task sequence', async (name) => {
    const real = await realExport(name);
    const { plan } = real;
    const key = packageKey(plan);
    const keys = [key, ...plan.programs.map((program) => programKey(plan, program))];
    expect(text(contentTypes())).toBe(real.part('[Content_Types].xml'));
    expect(text(coreProperties(plan.importZip))).toBe(real.part(coreProperties(plan.importZip).path));
    expect(text(packageContent(key, real.contentId))).toBe(real.part(packageContent(key, real.contentId).path));
    expect(text(relationships(keys, plan.importZip))).toBe(
      real.part('_rels/.rels').replace(/<Relationship Type="SMS_TaskSequencePackage"[^>]*>/u, ''),
    );
    const withoutPath = (manifest: string): string => manifest.replace(/ FullPath="[^"]*"/u, '');
    expect(withoutPath(text(importManifest(plan, real.contentId, [key])))).toBe(
      withoutPath(real.part('Manifest.xml')).replace(/ {4}<Object [^>]*SMS_TaskSequencePackage[^>]*>\r\n/u, ''),
    );
  });
});

function text({ content }: ContentFile): string {
  return Buffer.from(content).toString('utf8');
}

/** Everything of a property but its value. */
function shape(property: WmiProperty): unknown {
  return { ...property, value: undefined };
}

/** A real export, and the plan that would have to give the same files. */
async function realExport(name: string) {
  const entries = await readSampleZip(name);
  const part = (path: string): string => (entries.get(path) ?? Buffer.alloc(0)).toString('utf8');
  const objects = (className: string): readonly WmiObject[] =>
    [...entries.keys()]
      .filter((path) => path.startsWith(`${className}/`) && path.endsWith('object.xml'))
      .map((path) => readWmiObject(part(path), path));
  const [found] = objects('SMS_Package');
  if (found === undefined) throw new Error(`${name} holds no package`);
  const programs = objects('SMS_Program');
  const id = value(found, 'PackageID');
  const contentId = readXml(part(`SMS_Package/${id}/PACKAGE_CONTENT.xml`), { where: name }).text;
  return { part, package: found, programs, contentId, value, plan: planOf(found, programs, [...entries.keys()], part) };
}

function value(object: WmiObject | undefined, name: string): string {
  const found = object?.properties.find((property) => property.name === name)?.value;
  return typeof found === 'string' ? found : '';
}

function planOf(
  found: WmiObject,
  programs: readonly WmiObject[],
  paths: readonly string[],
  part: (path: string) => string,
): PackagePlan {
  const plan = samplePlan();
  const scope = /Value="(ScopeId_[^"]*)"/u.exec(part('Manifest.xml'))?.[1] ?? '';
  const core = /core-properties\/([0-9a-f]{32})\.psmdcp/u.exec(paths.join('\n'))?.[1] ?? '';
  return {
    ...plan,
    package: {
      packageId: value(found, 'PackageID'),
      name: value(found, 'Name'),
      manufacturer: value(found, 'Manufacturer'),
      version: value(found, 'Version'),
      language: value(found, 'Language'),
      description: value(found, 'Description'),
      sourcePath: value(found, 'PkgSourcePath'),
      flags: Number(value(found, 'PkgFlags')),
      priority: Number(value(found, 'Priority')),
      objectVersion: value(found, 'SedoObjectVersion'),
      securityScopes: ['Default'],
    },
    programs: programs.map((program) => ({
      name: value(program, 'ProgramName'),
      purpose: 'activate',
      commandLine: value(program, 'CommandLine'),
      comment: value(program, 'Comment'),
      japaneseComment: '',
      runs: unattended,
      flags: Number(value(program, 'ProgramFlags')),
      minutes: Number(value(program, 'Duration')),
      diskSpace: value(program, 'DiskSpaceReq'),
    })),
    importZip: {
      ...plan.importZip,
      server: value(found, '__SERVER'),
      siteCode: value(found, '__NAMESPACE').replace(/^.*site_/u, ''),
      contentFolder: value(found, 'Name'),
      authoringScope: scope,
      corePropertiesName: core,
      corePropertiesRelationship: /Id="(R[0-9a-f]{16})"/u.exec(part('_rels/.rels'))?.[1] ?? '',
      comment: '',
    },
  };
}
