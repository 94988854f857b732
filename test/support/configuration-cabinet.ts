import { resourceStringsBytes } from '../../src/emit/resource-strings.js';
import { cabinet } from '../../src/seal/cabinet.js';
import type {
  ConfigurationBaseline,
  ConfigurationItem,
  DigestRule,
  DigestSetting,
  OtherElement,
} from '../../src/text/digest.js';
import { digestBytes } from '../../src/text/digest-text.js';
import { guid, scope } from './digests.js';

const names = (text: string) => ({
  name: { text, resourceId: `ID-${guid}` },
  description: { text: '', resourceId: null },
});

export const scriptSetting: DigestSetting = {
  kind: 'setting',
  logicalName: `ScriptSetting_${guid}`,
  dataType: 'String',
  names: names('Is it on?'),
  source: {
    kind: 'script',
    perUser: null,
    is64Bit: true,
    discovery: {
      language: 'VBScript',
      text: 'If 1 < 2 Then\n\tWScript.Echo "on" \' key BCDFG-HJKMP-QRTVW-XY234-6789B\nEnd If\n',
    },
    remediation: { language: 'PowerShell', text: 'Start-It' },
  },
};

export const registrySetting: DigestSetting = {
  kind: 'setting',
  logicalName: `RegSetting_${guid}`,
  dataType: 'Int64',
  names: names('Enabled'),
  source: {
    kind: 'other',
    element: {
      name: 'RegistryDiscoverySource',
      attributes: { Hive: 'HKEY_LOCAL_MACHINE', Depth: 'Base', Is64Bit: 'true' },
      content: [
        { name: 'Key', content: 'SOFTWARE\\Contoso' },
        { name: 'ValueName', content: 'Enabled' },
      ],
    },
  },
};

export const equalsRule: DigestRule = {
  kind: 'rule',
  id: `Rule_${guid}`,
  severity: 'Critical',
  nonCompliantWhenNotFound: true,
  names: names('It is on'),
  operator: 'Equals',
  setting: {
    scope,
    logicalName: `OperatingSystem_${guid}`,
    version: 3,
    dataType: 'String',
    settingLogicalName: `ScriptSetting_${guid}`,
    sourceType: 'Script',
    method: 'Value',
    propertyPath: null,
    changeable: true,
  },
  constants: { listType: null, values: [{ value: 'on', dataType: 'String' }] },
};

export const otherRule: OtherElement = {
  kind: 'other',
  element: {
    name: 'Rule',
    attributes: { id: 'Rule_Odd', Severity: 'Warning' },
    content: [{ name: 'Expression', content: [{ name: 'Operator', content: 'And' }] }],
  },
};

/** A configuration item, as far as it is not one with a script and a rule. */
export function madeItem(changes: Partial<ConfigurationItem> = {}): ConfigurationItem {
  return {
    kind: 'item',
    type: 'OperatingSystem',
    identity: { scope, logicalName: `OperatingSystem_${guid}`, version: 3 },
    attributes: {},
    names: names('Item'),
    parts: [{ name: 'SuppressionReferences' }],
    settings: [scriptSetting],
    rules: [equalsRule],
    platforms: ['Windows/All_Windows_Client_Server'],
    more: [],
    ...changes,
  };
}

export function madeBaseline(changes: Partial<ConfigurationBaseline> = {}): ConfigurationBaseline {
  return {
    kind: 'baseline',
    identity: { scope, logicalName: `Baseline_${guid}`, version: 1 },
    attributes: { ConfigurationFlags: '64' },
    names: names('Baseline'),
    items: {
      RequiredItems: [],
      OperatingSystems: [{ type: 'OperatingSystemReference', scope, logicalName: `OperatingSystem_${guid}` }],
    },
    ...changes,
  };
}

/** A cabinet as a console exports it: two files for each object. */
export function madeCabinet(objects: readonly (ConfigurationItem | ConfigurationBaseline)[]): Uint8Array {
  const files = objects.flatMap((object, index) => {
    const base = `${16_777_001 + index}_${object.names.name.text}`;
    const { text, resourceId } = object.names.name;
    return [
      { path: `${base}.en-US.resx`, content: resourceStringsBytes([{ id: resourceId ?? '', text }]) },
      { path: `${base}.xml`, content: digestBytes(object) },
    ];
  });
  return cabinet(files, '2026-01-01T00:00:00Z');
}
