import { describe, expect, it, jest } from '@jest/globals';
import {
  bundleOf,
  changePart,
  changeParts,
  type Files,
  freshFiles,
  replaceIn,
  reseal,
  verifyDamaged,
} from '../../support/damaged-bundle.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { planned } from '../../support/planned.js';

const plan = planned();
const fresh = await freshFiles(plan);
const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
const bat = `${content}/activate-esu.bat`;
const id = plan.package.packageId;
const sms = 'package-definition.sms';
const zip = plan.importZip.fileName;
const program = `SMS_Program/${id}_Activate/object.xml`;
const core = `package/services/metadata/core-properties/${plan.importZip.corePropertiesName}.psmdcp`;
const key = inventedKeys.windows10;

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

/** What is changed, where it must be found although manifest and checksums were written anew, and what is said of it. */
type Damage = readonly [what: string, where: string, says: string, change: (files: Files) => unknown];

const inFile =
  (path: string, from: string | RegExp, to: string, encoding: BufferEncoding = 'latin1') =>
  (files: Files): void => {
    replaceIn(files, path, from, to, encoding);
  };

const inPart =
  (part: string, from: string | RegExp, to: string) =>
  async (files: Files): Promise<unknown> =>
    changePart(files, plan, part, from, to);

const bytesOf = (path: string): Buffer => fresh.get(path) ?? Buffer.alloc(0);

const files: readonly Damage[] = [
  ['a missing file', 'queries.mof', 'other devices', (changed) => changed.delete('queries.mof')],
  ['a foreign file', 'notes.txt', 'origin is unknown', (changed) => changed.set('notes.txt', Buffer.from('x'))],
  [
    'a foreign file in the content',
    `${content}/tool.exe`,
    'devices also get it',
    (changed) => changed.set(`${content}/tool.exe`, Buffer.from('x')),
  ],
  [
    'a step of the sheet',
    'README.html, line ',
    'are not those that were generated',
    inFile('README.html', '<li>', '<li>x'),
  ],
  [
    'a line of the script',
    'Import-EsuPackage.ps1, line ',
    'is not what was generated',
    inFile('Import-EsuPackage.ps1', 'param', 'Param'),
  ],
  ['a line of the batch', `${bat}, line `, 'runs it as SYSTEM', inFile(bat, 'setlocal', 'setlocal ')],
  [
    'another activation ID in the batch',
    `${bat}, line `,
    'runs it as SYSTEM',
    inFile(bat, `ACTIVATION_ID=${plan.offer.activationId}`, 'ACTIVATION_ID=f520e45e-7413-4a34-a497-d2765967d094'),
  ],
];

const forms: readonly Damage[] = [
  ['LF in the batch', bat, 'labels, lines or characters are lost', inFile(bat, '\r\n', '\n')],
  ['a character beyond ASCII in the batch', bat, 'labels, lines', inFile(bat, 'setlocal', 'setlocal\xE9')],
  [
    'a byte order mark before the batch',
    bat,
    'labels, lines',
    (changed) => changed.set(bat, Buffer.concat([Buffer.from('\uFEFF'), bytesOf(bat)])),
  ],
  [
    'a MOF file in UTF-8',
    'queries.mof',
    'UTF-16LE',
    (changed) => changed.set('queries.mof', Buffer.from(bytesOf('queries.mof').toString('utf16le'))),
  ],
  [
    'a MOF file without byte order mark',
    'collections.mof',
    'UTF-16LE',
    (changed) => changed.set('collections.mof', bytesOf('collections.mof').subarray(2)),
  ],
  [
    'a script without byte order mark',
    'Import-EsuPackage.ps1',
    'reads a script without a byte order mark as ANSI',
    (changed) => changed.set('Import-EsuPackage.ps1', bytesOf('Import-EsuPackage.ps1').subarray(3)),
  ],
  ['a part with LF', `${zip}, ${program}`, 'No real export', inPart(program, '\r\n', '\n')],
  [
    'a part with a byte order mark',
    `${zip}, ${program}`,
    'No real export',
    inPart(program, '<INSTANCE', '\uFEFF<INSTANCE'),
  ],
  [
    'the layout of a part',
    `${zip}, ${program}, line `,
    'No real export',
    inPart(program, '  <QUALIFIER', ' <QUALIFIER'),
  ],
  [
    'a marker line less',
    'collections.mof, line',
    'marker lines',
    inFile('collections.mof', '// ***** Class : SMS_Collection *****\r\n', '', 'utf16le'),
  ],
  [
    'another marker line',
    'collections.mof, line',
    'marker lines',
    inFile('collections.mof', '// ***** End *****', '// End', 'utf16le'),
  ],
  [
    'another indentation',
    'collections.mof, line',
    'marker lines',
    inFile('collections.mof', '\tCollectionType', ' CollectionType', 'utf16le'),
  ],
];

const ofKey = (change: (line: string) => string) => (changed: Files) => {
  const line = new RegExp(`^.*${key}.*$`, 'mu').exec(bytesOf(bat).toString('latin1'))?.[0] ?? '';
  replaceIn(changed, bat, line, change(line));
};

const keys: readonly Damage[] = [
  ['a second line with the key', bat, 'devices cannot be activated', ofKey((line) => `${line}\n${line}`)],
  ['no line with the key', bat, 'devices cannot be activated', ofKey(() => '')],
  ['a mistyped key', bat, 'devices cannot be activated', ofKey((line) => line.replace('BCDFG', 'BCDFA'))],
  ['another key', `${bat}, line`, 'runs it as SYSTEM', ofKey((line) => line.replace('6789B', '6789C'))],
  [
    'the key in the sheet',
    'README.html, line ',
    'can read the key',
    inFile('README.html', '<body', `<!-- ${key} --><body`),
  ],
  [
    'the key in small letters without hyphens',
    'README.html, line ',
    'can read the key',
    inFile('README.html', '<body', `<!-- ${key.replaceAll('-', '').toLowerCase()} --><body`),
  ],
  [
    'another key in a remark of the batch',
    `${bat}, line `,
    'can read the key',
    inFile(bat, 'setlocal', `rem ${inventedKeys.windows7}\r\nsetlocal`),
  ],
  [
    'the key in UTF-16',
    'queries.mof, line ',
    'can read the key',
    inFile('queries.mof', '// Comments', `// ${key}\r\n// Comments`, 'utf16le'),
  ],
  [
    'the key in the comment of the import zip',
    `${zip}, ${core}, line `,
    'can read the key',
    inPart(core, '<dc:description>', `<dc:description>${inventedKeys.windows7} `),
  ],
];

const parts: readonly Damage[] = [
  [
    'a foreign part',
    `${zip}, other.xml`,
    'may also use it',
    async (changed) =>
      changeParts(changed, plan, (all) => {
        const last = all.get('[Content_Types].xml') ?? Buffer.alloc(0);
        all.delete('[Content_Types].xml');
        all.set('other.xml', Buffer.from('\uFEFF<x />')).set('[Content_Types].xml', last);
      }),
  ],
  [
    'a missing program part',
    `${zip}, ${program}`,
    'without this object',
    async (changed) => changeParts(changed, plan, (all) => void all.delete(program)),
  ],
  [
    'a missing Manifest.xml',
    `${zip}, Manifest.xml`,
    'does not recognize the zip as an export',
    async (changed) => changeParts(changed, plan, (all) => void all.delete('Manifest.xml')),
  ],
  [
    'another order of the parts',
    zip,
    '[Content_Types].xml is the last entry',
    async (changed) =>
      changeParts(changed, plan, (all) => {
        const entries = [...all].toReversed();
        all.clear();
        for (const [name, bytes] of entries) all.set(name, bytes);
      }),
  ],
  ...(
    [
      [
        '[Content_Types].xml',
        '<Default Extension="xml" ContentType="text/xml" />',
        '',
        'Default "xml"',
        'System.IO.Packaging',
      ],
      [
        '_rels/.rels',
        'Id="SMS_Program-',
        'Id="SMS_Program-0',
        `Relationship "/SMS_Program/${id}_Activate/object.xml", Id`,
        'through relationships',
      ],
      [
        '_rels/.rels',
        'TargetMode="External"',
        'TargetMode="Internal"',
        `Relationship "/SMS_Package/${id}/object.xml", TargetMode`,
        'through relationships',
      ],
      [
        '_rels/.rels',
        /<Relationship Type="SMS_Program"[^>]*>/u,
        '',
        `Relationship "/SMS_Program/${id}_Activate/object.xml"`,
        'lose the object',
      ],
      [
        '_rels/.rels',
        '/SMS_Package/',
        '/SMS_Package/X',
        `Relationship "/SMS_Package/X${id}/object.xml"`,
        'lose the object',
      ],
      [
        'Manifest.xml',
        /RelativePath="[^"]*"/u,
        'RelativePath="Other"',
        'Contents, Content, RelativePath',
        'does not find the content',
      ],
      ['Manifest.xml', /UniqueId="./u, 'UniqueId="x', 'Contents, Content, UniqueId', 'does not find the content'],
      [
        'Manifest.xml',
        'AUTHORING_SCOPE',
        'AUTHORING',
        'Properties, Property "AUTHORING_SCOPE"',
        'has its authoring scope',
      ],
      [
        'Manifest.xml',
        "PackageID='ESU",
        "PackageID='ABC",
        'EntryObjects, Object, Path',
        'which objects the zip contains',
      ],
      [`SMS_Package/${id}/PACKAGE_CONTENT.xml`, '<guid>', '<guid>0', 'text', 'does not find the content'],
      [core, '<dc:description>', '<dc:description>x', 'dc:description', 'shows another comment'],
    ] as const
  ).map(([part, from, to, place, says]): Damage => [
    `${String(from)} in ${part}`,
    `${zip}, ${part}, ${place}`,
    says,
    inPart(part, from, to),
  ]),
];

const objects: readonly Damage[] = (
  [
    ['ProgramFlags', program, '<VALUE>2299569152</VALUE>', '<VALUE>2282791936</VALUE>', 'normal window'],
    [
      'PkgFlags',
      `SMS_Package/${id}/object.xml`,
      '<VALUE>16777216</VALUE>',
      '<VALUE>33554432</VALUE>',
      'stays in the cache',
    ],
    [
      'NumOfPrograms',
      `SMS_Package/${id}/object.xml`,
      `<VALUE>${plan.programs.length}</VALUE>`,
      '<VALUE>9</VALUE>',
      'number of programs in the package does not match',
    ],
    ['Duration', program, '<VALUE>30</VALUE>', '<VALUE>60</VALUE>', 'uses the value'],
    ['PackageName', program, `<VALUE>${plan.package.name}</VALUE>`, '<VALUE>Other</VALUE>', 'uses the value'],
    [
      'CommandLine',
      program,
      '<VALUE>cmd.exe /d /c .\\activate-esu.bat</VALUE>',
      '<VALUE>cmd.exe</VALUE>',
      'uses the value',
    ],
    ['PackageID', program, `<VALUE>${id}</VALUE>`, '<VALUE>ABC00001</VALUE>', 'name more than one package'],
  ] as const
).map(([property, part, from, to, says]): Damage => [
  `another ${property}`,
  `${zip}, ${part}, PROPERTY "${property}", VALUE`,
  says,
  inPart(part, from, to),
]);

const brokenObjects: readonly Damage[] = (
  [
    [
      'the class',
      '<INSTANCE CLASSNAME="SMS_Program">',
      '<INSTANCE CLASSNAME="SMS_Package">',
      ', CLASSNAME',
      'may reject the object',
    ],
    [
      'a CIMTYPE',
      '<VALUE>uint32</VALUE>',
      '<VALUE>sint32</VALUE>',
      ', PROPERTY "ActionInProgress", QUALIFIER "CIMTYPE", VALUE',
      'may reject the object',
    ],
    ['NULL for an empty text', '<VALUE></VALUE>\r\n  </PROPERTY>', '</PROPERTY>', ', PROPERTY ', 'use a default'],
    ['the end', '</INSTANCE>', '', '', 'import fails at this object'],
  ] as const
).map(([what, from, to, place, says]): Damage => [
  `${what} of an object`,
  `${zip}, ${program}${place}`,
  says,
  inPart(program, from, to),
]);

const definitions: readonly Damage[] = (
  [
    ['Run=Hidden', 'Run=Minimized', '[activate], run'],
    ['AdminRightsRequired=True', 'AdminRightsRequired=False', '[activate], adminrightsrequired'],
    ['EstimatedRunTime=30', 'EstimatedRunTime=31', '[activate], estimatedruntime'],
    ['Programs=Activate,', 'Programs=', '[package definition], programs'],
    ['Version=2.0', 'Version=1.0', '[pdf], version'],
    ['ContainsNoFiles', `MIFName=${'x'.repeat(51)}\r\nContainsNoFiles`, '[package definition], mifname'],
    ['[Activate]', '[Activated]', '[activated]'],
    ['Run=Hidden', 'Run=Hidden\r\nSupportedClients=Win NT (x64)', '[activate], supportedclients'],
    // The profile API takes the first of two keys.
    ['Disabled=False', 'Disabled=False\r\nDisabled=True', 'line '],
  ] as const
).map(([from, to, place]): Damage => [
  `${to} in the definition`,
  `${sms}, ${place}`,
  place === 'line ' ? 'profile API' : 'Package from Definition',
  inFile(sms, from, to),
]);

const collections: readonly Damage[] = (
  [
    ['CollectionID = ""', 'CollectionID = "SMS00001"', 'CollectionID', 'may be overwritten'],
    ['LimitToCollectionID = "SMSDM003"', 'LimitToCollectionID = "SMS00001"', 'LimitToCollectionID', 'uses it as it is'],
    ['RefreshType = 2', 'RefreshType = 4', 'RefreshType', 'another schedule'],
    ['Client = 1', 'Client = 0', 'CollectionRules, SMS_CollectionRuleQuery, QueryExpression', 'other members'],
    ['DaySpan = 1', 'DaySpan = 2', 'RefreshSchedule, SMS_ST_RecurInterval, DaySpan', 'another schedule'],
  ] as const
).map(([from, to, place, says]): Damage => [
  `${to} in the collections`,
  `collections.mof, SMS_Collection "${plan.collections[0]?.name ?? ''}", ${place}`,
  says,
  inFile('collections.mof', from, to, 'utf16le'),
]);

const queries: readonly Damage[] = [
  [
    'another query',
    `queries.mof, SMS_Query "${plan.queries[0]?.name ?? ''}", Expression`,
    'uses it as it is',
    inFile('queries.mof', 'SMS_R_System.Name', 'SMS_R_System.Names', 'utf16le'),
  ],
  [
    'a MOF file that nobody can read',
    'collections.mof, line ',
    'may reject the file',
    inFile('collections.mof', '};', '}', 'utf16le'),
  ],
];

describe('with manifest and checksums written anew', () => {
  it.each([
    ...files,
    ...forms,
    ...keys,
    ...parts,
    ...objects,
    ...brokenObjects,
    ...definitions,
    ...collections,
    ...queries,
  ])('%s is found at %s, and what comes of it is said: %s', async (_what, where, says, change) => {
    const changed = new Map(fresh);
    await change(changed);
    reseal(changed);
    const { findings } = await verifyDamaged(bundleOf(changed));
    const there = findings.filter((finding) => finding.where.startsWith(where));
    expect(there.map(({ effect }) => effect)).toEqual(expect.arrayContaining([expect.stringContaining(says)]));
  });

  const texts = [...fresh.keys()].filter((path) => !/\.(?:zip|cab)$|^manifest\.json$|^SHA256SUMS$/u.test(path));

  it.each(texts)('a letter more in %s is found in its line or place', async (path) => {
    const encoding = (fresh.get(path) ?? []).at(0) === 0xff ? 'utf16le' : 'latin1';
    const changed = new Map(fresh);
    replaceIn(changed, path, /(?<=[a-z])(?=[^a-z]*$)/u, 'x', encoding);
    reseal(changed);
    const { findings } = await verifyDamaged(bundleOf(changed));
    const places = findings.filter(({ check }) => check === 'reproduction').map(({ where }) => where);
    expect(places).toEqual([expect.stringMatching(/, (?:lines? \d|\[|SMS_)/u)]);
    expect(places[0]?.startsWith(path)).toBe(true);
  });
});
