import { describe, expect, it, jest } from '@jest/globals';
import { version } from '../../../src/plan/version.js';
import { checks } from '../../../src/seal/verify/checks.js';
import { openBundle } from '../../../src/seal/verify/opened-bundle.js';
import { verifyFiles } from '../../../src/seal/verify/verify-bundle.js';
import {
  bundleOf,
  changeParts,
  findingChecks,
  firstFinding,
  freshFiles,
  replaceIn,
  reseal,
  type Files,
} from '../../support/damaged-bundle.js';
import { inventedKeys } from '../../support/invented-keys.js';
import { planned } from '../../support/planned.js';

const plan = planned();
const fresh = await freshFiles(plan);
const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
const bat = `${content}/activate-esu.bat`;
const packagePart = `SMS_Package/${plan.package.packageId}`;
const programPart = `SMS_Program/${plan.package.packageId}_Activate/object.xml`;

const copy = (): Files => new Map(fresh);

// Machines that run other tests beside these are slow.
jest.setTimeout(120_000);

describe('a generated bundle', () => {
  it.each([
    [
      'with a product that has no published ID',
      { product: 'windows-server-2016', year: '1', activationId: '12345678-9abc-4def-8123-456789abcdef' },
    ],
    ['in Japanese', { product: 'windows-7', year: '3', language: 'ja', collectionPrefix: '延長' }],
    [
      'with names at their limits',
      { name: 'N'.repeat(50), publisher: 'P'.repeat(32), packageVersion: 'V'.repeat(32), id: 'i'.repeat(48) },
    ],
    [
      'with settings',
      { excludeCollections: ['ABC00001', 'ABC00002'], refreshDays: '31', runMinutes: '720', esuValue: 'Year 2' },
    ],
    ['with a GUID of the site for ESUValue', { esuValue: 'f520e45e-7413-4a34-a497-d2765967d094' }],
  ])('%s has no findings', async (_case, written) => {
    const files = await freshFiles(planned(written));
    expect((await verifyFiles(bundleOf(files))).findings).toEqual([]);
  });

  it('says who wrote it and what was checked', async () => {
    const told = await verifyFiles(bundleOf(copy()));
    expect(told).toEqual({ id: plan.id, version, checks: checks.map(({ name }) => name), findings: [] });
  });
});

describe('one changed byte', () => {
  it.each([...fresh.keys()])(
    'of %s is found wherever it stands',
    async (path) => {
      const original = fresh.get(path) ?? Buffer.alloc(0);
      const step = path === 'SHA256SUMS' ? 1 : Math.max(1, Math.floor(original.length / 500));
      const [sums, list] = ['checksums', 'manifest'].map((name) => checks.find((check) => check.name === name));
      const bundle = await openBundle(bundleOf(copy()));
      for (let at = 0; at < original.length; at += step) {
        const damaged = Buffer.from(original);
        damaged[at] = (damaged[at] ?? 0) ^ 1;
        const files = copy().set(path, damaged);
        const told = [
          await sums?.run({ ...bundle, files }),
          path === 'manifest.json' ? [] : await list?.run({ ...bundle, files }),
        ];
        if (told.flat().length === 0) throw new Error(`The byte ${at} of ${path} may be changed`);
      }
      expect(original.length).toBeGreaterThan(0);
    },
    60_000,
  );

  it('at the end, or missing there, is found too', async () => {
    for (const [path, original] of fresh) {
      for (const damaged of [Buffer.concat([original, Buffer.from('\n')]), original.subarray(0, -1)])
        expect([path, await firstFinding(copy().set(path, damaged))]).not.toEqual([path, null]);
    }
  });
});

/** What is changed, and the check that must find it although manifest and checksums were written anew. */
const changes: readonly (readonly [what: string, check: string, change: (files: Files) => void | Promise<void>])[] = [
  ['a missing file', 'files', (files) => void files.delete('queries.mof')],
  ['a foreign file', 'files', (files) => void files.set('notes.txt', Buffer.from('x'))],
  ['a foreign file in the content', 'files', (files) => void files.set(`${content}/tool.exe`, Buffer.from('x'))],
  [
    'LF in the batch',
    'encodings',
    (files) => {
      replaceIn(files, bat, '\r\n', '\n');
    },
  ],
  [
    'a character beyond ASCII in the batch',
    'encodings',
    (files) => {
      replaceIn(files, bat, 'setlocal', 'setlocal\xE9');
    },
  ],
  [
    'a byte order mark before the batch',
    'encodings',
    (files) => void files.set(bat, Buffer.concat([Buffer.from('\uFEFF'), fresh.get(bat) ?? Buffer.alloc(0)])),
  ],
  [
    'a MOF file in UTF-8',
    'encodings',
    (files) =>
      void files.set('queries.mof', Buffer.from((fresh.get('queries.mof') ?? Buffer.alloc(0)).toString('utf16le'))),
  ],
  [
    'a MOF file without byte order mark',
    'encodings',
    (files) => void files.set('collections.mof', (fresh.get('collections.mof') ?? Buffer.alloc(0)).subarray(2)),
  ],
  [
    'a script without byte order mark',
    'encodings',
    (files) =>
      void files.set('Import-EsuPackage.ps1', (fresh.get('Import-EsuPackage.ps1') ?? Buffer.alloc(0)).subarray(3)),
  ],
  [
    'another activation ID in the batch',
    'batch',
    (files) => {
      replaceIn(
        files,
        bat,
        `ACTIVATION_ID=${plan.offer.activationId}`,
        'ACTIVATION_ID=f520e45e-7413-4a34-a497-d2765967d094',
      );
    },
  ],
  [
    'a second key line',
    'batch',
    (files) => {
      replaceIn(files, bat, 'setlocal', `cscript slmgr.vbs /ipk ${inventedKeys.windows10}\r\nsetlocal`);
    },
  ],
  [
    'no key line',
    'batch',
    (files) => {
      replaceIn(files, bat, ` /ipk ${inventedKeys.windows10}`, '');
    },
  ],
  [
    'a mistyped key',
    'batch',
    (files) => {
      replaceIn(files, bat, '/ipk BCDFG', '/ipk BCDFA');
    },
  ],
  [
    'another key',
    'batch',
    (files) => {
      replaceIn(files, bat, '-6789B >', '-6789C >');
    },
  ],
  [
    'the key in the sheet',
    'key',
    (files) => {
      replaceIn(files, 'README.html', '<body', `<!-- ${inventedKeys.windows10} --><body`);
    },
  ],
  [
    'the key in small letters without dashes',
    'key',
    (files) => {
      replaceIn(
        files,
        'README.html',
        '<body',
        `<!-- ${inventedKeys.windows10.replaceAll('-', '').toLowerCase()} --><body`,
      );
    },
  ],
  [
    'another key in a remark of the batch',
    'key',
    (files) => {
      replaceIn(files, bat, 'setlocal', `rem ${inventedKeys.windows7}\r\nsetlocal`);
    },
  ],
  [
    'the key in UTF-16',
    'key',
    (files) => {
      replaceIn(files, 'queries.mof', '// Comments', `// ${inventedKeys.windows10}\r\n// Comments`, 'utf16le');
    },
  ],
  [
    'the key in the comment of the import zip',
    'key',
    (files) =>
      changePart(
        files,
        'package/services/metadata/core-properties/' + plan.importZip.corePropertiesName + '.psmdcp',
        '<dc:description>',
        `<dc:description>${inventedKeys.windows7} `,
      ),
  ],
  [
    'a foreign part',
    'parts',
    (files) =>
      changeParts(files, plan, (parts) => {
        const last = parts.get('[Content_Types].xml') ?? Buffer.alloc(0);
        parts.delete('[Content_Types].xml');
        parts.set('other.xml', Buffer.from('\uFEFF<x />')).set('[Content_Types].xml', last);
      }),
  ],
  ['a missing program part', 'parts', (files) => changeParts(files, plan, (parts) => void parts.delete(programPart))],
  [
    'a content type less',
    'parts',
    (files) => changePart(files, '[Content_Types].xml', '<Default Extension="xml" ContentType="text/xml" />', ''),
  ],
  [
    'the content types not at the end',
    'parts',
    (files) =>
      changeParts(files, plan, (parts) => {
        const first = [...parts];
        parts.clear();
        for (const [name, bytes] of first.toReversed()) parts.set(name, bytes);
      }),
  ],
  [
    'an identifier of a relationship',
    'relationships',
    (files) => changePart(files, '_rels/.rels', 'Id="SMS_Program-', 'Id="SMS_Program-0'),
  ],
  [
    'the target mode of a relationship',
    'relationships',
    (files) => changePart(files, '_rels/.rels', 'TargetMode="External"', 'TargetMode="Internal"'),
  ],
  [
    'a relationship less',
    'relationships',
    (files) => changePart(files, '_rels/.rels', /<Relationship Type="SMS_Program"[^>]*>/u, ''),
  ],
  [
    'a relationship to a missing part',
    'relationships',
    (files) => changePart(files, '_rels/.rels', '/SMS_Package/', '/SMS_Package/X'),
  ],
  [
    'RelativePath',
    'content',
    (files) => changePart(files, 'Manifest.xml', /RelativePath="[^"]*"/u, 'RelativePath="Other"'),
  ],
  ['UniqueId', 'content', (files) => changePart(files, 'Manifest.xml', /UniqueId="./u, 'UniqueId="x')],
  ['AUTHORING_SCOPE', 'content', (files) => changePart(files, 'Manifest.xml', 'AUTHORING_SCOPE', 'AUTHORING')],
  ['the exported object', 'content', (files) => changePart(files, 'Manifest.xml', "PackageID='ESU", "PackageID='ABC")],
  [
    'the GUID of PACKAGE_CONTENT.xml',
    'content',
    (files) => changePart(files, `${packagePart}/PACKAGE_CONTENT.xml`, '<guid>', '<guid>0'),
  ],
  [
    'the content',
    'content',
    (files) => {
      replaceIn(files, bat, 'setlocal', 'setlocal ');
    },
  ],
  ['a part with LF', 'encodings', (files) => changePart(files, programPart, '\r\n', '\n')],
  [
    'a part with a byte order mark',
    'encodings',
    (files) => changePart(files, programPart, '<INSTANCE', '\uFEFF<INSTANCE'),
  ],
  ...(
    [
      ['ProgramFlags', programPart, '<VALUE>2299569152</VALUE>', '<VALUE>2299573248</VALUE>'],
      ['PkgFlags', `${packagePart}/object.xml`, '<VALUE>16777216</VALUE>', '<VALUE>16777217</VALUE>'],
      ['NumOfPrograms', `${packagePart}/object.xml`, `<VALUE>${plan.programs.length}</VALUE>`, '<VALUE>9</VALUE>'],
      ['Duration', programPart, '<VALUE>30</VALUE>', '<VALUE>60</VALUE>'],
      ['PackageName', programPart, `<VALUE>${plan.package.name}</VALUE>`, '<VALUE>Other</VALUE>'],
      ['CommandLine', programPart, '<VALUE>cmd.exe /d /c activate-esu.bat</VALUE>', '<VALUE>cmd.exe</VALUE>'],
      ['PackageID', programPart, `<VALUE>${plan.package.packageId}</VALUE>`, '<VALUE>ABC00001</VALUE>'],
      ['the class', programPart, '<INSTANCE CLASSNAME="SMS_Program">', '<INSTANCE CLASSNAME="SMS_Package">'],
      ['a CIMTYPE', programPart, '<VALUE>uint32</VALUE>', '<VALUE>sint32</VALUE>'],
      ['NULL for an empty text', programPart, '<VALUE></VALUE>\r\n  </PROPERTY>', '</PROPERTY>'],
      ['the layout', programPart, '  <QUALIFIER', ' <QUALIFIER'],
      ['the end', programPart, '</INSTANCE>', ''],
    ] as const
  ).map(
    ([what, part, from, to]) =>
      [`${what} of an object`, 'objects', (files: Files) => changePart(files, part, from, to)] as const,
  ),
  ...(
    [
      ['Run=Hidden', 'Run=Minimized'],
      ['AdminRightsRequired=True', 'AdminRightsRequired=False'],
      ['CanRunWhen=AnyUserStatus', 'CanRunWhen=UserLoggedOn'],
      ['EstimatedRunTime=30', 'EstimatedRunTime=31'],
      ['Disabled=False', 'Disabled=True'],
      ['Programs=Activate,', 'Programs='],
      ['Publisher=Microsoft', 'Publisher=Other'],
      ['Version=2.0', 'Version=1.0'],
      ['ContainsNoFiles', `MIFName=${'x'.repeat(51)}\r\nContainsNoFiles`],
      ['[Activate]', '[Activated]'],
      ['Run=Hidden', 'Run=Hidden\r\nSupportedClients=Win NT (x64)'],
    ] as const
  ).map(
    ([from, to]) =>
      [
        `${to} in the definition`,
        'definition',
        (files: Files) => {
          replaceIn(files, 'package-definition.sms', from, to);
        },
      ] as const,
  ),
  ...(
    [
      ['// ***** End *****', '// End'],
      ['// ***** Class : SMS_Collection *****\r\n', ''],
      ['CollectionID = ""', 'CollectionID = "SMS00001"'],
      ['LimitToCollectionID = "SMSDM003"', 'LimitToCollectionID = "SMS00001"'],
      ['RefreshType = 2', 'RefreshType = 4'],
      ['Client = 1', 'Client = 0'],
      ['DaySpan = 1', 'DaySpan = 2'],
      ['\tCollectionType', ' CollectionType'],
      ['};', '}'],
    ] as const
  ).map(
    ([from, to]) =>
      [
        `${JSON.stringify(to)} in the collections`,
        'MOF files',
        (files: Files) => {
          replaceIn(files, 'collections.mof', from, to, 'utf16le');
        },
      ] as const,
  ),
  [
    'another query',
    'MOF files',
    (files) => {
      replaceIn(files, 'queries.mof', 'SMS_R_System.Name', 'SMS_R_System.Names', 'utf16le');
    },
  ],
  [
    'a step of the sheet',
    'reproduction',
    (files) => {
      replaceIn(files, 'README.html', '<li>', '<li>x');
    },
  ],
  [
    'a line of the script',
    'reproduction',
    (files) => {
      replaceIn(files, 'Import-EsuPackage.ps1', 'param', 'Param');
    },
  ],
];

async function changePart(files: Files, part: string, from: string | RegExp, to: string): Promise<void> {
  await changeParts(files, plan, (parts) => {
    const text = (parts.get(part) ?? Buffer.alloc(0)).toString('utf8');
    const changed = text.replace(from, () => to);
    if (changed === text) throw new Error(`${part} does not hold ${String(from)}`);
    parts.set(part, Buffer.from(changed));
  });
}

describe('with manifest and checksums written anew', () => {
  it.each(changes)('%s is found by the check "%s"', async (_what, check, change) => {
    const files = copy();
    await change(files);
    reseal(files);
    expect(await findingChecks(files)).toContain(check);
  });

  it('a bundle is what it was', () => {
    const files = copy();
    reseal(files);
    expect(files).toEqual(fresh);
  });

  const paths = pathsOf(JSON.parse((fresh.get('manifest.json') ?? '').toString()) as object).filter(
    (path) => path[0] === 'plan',
  );
  it('every field of the plan that is changed is found, whatever it is', async () => {
    const silent: string[] = [];
    for (const path of paths) {
      const files = copy();
      reseal(files, (changed) => {
        changeAt(changed, path.slice(1));
      });
      if ((await firstFinding(files)) === null) silent.push(path.join('.'));
    }
    expect(silent).toEqual([]);
    expect(paths.length).toBeGreaterThan(100);
  });
});

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]));
}

function changeAt(value: Record<string, unknown>, [name = '', ...rest]: readonly string[]): void {
  const inner = value[name];
  if (rest.length > 0) changeAt(inner as Record<string, unknown>, rest);
  else
    value[name] =
      typeof inner === 'number'
        ? inner + 1
        : typeof inner === 'boolean'
          ? !inner
          : inner === null
            ? 'x'
            : `${inner as string}x`;
}

describe('a finding', () => {
  it('never repeats a key, wherever one was put', async () => {
    const files = copy();
    await changePart(files, programPart, '<VALUE>cmd.exe /d', `<VALUE>${inventedKeys.windows7}`);
    replaceIn(files, 'package-definition.sms', 'Publisher=Microsoft', `Publisher=${inventedKeys.windows10}`);
    files.set(`${inventedKeys.windows7}.txt`, Buffer.from('x'));
    reseal(files, (changed) => Object.assign(changed, { id: inventedKeys.windows7 }));
    const told = JSON.stringify(await verifyFiles(bundleOf(files)));
    for (const key of Object.values(inventedKeys)) expect(told).not.toContain(key);
    expect(told).toContain('product key');
  });

  it('says in words what changed flags would do', async () => {
    const files = copy();
    await changePart(files, programPart, '<VALUE>2299569152</VALUE>', '<VALUE>2282791936</VALUE>');
    reseal(files);
    const { findings } = await verifyFiles(bundleOf(files));
    expect(findings.find(({ check }) => check === 'objects')?.effect).toContain('normal window');
  });
});

describe('a bundle with Confirmation IDs', () => {
  const offline = planned({ activation: 'offline' });
  const list = `${offline.importZip.filesFolder}/${offline.importZip.contentFolder}/confirmation-ids.txt`;
  const confirmations = [{ key: '1'.repeat(54), confirmationId: '2'.repeat(48) }];

  it('has no findings', async () => {
    const files = await freshFiles(offline, confirmations);
    expect((await verifyFiles(bundleOf(files))).findings).toEqual([]);
  });

  it('shows a line that was cut, and one that was changed', async () => {
    for (const [from, to, check] of [
      ['2'.repeat(48), '2'.repeat(47), 'readable'],
      ['2'.repeat(48), '3'.repeat(48), 'content'],
    ] as const) {
      const files = await freshFiles(offline, confirmations);
      replaceIn(files, list, from, to);
      reseal(files);
      expect(await findingChecks(files)).toContain(check);
    }
  });
});

describe('a bundle of another version', () => {
  it('may hold what this version would not write', async () => {
    const files = copy();
    replaceIn(files, 'README.html', '<li>', '<li>x');
    const other = { name: 'esupack', version: '0.0.9' };
    reseal(files, (changed) => Object.assign(changed, { tool: other, newField: 1 }));
    replaceIn(files, 'manifest.json', `"version": "${version}"`, '"version": "0.0.9"');
    reseal(files);
    expect((await verifyFiles(bundleOf(files))).findings).toEqual([]);
  });

  it('is checked all the same', async () => {
    const files = copy();
    replaceIn(files, 'manifest.json', `"version": "${version}"`, '"version": "0.0.9"');
    replaceIn(files, 'manifest.json', `"version": "${version}"`, '"version": "0.0.9"');
    await changePart(files, programPart, '<VALUE>2299569152</VALUE>', '<VALUE>2299573248</VALUE>');
    replaceIn(files, 'collections.mof', 'Client = 1', 'Client = 0', 'utf16le');
    reseal(files);
    expect(await findingChecks(files)).toEqual(['objects', 'MOF files']);
  });
});
