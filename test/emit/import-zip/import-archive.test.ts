import { describe, expect, it } from '@jest/globals';
import type { ContentFile } from '../../../src/emit/emitter.js';
import { importArchive } from '../../../src/emit/import-zip/import-archive.js';
import { InternalError } from '../../../src/errors.js';
import { readWmiObject } from '../../../src/read/wmi-object-text.js';
import { readXml } from '../../../src/read/xml.js';
import { expectGolden } from '../../support/golden.js';
import { samplePlan } from '../../support/sample-plan.js';

const content: readonly ContentFile[] = [
  { path: 'x_files/Windows 10 ESU Year 2/activate-esu.bat', content: Buffer.from('@echo off\r\n') },
  { path: 'x_files/Windows 10 ESU Year 2/esu-wmi.vbs', content: Buffer.alloc(2000, 'x') },
];

const plan = samplePlan();
const archive = importArchive(plan, content);

function part(path: string, entries = archive.entries): string {
  const entry = entries.find((candidate) => candidate.path === path);
  return Buffer.from(entry?.content ?? '').toString('utf8');
}

describe('the import zip', () => {
  it('has the parts of a package-only export in the order of a real export', () => {
    expect(archive.path).toBe('esu-windows-10-year-2.zip');
    expect(archive.entries.map(({ path }) => path)).toEqual([
      'SMS_Package/ESU0A1B2/object.xml',
      '_rels/.rels',
      'SMS_Package/ESU0A1B2/PACKAGE_CONTENT.xml',
      'SMS_Program/ESU0A1B2_Activate/object.xml',
      'SMS_Program/ESU0A1B2_Check/object.xml',
      'Manifest.xml',
      'package/services/metadata/core-properties/0123456789abcdef0123456789abcdef.psmdcp',
      '[Content_Types].xml',
    ]);
  });

  it('is the same to the byte as before', () => {
    for (const { path, content: bytes } of archive.entries) expectGolden(`import-zip/${path}`, bytes);
  });

  it('has a BOM on every part but the objects', () => {
    for (const { path, content: bytes } of archive.entries) {
      const mark = Buffer.from(bytes.subarray(0, 3)).toString('hex') === 'efbbbf';
      expect({ path, mark }).toEqual({ path, mark: !path.endsWith('/object.xml') });
    }
  });

  it('leads to every object by a relationship', () => {
    const targets = readXml(part('_rels/.rels'), { where: '.rels' }).children.map(({ attributes }) =>
      attributes.get('Target'),
    );
    const parts = archive.entries.map(({ path }) => `/${path}`);
    expect(targets).toHaveLength(4);
    for (const target of targets) expect(parts).toContain(target);
  });

  it('names its content the same in Manifest.xml and in PACKAGE_CONTENT.xml', () => {
    const manifest = readXml(part('Manifest.xml'), { where: 'Manifest.xml' });
    const found = manifest.children.flatMap(({ children }) => children).find(({ name }) => name === 'Content');
    const guid = readXml(part('SMS_Package/ESU0A1B2/PACKAGE_CONTENT.xml'), { where: 'PACKAGE_CONTENT.xml' }).text;
    expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u);
    expect(found?.attributes.get('UniqueId')).toBe(guid);
  });

  it('names another content when one byte of the content changes', () => {
    const [batch, ...rest] = content;
    const changed = importArchive(plan, [{ path: batch?.path ?? '', content: Buffer.from('@echo on\r\n') }, ...rest]);
    const path = 'SMS_Package/ESU0A1B2/PACKAGE_CONTENT.xml';
    expect(part(path, changed.entries)).not.toBe(part(path));
  });

  it('counts the programs and the kilobytes of the content', () => {
    const { properties } = readWmiObject(part('SMS_Package/ESU0A1B2/object.xml'));
    const values = new Map(properties.map(({ name, value }) => [name, value]));
    expect(values.get('NumOfPrograms')).toBe('2');
    expect(values.get('PackageSize')).toBe('2');
    expect(values.get('__PROPERTY_COUNT')).toBe('51');
    expect(values.get('SourceSite')).toBe('ESU');
    expect(values.get('SourceDate')).toBe('19800101000000.000000+000');
  });

  it('gives each program the name and version of its package, and the flags of a hidden program', () => {
    const { properties } = readWmiObject(part('SMS_Program/ESU0A1B2_Check/object.xml'));
    const values = new Map(properties.map(({ name, value }) => [name, value]));
    expect(values.get('PackageName')).toBe('Windows 10 ESU Year 2');
    expect(values.get('PackageVersion')).toBe('1.0');
    expect(values.get('ProgramFlags')).toBe('2299569152');
    expect(values.get('__PROPERTY_COUNT')).toBe('33');
    expect(values.get('__RELPATH')).toBe('SMS_Program.PackageID="ESU0A1B2",ProgramName="Check"');
  });

  it('sorts the properties of each class by name, without regard to case', () => {
    for (const path of ['SMS_Package/ESU0A1B2/object.xml', 'SMS_Program/ESU0A1B2_Check/object.xml']) {
      const names = readWmiObject(part(path))
        .properties.slice(10)
        .map(({ name }) => name.toLowerCase());
      expect(names).toEqual([...names].sort());
    }
  });

  it('escapes a blank in the name of a program in the part name, not in the identifier', () => {
    const [program] = plan.programs;
    const programs = program === undefined ? [] : [{ ...program, name: 'Activate now' }];
    const { entries } = importArchive(samplePlan({ programs }), content);
    expect(entries.map(({ path }) => path)).toContain('SMS_Program/ESU0A1B2_Activate%20now/object.xml');
    expect(part('_rels/.rels', entries)).toContain('Target="/SMS_Program/ESU0A1B2_Activate%20now/object.xml"');
  });

  it('adds the backslash that the source path lacks', () => {
    const sourcePath = '\\\\server\\share\\folder';
    const { entries } = importArchive(samplePlan({ package: { ...plan.package, sourcePath } }), content);
    expect(part('Manifest.xml', entries)).toContain(`OriginalPath="${sourcePath}\\"`);
  });

  it.each([
    ['name', 'a\u0007'],
    ['description', 'a]]>b'],
    ['packageId', 'ESU/0001'],
  ])('refuses a package whose %s the format cannot carry', (field, value) => {
    const refused = samplePlan({ package: { ...plan.package, [field]: value } });
    expect(() => importArchive(refused, content)).toThrow(InternalError);
  });
});
