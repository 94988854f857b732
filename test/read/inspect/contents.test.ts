import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { inspect } from '../../../src/read/inspect/inspect.js';
import type { ConsoleExport, Inspection } from '../../../src/read/inspect/inspection.js';
import { inspectionText } from '../../../src/cli/inspect-text/inspection-text.js';
import { madeExport, type MadeObject, objectXml } from '../../support/console-export.js';
import { rawZip } from '../../support/hostile-zips.js';

async function told<Kind extends Inspection['kind']>(file: string | Uint8Array, kind: Kind) {
  const inspection = await inspect(typeof file === 'string' ? Buffer.from(file) : file, 'x');
  expect(inspection.kind).toBe(kind);
  return inspection as Extract<Inspection, { kind: Kind }>;
}

const query = `// ***** Class : SMS_Query *****
[SecurityVerbs(-1)]
instance of SMS_Query
{
	Comments = "";
	Expression = "select Name from SMS_R_System";
	LimitToCollectionID = "<Prompt>";
	LocalizedCategoryInstanceNames = {};
	Name = "Systems";
	QueryID = "";
	ResultAliasNames = {"SMS_R_System"};
	ResultColumnsNames = {"SMS_R_System.Name"};
	TargetClassName = "SMS_R_System";
};
// ***** End *****`;

describe('a MOF file', () => {
  it('shows the limiting collection of a query', async () => {
    const contents = await told(query, 'mof');
    expect(contents.queries).toMatchObject([{ name: 'Systems', limitingCollectionId: '<Prompt>' }]);
    expect(inspectionText(contents)).toContain('Limited to: <Prompt>');
  });

  const comment = (...lines: readonly string[]) =>
    told(
      ['// Comments :', '//', ...lines.map((line) => `// ${line}`), '//', `// ${'*'.repeat(81)}`, query].join('\r\n'),
      'mof',
    );

  it('puts a comment together that the wizard has broken every 80 characters, blanks at the break too', async () => {
    const text =
      "Be sure to add your site codes to the query for the 'Client Health: Unhealthy: No Site Code' collection.  You will also wish to review the collections included in 'Client Health: All Unhealthy' and remove those that are not suitable to your environment.";
    const lines = text.match(/.{1,80}/gu) ?? [];
    expect(lines.map((line) => line.startsWith(' '))).toContain(true);
    expect((await comment(...lines)).comment).toBe(text);
    const trimmed = lines.map((line) => line.trimEnd());
    expect((await comment(...trimmed)).comment).toBe(text);
    expect((await comment('Written by', 'a person.')).comment).toBe('Written by a person.');
  });

  it('of hardware inventory is called so, with the names of its classes', async () => {
    const contents = await told(
      `#pragma namespace ("\\\\\\\\.\\\\root\\\\cimv2\\\\sms")
// class Hidden
[ SMS_Report     (TRUE),
  SMS_Group_Name ("ESU (esupack)"),
  SMS_Class_ID   ("CUSTOM|ESUPACK|1.0"),
  Namespace      ("root\\\\\\\\cimv2") ]
class ESUPACK_STAMP : SMS_Class_Template
{
    [ SMS_Report (TRUE), key ] string ActivationId;
};`,
      'class-file',
    );
    expect(contents).toMatchObject({
      use: 'hardware inventory',
      classes: [{ name: 'ESUPACK_STAMP', base: 'SMS_Class_Template', group: 'ESU (esupack)' }],
    });
    expect(inspectionText(contents)).toContain('  Class ESUPACK_STAMP: ESU (esupack)\n');
  });

  it('of classes counts them wherever their qualifiers stand, and none in a comment', async () => {
    const contents = await told(
      '/* class Old : SMS_Class_Template\n{ }; */\n[ SMS_Group_Name ("A") ] class A_1 : SMS_Class_Template { };\n' +
        '[ SMS_Group_Name ("B") ]\nclass B_1\n  : SMS_Class_Template { };',
      'class-file',
    );
    expect(contents).toMatchObject({
      use: 'hardware inventory',
      classes: [
        { name: 'A_1', group: 'A' },
        { name: 'B_1', base: 'SMS_Class_Template', group: 'B' },
      ],
    });
  });

  it.each([
    ['shift_jis', 'cp932', 'Shift_JIS', '拡張セキュリティ更新プログラム'],
    ['windows-1252', 'windows-1252', 'Windows-1252', 'Geräte für die Verlängerung'],
  ])(
    'that an editor saved in a code page is read as %s, and the guess is named',
    async (encoding, page, name, text) => {
      const mof = `instance of SMS_Query\r\n{\r\n\tName = "${text}";\r\n};\r\n`;
      const query = await inspect(iconv.encode(mof, page), 'a.mof');
      expect(query).toMatchObject({ kind: 'mof', encoding, queries: [{ name: text }] });
      const sms = `[PDF]\r\nVersion=2.0\r\n[Package Definition]\r\nName=${text}\r\nPrograms=A\r\n[A]\r\nName=A\r\nCommandLine=a.cmd\r\n`;
      const definition = await inspect(iconv.encode(sms, page), 'a.sms');
      expect(definition).toMatchObject({ kind: 'package-definition', encoding, name: text });
      const classes = await inspect(iconv.encode(`// ${text}\r\nclass A : SMS_Class_Template { };\r\n`, page), 'b.mof');
      expect(classes).toMatchObject({ kind: 'class-file', encoding });
      for (const inspection of [query, definition, classes])
        expect(inspectionText(inspection)).toContain(`read as ${name} (a guess`);
    },
  );

  it('of WMI classes with a provider is called so', async () => {
    const text =
      'class A\n{ [key] string K; };\n[DYNPROPS]\ninstance of A { K = "x"; [PropertyContext("y")] Result; };';
    expect(await told(text, 'class-file')).toMatchObject({
      use: 'WMI',
      classes: [{ name: 'A', base: null, group: null }],
    });
  });
});

describe('a definition file', () => {
  it('keeps capitals and small letters of its keys', async () => {
    const definition =
      '[Package Definition]\nName=A\nPrograms=P\n[P]\nName=P\ncommandLINE=c\nAdminRightsRequired=True\n';
    const contents = await told(definition, 'package-definition');
    expect(Object.keys(contents.programs[0]?.settings ?? {})).toEqual(['Name', 'commandLINE', 'AdminRightsRequired']);
    expect(inspectionText(contents)).toContain('AdminRightsRequired: True');
  });

  it('is refused where it lists a program twice', async () => {
    const definition = '[Package Definition]\nName=A\nPrograms=P, p\n[P]\nName=P\nCommandLine=c\n';
    await expect(told(definition, 'package-definition')).rejects.toThrow('lists a program twice');
  });
});

const program: MadeObject = {
  className: 'SMS_Program',
  keys: ['PackageID', 'ProgramName'],
  properties: { PackageID: 'A', ProgramName: 'P', ProgramFlags: '17866752', Duration: '0' },
};

const details = (min: string, max: string) =>
  objectXml({
    className: 'SMS_OS_Details',
    keys: [],
    properties: { MaxVersion: max, MinVersion: min, Name: 'Win NT', Platform: 'x64' },
  });

const limited = objectXml(program).replace(
  '</INSTANCE>',
  `  <PROPERTY.OBJECTARRAY NAME="SupportedOperatingSystems" REFERENCECLASS="SMS_OS_Details"><VALUE.OBJECTARRAY>${[
    details('6.10.0000.0', '6.10.9999.9999'),
    details('6.00.0000.0', '6.00.9999.9999'),
  ]
    .map((object) => `<VALUE.OBJECT>${object}</VALUE.OBJECT>`)
    .join('')}</VALUE.OBJECTARRAY></PROPERTY.OBJECTARRAY></INSTANCE>`,
);

describe('a program of an export', () => {
  const part = 'SMS_Program/A_P/object.xml';

  it('shows its platforms, and no run time where none is set', async () => {
    const contents = await told(
      madeExport([program], '', [{ name: part, content: Buffer.from(limited) }]),
      'console-export',
    );
    expect(contents.programs).toMatchObject([
      {
        minutes: null,
        platforms: [
          'All Windows 7 (64-bit): Win NT x64 6.10.0000.0 to 6.10.9999.9999',
          'Win NT x64 6.00.0000.0 to 6.00.9999.9999',
        ],
      },
    ]);
    const text = inspectionText(contents);
    expect(text).toContain('Platform: All Windows 7 (64-bit)');
    expect(text).not.toContain('Maximum run time');
  });
});

describe('a zip', () => {
  it('of damaged cabinets says so', async () => {
    const zip = rawZip([{ name: 'a.cab', content: Buffer.from('MSCF\0\0\0\0') }]);
    await expect(inspect(zip, 'x.zip')).rejects.toThrow('x.zip, a.cab: The cabinet is damaged');
  });

  it('names the file inside it that is damaged', async () => {
    const inner = rawZip([{ name: 'SMS_Package/A/object.xml', content: Buffer.from('<a>') }]);
    const good = { name: 'queries.mof', content: Buffer.from(query) };
    await expect(inspect(rawZip([{ name: 'b.sms', content: Buffer.from('[PDF]') }]), 'x.zip')).rejects.toThrow(
      'x.zip, b.sms: It has no section [Package Definition].',
    );
    const { files } = await told(rawZip([good, { name: 'inner.zip', content: inner }]), 'files');
    expect(files[1]?.problem).toMatch(/^SMS_Package\/A\/object\.xml: /u);
  });
});

describe('names that every object of JavaScript has', () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'];

  it.each(names)('are names like others: %s', async (name) => {
    const object: MadeObject = {
      className: 'SMS_ImagePackage',
      keys: ['PackageID'],
      properties: { PackageID: '1', X: '2' },
    };
    const xml = objectXml(object).replaceAll('"X"', `"${name}"`);
    const contents = await told(xml, 'object');
    // Names that begin with two underscores are WMI's own.
    expect(contents.object.properties.map((property) => property.name)).toEqual(
      name.startsWith('__') ? ['PackageID'] : ['PackageID', name],
    );
    expect(inspectionText(contents)).toContain('PackageID: 1');
    const mof = await told(`instance of ${name} { ${name} = 1; CollectionType = "${name}"; };`, 'mof');
    expect(inspectionText(mof)).toContain(`${name}: 1`);
    const collection = await told(
      `instance of SMS_Collection { CollectionType = "${name}"; RefreshType = "${name}"; };`,
      'mof',
    );
    expect(collection.collections).toMatchObject([{ type: 'unknown', refresh: 'unknown' }]);
    const definition = `[Package Definition]\nName=A\nPrograms=${name}\n[${name}]\nName=P\nCommandLine=c\n${name}=d\n`;
    expect(inspectionText(await told(definition, 'package-definition'))).toContain(`${name}: d`);
  });

  it.each([...names.map((name) => `<${name}>a</${name}>`), '<a><?x "?></a>', '<a><#text>x</#text></a>'])(
    'and other things that a parser refuses are a message: %s',
    async (xml) => {
      await expect(inspect(Buffer.from(xml), 'x.xml')).rejects.toThrow(/^x\.xml: /u);
    },
  );
});

describe('large files', () => {
  const image: MadeObject = { className: 'SMS_Application', keys: ['ModelName'], properties: { ModelName: 'A' } };
  const part = 'SMS_Application/A/object.xml';
  const withIcon = (bytes: number) =>
    objectXml(image).replace(
      '</INSTANCE>',
      `<PROPERTY.ARRAY NAME="Icon" TYPE="uint8"><VALUE.ARRAY>${Array.from(
        { length: bytes },
        (_none, at) => `
      <VALUE>${(at * at + 7 * (at >> 5)) % 251}</VALUE>`,
      ).join('')}\r\n    </VALUE.ARRAY></PROPERTY.ARRAY></INSTANCE>`,
    );

  it.each([10, 999, 1000, 500_000])('with an icon of %d bytes are read', async (bytes) => {
    const zip = madeExport([image], '', [{ name: part, content: Buffer.from(withIcon(bytes)), deflate: true }]);
    const { objects } = (await inspect(zip, 'x')) as ConsoleExport;
    expect(objects[0]?.properties).toContainEqual({ name: 'Icon', type: 'uint8[]', value: null, bytes });
  });

  it.each([
    [
      'relationships',
      madeExport([image], '', [
        {
          name: '_rels/.rels',
          content: Buffer.from(
            `<Relationships>${Array.from({ length: 150_000 }, (_none, at) => `<Relationship Type="A" Target="/B${at}" Id="C"/>`).join('')}</Relationships>`,
          ),
          deflate: true,
        },
      ]),
    ],
    [
      'MOF files',
      rawZip(
        Array.from({ length: 60 }, (_none, index) => ({
          name: `${index}.mof`,
          content: Buffer.from(`instance of A { B = {${'1,'.repeat(20_000 + index)}1}; };`),
        })),
      ),
    ],
  ])('of countless %s are refused', async (_what, zip) => {
    const contents = await inspect(zip, 'x').catch((error: unknown) => String(error));
    expect(JSON.stringify(contents)).toMatch(/more than 100000 elements|larger than any export or bundle/u);
  });
});
