import { describe, expect, it } from '@jest/globals';
import type { ArchiveFile, ContentFile } from '../../../src/emit/emitter.js';
import { importArchive } from '../../../src/emit/import-zip/import-archive.js';
import { sequenceElement } from '../../../src/emit/task-sequence/sequence.js';
import { taskSequenceArchive } from '../../../src/emit/task-sequence/task-sequence-archive.js';
import { taskSequenceObject } from '../../../src/emit/task-sequence/task-sequence-object.js';
import { childrenOf } from '../../../src/read/task-sequence/elements.js';
import { readReferencesInfo } from '../../../src/read/task-sequence/references-info.js';
import { readSequenceStep } from '../../../src/read/task-sequence/sequence-step.js';
import { readTaskSequenceXml } from '../../../src/read/task-sequence/task-sequence-xml.js';
import { readWmiObject } from '../../../src/read/wmi-object-text.js';
import type { WmiObject, WmiProperty } from '../../../src/text/wmi-object.js';
import type { XmlElement } from '../../../src/text/xml.js';
import { describeWith } from '../../support/consumers.js';
import { expectGolden } from '../../support/golden.js';
import { plannedKeyVariable, plannedSequence, type PlanWithSequence } from '../../support/planned-sequence.js';
import { readZip, samplesMissing, taskSequenceSamples } from '../../support/samples.js';

const content: readonly ContentFile[] = [
  { path: 'x_files/Windows 10 ESU Year 2/activate-esu.bat', content: Buffer.from('@echo off\r\n') },
];

const archiveOf = (plan: PlanWithSequence): ArchiveFile => taskSequenceArchive(plan, plan.taskSequence, content);
const plan = plannedSequence();
const archive = archiveOf(plan);
const withPackage = plannedSequence({ prerequisitePackage: 'ABC00123:Install' });

function part(end: string, { entries }: ArchiveFile = archive): string {
  const entry = entries.find(({ path }) => path.endsWith(end));
  return Buffer.from(entry?.content ?? '').toString('utf8');
}

function valueOf(object: WmiObject, name: string): unknown {
  return object.properties.find((property) => property.name === name)?.value;
}

describe('the task sequence zip', () => {
  it('has the parts of a real export of a package, its programs and a task sequence, in their order', () => {
    const { packageId } = plan.package;
    const folder = `SMS_TaskSequencePackage/${plan.taskSequence.packageId}`;
    expect(archive.path).toBe('esu-windows-10-year-2.task-sequence.zip');
    expect(archive.entries.map(({ path }) => path)).toEqual([
      `SMS_Package/${packageId}/object.xml`,
      '_rels/.rels',
      `SMS_Package/${packageId}/PACKAGE_CONTENT.xml`,
      ...plan.programs.map(({ name }) => `SMS_Program/${packageId}_${name}/object.xml`),
      'SMS_TaskSequencePackage/USERSTATE_MIGRATION_PACKAGE.xml',
      `${folder}/object.xml`,
      `${folder}/ReferencesInfo.xml`,
      `${folder}/AppReferencesInfo.xml`,
      'Manifest.xml',
      `package/services/metadata/core-properties/${plan.importZip.corePropertiesName}.psmdcp`,
      '[Content_Types].xml',
    ]);
  });

  it.each([
    ['online', plan],
    ['prerequisite-package', withPackage],
    ['update-file', plannedSequence({ prerequisitePackage: 'ABC00123' })],
    ['key-variable', plannedKeyVariable()],
    ['offline', plannedSequence({ activation: 'offline' })],
    ['windows-server-2012', plannedSequence({ product: 'windows-server-2012', year: '3' })],
  ])('is the same to the byte as before: %s', (name, some) => {
    const folder = `SMS_TaskSequencePackage/${some.taskSequence.packageId}/`;
    for (const { path, content: bytes } of archiveOf(some).entries)
      if (path.startsWith(folder) || name === 'online') expectGolden(`task-sequence-zip/${name}/${path}`, bytes);
  });

  it('has the package and the programs of the import zip', () => {
    const other = importArchive(plan, content);
    const ofPackage = ({ path }: ContentFile): boolean => /^SMS_(?:Package|Program)\//u.test(path);
    expect(archive.entries.filter(ofPackage)).toEqual(other.entries.filter(ofPackage));
  });

  it('says in Manifest.xml that it is about the package and the task sequence', () => {
    const objects = [...part('Manifest.xml').matchAll(/<Object Path="([^"]*)"/gu)].map(([, path]) => path);
    expect(objects).toEqual([
      `SMS_Package.PackageID='${plan.package.packageId}'`,
      `SMS_TaskSequencePackage.PackageID='${plan.taskSequence.packageId}'`,
    ]);
  });

  it('takes its content from the folder of the import zip', () => {
    expect(part('Manifest.xml')).toContain(`RelativePath="${plan.importZip.contentFolder}"`);
    expect(part('PACKAGE_CONTENT.xml')).toBe(part('PACKAGE_CONTENT.xml', importArchive(plan, content)));
  });

  it('names every package that a step needs, sorted, in object and list', () => {
    const object = taskSequenceObject(withPackage, withPackage.taskSequence);
    const references = valueOf(object, 'References') as readonly WmiObject[];
    expect(references.map((each) => [valueOf(each, 'Package'), valueOf(each, 'Program')])).toEqual([
      ['ABC00123', 'Install'],
      [withPackage.package.packageId, '*'],
    ]);
    expect(valueOf(object, 'ReferencesCount')).toBe('2');
    const { objects } = readReferencesInfo(part('/ReferencesInfo.xml', archiveOf(withPackage)), 'list');
    expect(objects.map(({ properties }) => properties.map(({ value }) => value))).toEqual([
      ['', withPackage.taskSequence.packageId, '*', '', 'ABC00123', 'ABC00123', '0', 'Install', ''],
      [
        '',
        withPackage.taskSequence.packageId,
        '*',
        withPackage.package.description,
        withPackage.package.name,
        withPackage.package.packageId,
        '0',
        '*',
        '1.0',
      ],
    ]);
  });

  it('has steps that are read again as they were planned, each of a known class', () => {
    for (const some of [plan, withPackage, plannedKeyVariable()]) {
      const text = valueOf(
        readWmiObject(part(`${some.taskSequence.packageId}/object.xml`, archiveOf(some))),
        'Sequence',
      );
      const read = readTaskSequenceXml(String(text), 'Sequence');
      expect(read).toEqual(withEmptyParts(sequenceElement(some, some.taskSequence)));
      const steps = stepsIn(read);
      expect(steps.length).toBeGreaterThan(6);
      for (const step of steps) expect(readSequenceStep(step)).not.toBeNull();
    }
  });

  it('never holds a value in a masked step', () => {
    const masked = stepsIn(sequenceElement(plannedKeyVariable(), plannedKeyVariable().taskSequence))
      .map(readSequenceStep)
      .filter((step) => step?.values.DoNotShowVariableValue === 'true');
    expect(masked).toHaveLength(1);
    expect(masked[0]).toMatchObject({ disabled: true, values: { VariableName: 'ESUKEY', VariableValue: '' } });
  });

  it('carries the signs that XML escapes in every part', () => {
    const odd = plannedSequence({ name: "Tom & Jerry's ESU, year 2", publisher: '<"A"> & B' });
    const { objects } = readReferencesInfo(part('/ReferencesInfo.xml', archiveOf(odd)), 'list');
    expect(objects[0]?.properties[4]?.value).toBe("Tom & Jerry's ESU, year 2");
  });
});

/** What sites of later versions add to SMS_TaskSequencePackage. */
const laterProperties = [
  'BaseBoardProductID',
  'DriverManufacturer',
  'DriverModel',
  'DriverOSVersion',
  'DriverPkgVersion',
  'SourceSize',
];

describeWith('real console exports', samplesMissing, 'a generated task sequence and real ones', () => {
  it.each(taskSequenceSamples())('%s: has the same properties, but for the later ones', async (name) => {
    const parts = [...(await readZip(name))].filter(([path]) => /^SMS_TaskSequencePackage\/.*object\.xml$/u.test(path));
    const ours = taskSequenceObject(plan, plan.taskSequence);
    for (const [path, bytes] of parts) {
      const real = readWmiObject(bytes.toString('utf8'), path);
      const expected = real.properties.filter(({ name: property }) => !laterProperties.includes(property));
      expect(ours.qualifiers).toEqual(real.qualifiers);
      expect(ours.properties.map(shape)).toEqual(expected.map(shape));
    }
  });

  it.each(taskSequenceSamples())('%s: refers to packages in the same form', async (name) => {
    const parts = [...(await readZip(name))].filter(([path]) => /^SMS_TaskSequencePackage\/.*object\.xml$/u.test(path));
    const [ours] = valueOf(taskSequenceObject(plan, plan.taskSequence), 'References') as readonly WmiObject[];
    for (const [path, bytes] of parts)
      for (const real of (valueOf(readWmiObject(bytes.toString('utf8'), path), 'References') ??
        []) as readonly WmiObject[])
        expect(ours?.properties.map(shape)).toEqual(real.properties.map(shape));
  });
});

/** Everything of a property but its value. */
function shape(property: WmiProperty): unknown {
  return { ...property, value: undefined };
}

function stepsIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'step' ? [child] : stepsIn(child)));
}

/** A reader tells neither no attributes from none nor no content from none. */
function withEmptyParts(element: XmlElement): XmlElement {
  const { name, attributes = {}, content = [] } = element;
  return { name, attributes, content: typeof content === 'string' ? content : childrenOf(element).map(withEmptyParts) };
}
