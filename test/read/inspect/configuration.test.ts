import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { inspectionText } from '../../../src/cli/inspect-text/inspection-text.js';
import { UserError } from '../../../src/errors.js';
import type { ConfigurationContents } from '../../../src/read/inspect/configuration.js';
import { inspect } from '../../../src/read/inspect/inspect.js';
import { cabinet } from '../../../src/seal/cabinet.js';
import { digestBytes } from '../../../src/text/digest-text.js';
import {
  equalsRule,
  madeBaseline,
  madeCabinet,
  madeItem,
  otherRule,
  registrySetting,
  scriptSetting,
} from '../../support/configuration-cabinet.js';
import { describeWith } from '../../support/consumers.js';
import { guid, scope } from '../../support/digests.js';
import { rawZip } from '../../support/hostile-zips.js';
import { samplePaths, samplesMissing } from '../../support/samples.js';

const date = '2026-01-01T00:00:00Z';

async function contents(bytes: Uint8Array): Promise<ConfigurationContents> {
  const told = await inspect(bytes, 'x.cab');
  if (told.kind !== 'configuration') throw new Error(`It is ${told.kind}`);
  return told;
}

describe('a cabinet of configuration data', () => {
  it('is told by items with settings, scripts and rules, and by baselines with their items', async () => {
    const told = await contents(madeCabinet([madeItem(), madeBaseline()]));
    expect(told).toMatchObject({
      items: [
        {
          file: '16777001_Item.xml',
          type: 'OperatingSystem',
          name: 'Item',
          scope,
          version: 3,
          flags: null,
          platforms: ['Windows/All_Windows_Client_Server'],
          settings: [
            {
              name: 'Is it on?',
              source: 'script',
              scripts: [
                { purpose: 'discovery', language: 'VBScript' },
                { purpose: 'remediation', language: 'PowerShell', text: 'Start-It' },
              ],
            },
          ],
          rules: [
            {
              name: 'It is on',
              severity: 'Critical',
              setting: 'Is it on?',
              operator: 'Equals',
              values: ['on'],
              nonCompliantWhenNotFound: true,
              remediates: true,
            },
          ],
        },
      ],
      baselines: [
        {
          name: 'Baseline',
          flags: { value: '64', words: ['always applied, also on co-managed clients'] },
          items: [{ list: 'OperatingSystems', name: 'Item' }],
        },
      ],
      others: [],
      remarks: [],
    });
  });

  it('is shown on lines, scripts with their indentation', async () => {
    const text = inspectionText(await contents(madeCabinet([madeItem(), madeBaseline()])));
    for (const line of [
      'Configuration data: 1 configuration item, 1 baseline',
      'Setting Is it on? (script, String)',
      'Runs as: the system account',
      'Discovery script, VBScript, 4 lines',
      '          WScript.Echo "on"',
      'Compliant when: Is it on? Equals on',
      'When the setting is not found: noncompliant',
      'Remediates noncompliant devices',
      'Configuration baseline Baseline',
      'ConfigurationFlags: 64: always applied, also on co-managed clients',
    ])
      expect(text).toContain(line);
  });

  it('shows settings and rules of kinds that are not known in detail by what they say', async () => {
    const file = { name: 'File', attributes: { IsRequired: 'true' }, content: [{ name: 'Name', content: 'x.exe' }] };
    const item = madeItem({
      parts: [{ name: 'SuppressionReferences' }, file],
      settings: [
        registrySetting,
        { kind: 'other', element: { name: 'ComplexSetting', attributes: { LogicalName: 'C' } } },
      ],
      rules: [otherRule],
    });
    const text = inspectionText(await contents(madeCabinet([item])));
    for (const line of [
      'Setting Enabled (RegistryDiscoverySource, Int64)',
      'Hive: HKEY_LOCAL_MACHINE',
      'Key: SOFTWARE\\Contoso',
      'Setting C (ComplexSetting, )',
      'Rule Rule_Odd',
      'Operator: And',
      'IsRequired: true',
      'Name: x.exe',
    ])
      expect(text).toContain(line);
  });

  it('tells a digest that stands alone, in the encoding of the file or of the site', async () => {
    const utf8 = digestBytes(madeItem());
    const utf16 = Buffer.from(Buffer.from(utf8).toString().slice(1).replace('utf-8', 'utf-16'), 'utf16le');
    for (const bytes of [utf8, utf16]) expect((await contents(bytes)).items[0]?.name).toBe('Item');
  });

  it('is read inside a zip too', async () => {
    const zip = rawZip([{ name: 'exports/a.cab', content: Buffer.from(madeCabinet([madeBaseline()])) }]);
    expect(await inspect(zip, 'x.zip')).toMatchObject({
      kind: 'files',
      files: [{ contents: { kind: 'configuration' } }],
    });
  });

  it.each<readonly [string, Uint8Array, string]>([
    [
      'a baseline without its item',
      madeCabinet([madeBaseline()]),
      'which is not in this file. The site must have it before the import',
    ],
    [
      'a rule without its setting',
      madeCabinet([madeItem({ settings: [] })]),
      'rules for settings that it does not have: 1',
    ],
    [
      'a rule of another version',
      madeCabinet([madeItem({ rules: [{ ...equalsRule, setting: { ...equalsRule.setting, version: 1 } }] })]),
      'rules for another version',
    ],
    [
      'discovery by PowerShell',
      madeCabinet([
        madeItem({
          settings: [
            {
              ...scriptSetting,
              source: {
                kind: 'script',
                perUser: null,
                is64Bit: true,
                discovery: { language: 'PowerShell', text: 'x' },
                remediation: null,
              },
            },
          ],
        }),
      ]),
      '0x87D00327',
    ],
    [
      'a digest that cannot be read',
      cabinet(
        [
          { path: 'a.xml', content: digestBytes(madeItem()) },
          { path: 'b.xml', content: Buffer.from('<a>') },
          { path: 'c.txt', content: Buffer.from('c') },
        ],
        date,
      ),
      'x.cab, b.xml: It is not well-formed XML',
    ],
    [
      'an object without its strings',
      cabinet(
        [
          { path: 'a.xml', content: digestBytes(madeItem()) },
          { path: 'b.xml', content: digestBytes(madeItem()) },
          {
            path: 'b.en-US.resx',
            content: Buffer.from(`<root><data name="ID-${guid}"><value>Other</value></data></root>`),
          },
        ],
        date,
      ),
      'a.xml has no .en-US.resx file',
    ],
  ])('with %s says so', async (_what, bytes, remark) => {
    expect((await contents(bytes)).remarks.join('\n')).toContain(remark);
  });

  it('says where name and strings differ', async () => {
    const files = [
      { path: 'b.xml', content: digestBytes(madeItem()) },
      {
        path: 'b.en-US.resx',
        content: Buffer.from(`<root><data name="ID-${guid}"><value>Other</value></data></root>`),
      },
    ];
    expect((await contents(cabinet(files, date))).remarks).toEqual(['b.xml has the name "Item", its .resx "Other".']);
  });

  it.each<readonly [string, Uint8Array]>([
    ['other files', cabinet([{ path: 'driver.inf', content: Buffer.from('[Version]') }], date)],
    ['XML that is none', cabinet([{ path: 'a.xml', content: Buffer.from('<a />') }], date)],
    [
      'a digest of 100,001 elements',
      cabinet([{ path: 'a.xml', content: Buffer.from(`<a>${'<b/>'.repeat(100_001)}</a>`) }], date),
    ],
  ])('of %s is refused', async (_what, bytes) => {
    await expect(inspect(bytes, 'x.cab')).rejects.toBeInstanceOf(UserError);
  });

  it('cuts a script that is longer than a screen', async () => {
    const source = { ...scriptSetting.source, discovery: { language: 'JScript', text: 'x\n'.repeat(1000) } };
    const item = madeItem({ settings: [{ ...scriptSetting, source: source as typeof scriptSetting.source }] });
    expect(inspectionText(await contents(madeCabinet([item])))).toContain('... 701 lines more (--json has them)');
  });
});

describeWith('real exports', samplesMissing, 'cabinets of real exports', () => {
  it.each(samplePaths('baselines', '.cab'))('%s is told', async (path) => {
    const told = await contents(readFileSync(path));
    expect(told.items.length + told.baselines.length).toBeGreaterThan(0);
    expect(inspectionText(told)).toContain('Configuration data: ');
  });
});
