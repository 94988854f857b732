import { describe, expect, it, jest } from '@jest/globals';
import { emitFiles } from '../../../src/emit/emitters.js';
import { UserError } from '../../../src/errors.js';
import { inspect } from '../../../src/read/inspect/inspect.js';
import type { ConsoleExport, Inspection, MofContents } from '../../../src/read/inspect/inspection.js';
import { sealFiles } from '../../../src/seal/seal-files.js';
import { madeExport, type MadeObject, objectXml } from '../../support/console-export.js';
import { describeWith } from '../../support/consumers.js';
import { rawZip } from '../../support/hostile-zips.js';
import { inventedKey, planned } from '../../support/planned.js';
import { readSample, sampleNames, samplesMissing } from '../../support/samples.js';

const plan = planned();
const sealed = await sealFiles(plan, emitFiles(plan, { key: inventedKey }), { key: inventedKey });
const file = (path: string): Uint8Array => sealed.files.find((each) => each.path === path)?.content ?? Buffer.alloc(0);

async function ofKind<Kind extends Inspection['kind']>(bytes: Uint8Array, kind: Kind) {
  const told = await inspect(bytes, 'x');
  expect(told.kind).toBe(kind);
  return told as Extract<Inspection, { kind: Kind }>;
}

const image: MadeObject = {
  className: 'SMS_ImagePackage',
  keys: ['PackageID'],
  properties: { Name: 'Windows & more', PackageID: 'ABC00002', PkgFlags: '16777216' },
};

const application: MadeObject = {
  className: 'SMS_Application',
  keys: ['CIVersion', 'ModelName'],
  properties: { CIVersion: '2', LocalizedDisplayName: 'Tool', ModelName: 'ScopeId_A/Application_B' },
};

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('what is in a bundle', () => {
  it('is told with the key masked', async () => {
    const told = await ofKind(sealed.zip.content, 'bundle');
    expect(told.manifest).toMatchObject({
      id: plan.id,
      product: 'windows-10',
      year: 2,
      packageName: plan.package.name,
    });
    expect(told.batch).toMatchObject({ key: '*****-*****-*****-*****-6789B', activationId: plan.offer.activationId });
    expect(JSON.stringify(told)).not.toContain(inventedKey);
    expect(told.files.map(({ path }) => path)).toEqual(sealed.files.map(({ path }) => path));
    expect(told.files.flatMap(({ contents }) => contents?.kind ?? [])).toEqual(
      expect.arrayContaining(['console-export', 'package-definition', 'mof', 'bundle-manifest']),
    );
  });

  it('is told of each of its files alone', async () => {
    const zip = await ofKind(file(plan.importZip.fileName), 'console-export');
    expect(zip).toMatchObject({ format: 'packages', comment: plan.importZip.comment, remarks: [] });
    expect(zip.packages).toMatchObject([{ packageId: plan.package.packageId, numberOfPrograms: plan.programs.length }]);
    expect(zip.programs.map(({ name }) => name)).toEqual(plan.programs.map(({ name }) => name));
    expect(zip.relationships.filter(({ identifierMatches }) => identifierMatches === true)).toHaveLength(
      1 + plan.programs.length,
    );
    expect(
      (await ofKind(file('package-definition.sms'), 'package-definition')).programs.map(({ name }) => name),
    ).toEqual(plan.programs.map(({ name }) => name));
    const mof = await ofKind(file('collections.mof'), 'mof');
    expect(mof.collections.map(({ name, rules }) => [name, rules[0]?.value])).toEqual(
      plan.collections.map(({ name, query }) => [name, query]),
    );
    expect((await ofKind(file('queries.mof'), 'mof')).queries.map(({ query }) => query)).toEqual(
      plan.queries.map(({ query }) => query),
    );
    await ofKind(file('manifest.json'), 'bundle-manifest');
  });
});

describe('an export of a console', () => {
  it('of classes that are not known in detail is told by class, identity and properties', async () => {
    const told = await ofKind(madeExport([image]), 'console-export');
    expect(told.objects).toMatchObject([
      { className: 'SMS_ImagePackage', name: 'Windows & more', keys: { PackageID: 'ABC00002' } },
    ]);
    expect(told.relationships).toMatchObject([{ present: true, identifierMatches: true }]);
  });

  it('may lie in a folder of a zip that somebody packed again', async () => {
    const told = await ofKind(madeExport([image], 'export/'), 'console-export');
    expect(told.relationships).toMatchObject([{ present: true, identifierMatches: true }]);
  });

  it('may lie in another zip, among other files', async () => {
    const outer = rawZip([
      { name: 'export.zip', content: madeExport([image]) },
      { name: 'broken.zip', content: Buffer.from('PK\x03\x04') },
      { name: 'readme.txt', content: Buffer.from('x') },
    ]);
    const told = await ofKind(outer, 'files');
    expect(told.files.map(({ path, contents, problem }) => [path, contents?.kind, problem === null])).toEqual([
      ['export.zip', 'console-export', true],
      ['broken.zip', undefined, false],
      ['readme.txt', undefined, true],
    ]);
  });

  it('of applications is told from document.xml, with a relationship to a folder', async () => {
    const folder = 'SMS_Application/ScopeId_A%25Application_B_2/';
    const made = rawZip([
      { name: `${folder}object.xml`, content: Buffer.from(objectXml(application)) },
      { name: `${folder}DependentApplications.xml`, content: Buffer.from('<x />') },
      {
        name: 'document.xml',
        content: Buffer.from(
          '<LibraryDocument><Properties><Property Name="HasTemporaryContent" Value="True"/></Properties><Contents><Content UniqueId="c" RelativePath="Content_c"/></Contents></LibraryDocument>',
        ),
      },
      {
        name: '_rels/.rels',
        content: Buffer.from(
          `<Relationships><Relationship Type="SMS_Application" Target="/${folder}" Id="SMS_Application-0"/><Relationship Type="content" Target="/document.xml" Id="R1"/></Relationships>`,
        ),
      },
      { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
    ]);
    const told = await ofKind(made, 'console-export');
    expect(told).toMatchObject({ format: 'applications', contents: [{ relativePath: 'Content_c' }] });
    expect(told.objects).toMatchObject([
      { name: 'Tool', keys: { ModelName: 'ScopeId_A/Application_B', CIVersion: '2' } },
    ]);
    expect(told.relationships[0]).toMatchObject({ present: true, identifierMatches: false });
  });

  it('that lost an object says so', async () => {
    const path = 'SMS_ImagePackage/ABC00002/object.xml';
    const whole = madeExport([image, application]);
    const told = await ofKind(
      Buffer.from(whole.toString('latin1').replaceAll(path, path.replace('2/', '3/')), 'latin1'),
      'console-export',
    );
    expect(told.remarks).toEqual([`A relationship points to /${path}, which is missing.`]);
  });

  it('shows attributes and types that no known console writes', async () => {
    const xml =
      '<INSTANCE CLASSNAME="SMS_New" X="1"><PROPERTY NAME="Name" TYPE="newtype" Y="2"><VALUE>a</VALUE></PROPERTY><PROPERTY.ARRAY NAME="L" TYPE="string"><VALUE.ARRAY><VALUE>b</VALUE></VALUE.ARRAY></PROPERTY.ARRAY></INSTANCE>';
    const told = await ofKind(Buffer.from(xml), 'object');
    expect(told.object).toMatchObject({
      className: 'SMS_New',
      name: 'a',
      properties: [{ value: 'a' }, { value: ['b'] }],
    });
  });
});

describe('flags', () => {
  it.each([
    ['2299569152', ['hidden', 'with administrative rights', 'whether or not a user is logged on', 'on any platform']],
    ['1138688', ['normal window', 'only when a user is logged on', 'notifications are shown']],
    ['4294967295', ['disabled', 'bit 2 is not documented', 'the platform is not supported']],
    ['0', ['with the rights of the user', 'the user may interact', 'needs a drive letter']],
  ])('of a program are told in words: %s', async (value, words) => {
    const program: MadeObject = {
      className: 'SMS_Program',
      keys: ['PackageID', 'ProgramName'],
      properties: { PackageID: 'A', ProgramName: 'P', ProgramFlags: value },
    };
    const { programs } = await ofKind(madeExport([program]), 'console-export');
    expect(programs[0]?.flags.words).toEqual(expect.arrayContaining(words));
    const sum = programs[0]?.flags.set.reduce((total, { bit }) => total + 2 ** bit, 0);
    expect(sum).toBe(Number(value));
  });
});

const deep = (open: string, inner: string, close: string, times: number): string =>
  open.repeat(times) + inner + close.repeat(times);
const withObject = (xml: string | Buffer): Buffer =>
  madeExport([image], '', [{ name: 'SMS_ImagePackage/ABC00002/object.xml', content: Buffer.from(xml), deflate: true }]);
const mof = (body: string): Buffer => Buffer.from(`instance of A\n{\n${body}\n};`);

describe('damaged and hostile input', () => {
  it.each<readonly [string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['blanks', Buffer.from('  \n')],
    ['text', Buffer.from('hello')],
    ['bytes', Buffer.from([0xff, 0, 0xc3, 0x28])],
    ['a cabinet', Buffer.from('MSCF\0\0\0\0')],
    ['other JSON', Buffer.from('{"a":1}')],
    ['broken JSON', Buffer.from('{"manifestVersion":')],
    ['JSON that is nested deep', Buffer.from(deep('[', '', ']', 100_000).replace('[', '{"a":[') + '}')],
    ['other XML', Buffer.from('<html></html>')],
    ['a zip of nothing known', rawZip([{ name: 'a.txt', content: Buffer.from('x') }])],
    [
      'an office document',
      rawZip([
        { name: '[Content_Types].xml', content: Buffer.from('<Types/>') },
        { name: 'word/document.xml', content: Buffer.from('<x/>') },
      ]),
    ],
    ['a program with a manifest.xml', rawZip([{ name: 'manifest.xml', content: Buffer.from('<app/>') }])],
    ['an object that is cut short', withObject('<INSTANCE CLASSNAME="A"><PROPERTY NAME="B" TYPE="string"><VALUE>')],
    ['an object that is no object', withObject('<a/>')],
    ['an object with a document type', withObject('<!DOCTYPE a [<!ENTITY b "c">]><INSTANCE CLASSNAME="A"></INSTANCE>')],
    [
      'an object with entities of entities',
      withObject(
        `<!DOCTYPE l [${Array.from({ length: 9 }, (_none, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join('')}]><INSTANCE CLASSNAME="A">&l9;</INSTANCE>`,
      ),
    ],
    [
      'an object with an outside entity',
      withObject('<?xml version="1.0"?><!DOCTYPE a SYSTEM "file:///etc/passwd"><INSTANCE CLASSNAME="A"></INSTANCE>'),
    ],
    ['an object that is nested deep', withObject(deep('<a>', '', '</a>', 50_000))],
    ['an object whose tag never ends', withObject(`<INSTANCE CLASSNAME="${'a'.repeat(500_000)}`)],
    ['an object with open comments', withObject('<!--'.repeat(100_000))],
    ['an object with open CDATA', withObject(`<INSTANCE CLASSNAME="A">${'<![CDATA['.repeat(50_000)}`)],
    ['an object in no encoding', withObject(Buffer.from([0x3c, 0xc3, 0x28, 0x3e]))],
    ['collections that are nested deep', mof(deep('P = { instance of B {', 'Q = 1;', '}};', 50_000))],
    ['a MOF file that ends in a text', Buffer.from('instance of A { B = "')],
    ['a MOF file with an endless text', mof(`B = "${'x'.repeat(2_000_000)}";`)],
    ['a MOF file of blanks', Buffer.from(`instance of A${' '.repeat(3_000_000)}`)],
    ['a MOF file of marks', Buffer.from(`instance of A ${';'.repeat(3_000_000)}`)],
    ['a MOF file of words', Buffer.from(`instance of A ${'a '.repeat(2_000_000)}`)],
    ['a MOF file of open comments', Buffer.from(`instance of A ${'/*'.repeat(1_000_000)}`)],
    ['a definition without a name', Buffer.from('[PDF]\r\nVersion=2.0\r\n[Package Definition]\r\nPrograms=A\r\n')],
    ['a definition whose programs are missing', Buffer.from('[PDF]\n[Package Definition]\nName=A\nPrograms=B\n')],
  ])(
    'is refused with a message: %s',
    async (_what, bytes) => {
      const started = performance.now();
      await expect(inspect(bytes, 'x')).rejects.toBeInstanceOf(UserError);
      expect(performance.now() - started).toBeLessThan(30_000);
    },
    20_000,
  );

  it('is refused where zips lie in zips in zips', async () => {
    const nested = Array.from({ length: 20 }).reduce<Buffer>(
      (inner) => rawZip([{ name: 'a.zip', content: inner }]),
      madeExport([image]),
    );
    await expect(inspect(nested, 'x')).rejects.toBeInstanceOf(UserError);
  });

  it('of a single changed byte is told or refused, never a fault of this program', async () => {
    const whole = madeExport([image, application]);
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ 4;
      const outcome: unknown = await inspect(damaged, 'x').catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError);
    }
    expect(whole.length).toBeGreaterThan(500);
  });
});

describeWith('real console exports', samplesMissing, 'a real export', () => {
  it.each(sampleNames('.zip'))('%s: every identifier matches, nothing is remarked', async (name) => {
    const told = (await inspect(readSample(name), name)) as ConsoleExport;
    expect(told).toMatchObject({ kind: 'console-export', format: 'packages', remarks: [] });
    expect(told.packages.length).toBe(1);
    expect(told.objects.some(({ className }) => className === 'SMS_TaskSequencePackage')).toBe(true);
    expect(told.relationships.filter(({ identifierMatches }) => identifierMatches === true)).toHaveLength(
      told.objects.length,
    );
    expect(
      told.objects.flatMap(({ attachments }) => attachments.flatMap(({ objects }) => objects)).length,
    ).toBeGreaterThan(0);
  });

  it.each(sampleNames('.mof'))('%s: collections or queries', async (name) => {
    const told = (await inspect(readSample(name), name)) as MofContents;
    expect(told.collections.length + told.queries.length).toBeGreaterThan(5);
    for (const { name: queryName, query } of told.queries) expect([queryName, query]).not.toContain('');
    for (const { name: collection, rules, type, refresh } of told.collections) {
      expect([collection.length > 0, type, refresh.startsWith('periodic, every')]).toEqual([true, 'device', true]);
      for (const { kind, value } of rules) expect([kind, value.length > 0]).not.toEqual(['other', true]);
    }
  });
});

describe('a page for a browser', () => {
  it.each(['<!doctype html>\n<html lang="en">', '<!DOCTYPE html><p>', '<html>', '<?xml version="1.0"?>\n<html>'])(
    'is no damaged export: %s',
    async (text) => {
      await expect(inspect(Buffer.from(text), 'README.html')).rejects.toThrow(
        'It is not a file that Configuration Manager exports or imports. Specify a zip',
      );
    },
  );
});
