import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { UserError } from '../../src/errors.js';
import { readDigest } from '../../src/read/digest.js';
import { digestBytes } from '../../src/text/digest-text.js';
import { anyBaseline, anyItem, guid, scope } from '../support/digests.js';

const rules = 'http://schemas.microsoft.com/SystemsCenterConfigurationManager/2009/06/14/Rules';

/** A digest as a console writes it, around the lines of one object. */
function digest(...lines: readonly string[]): Buffer {
  const text = [
    '\uFEFF<?xml version="1.0" encoding="utf-8"?>',
    '<DesiredConfigurationDigest xmlns="http://schemas.microsoft.com/SystemsCenterConfigurationManager/2009/07/10/DesiredConfiguration">',
    '  <!--Authored against the following schema version: 5-->',
    ...lines.map((line) => `  ${line}`),
    '</DesiredConfigurationDigest>',
  ];
  return Buffer.from(text.join('\r\n'));
}

const item = (parts: readonly string[], settings: readonly string[], rest: readonly string[] = []): Buffer =>
  digest(
    `<OperatingSystem AuthoringScopeId="${scope}" LogicalName="OperatingSystem_${guid}" Version="12" ConfigurationFlags="256">`,
    `  <Annotation xmlns="${rules}">`,
    `    <DisplayName Text="Tom &amp; &quot;Jerry&quot;'s" ResourceId="ID-${guid}" />`,
    '    <Description Text="one&#xD;&#xA;two" />',
    '  </Annotation>',
    ...parts,
    '  <Settings>',
    '    <RootComplexSetting>',
    ...settings,
    '    </RootComplexSetting>',
    '  </Settings>',
    ...rest,
    `  <OperatingSystemDiscoveryRule xmlns="${rules}">`,
    '    <OperatingSystemExpression>',
    '      <Operator>OneOf</Operator>',
    '      <Operands>',
    '        <RuleExpression RuleId="Windows/All_Windows_Client_Server" />',
    '      </Operands>',
    '    </OperatingSystemExpression>',
    '  </OperatingSystemDiscoveryRule>',
    '</OperatingSystem>',
  );

const noParts = ['  <Parts>', '    <SuppressionReferences />', '  </Parts>'];

const setting = (kind: string, ...source: readonly string[]): readonly string[] => [
  `      <SimpleSetting LogicalName="${kind}_${guid}" DataType="String">`,
  `        <Annotation xmlns="${rules}">`,
  `          <DisplayName Text="It" ResourceId="ID-${guid}" />`,
  '          <Description Text="" />',
  '        </Annotation>',
  ...source.map((line) => `        ${line}`),
  '      </SimpleSetting>',
];

const registry = setting(
  'RegSetting',
  '<RegistryDiscoverySource Hive="HKEY_LOCAL_MACHINE" Depth="Base" Is64Bit="true" CreateMissingPath="true">',
  '  <Key>SOFTWARE\\Contoso</Key>',
  '  <ValueName>Enabled</ValueName>',
  '</RegistryDiscoverySource>',
);

const script = setting(
  'ScriptSetting',
  '<ScriptDiscoverySource IsPerUser="true" Is64Bit="true">',
  '  <DiscoveryScriptBody ScriptType="VBScript">If 1 &lt; 2 Then',
  '\tWScript.Echo "licensed"',
  'End If',
  '</DiscoveryScriptBody>',
  '</ScriptDiscoverySource>',
);

describe('a digest', () => {
  it('is written again byte for byte, also what the values have no room for', () => {
    const file = [
      '  <Parts>',
      '    <SuppressionReferences />',
      '    <File IsRequired="true">',
      '      <Name>x.exe</Name>',
      '    </File>',
      '  </Parts>',
    ];
    for (const bytes of [item(noParts, script), item(noParts, registry), item(file, [...registry, ...script])])
      expect(Buffer.from(digestBytes(readDigest(bytes, 'x.xml'))).toString()).toBe(bytes.toString());
  });

  it('tells the script of a setting with its line ends as LF', () => {
    const read = readDigest(item(noParts, script), 'x.xml');
    expect(read).toMatchObject({
      kind: 'item',
      identity: { scope, version: 12 },
      attributes: { ConfigurationFlags: '256' },
      names: { name: { text: `Tom & "Jerry"'s` }, description: { text: 'one\r\ntwo', resourceId: null } },
      platforms: ['Windows/All_Windows_Client_Server'],
      settings: [
        {
          source: {
            perUser: true,
            is64Bit: true,
            discovery: { language: 'VBScript' },
            remediation: null,
          },
        },
      ],
    });
    expect(JSON.stringify(read)).toContain('If 1 < 2 Then\\n');
  });

  it('keeps a setting that is no script as it is', () => {
    expect(readDigest(item(noParts, registry), 'x.xml')).toMatchObject({
      settings: [{ kind: 'setting', source: { kind: 'other', element: { name: 'RegistryDiscoverySource' } } }],
    });
  });

  it('keeps what is neither item nor baseline, and an item that has another form', () => {
    const model = digest('<Model Version="x">', '  <Part />', '</Model>');
    const odd = digest(`<OperatingSystem AuthoringScopeId="${scope}" LogicalName="x" Version="1.0" />`);
    for (const bytes of [model, odd]) {
      expect(readDigest(bytes, 'x.xml').kind).toBe('other');
      expect(Buffer.from(digestBytes(readDigest(bytes, 'x.xml'))).toString()).toBe(bytes.toString());
    }
  });

  it('of any values is read back as these values', () => {
    fc.assert(
      fc.property(fc.oneof(anyItem, anyBaseline), (value) => {
        expect(readDigest(digestBytes(value), 'x.xml')).toEqual(value);
      }),
    );
  });

  it.each<readonly [string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['another document', Buffer.from('<INSTANCE />')],
    ['a digest of nothing', digest()],
    ['a digest of two objects', digest('<Baseline />', '<Baseline />')],
    ['text among elements', digest('<Baseline>text<RequiredItems /></Baseline>')],
    [
      'a document type',
      Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><DesiredConfigurationDigest>&a;</DesiredConfigurationDigest>'),
    ],
    ['a digest that is cut', item(noParts, script).subarray(0, 900)],
  ])('is not found in %s', (_what, bytes) => {
    expect(() => readDigest(bytes, 'x.xml')).toThrow(UserError);
  });
});
