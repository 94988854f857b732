import { derivedGuid } from '../../plan/identity.js';
import type { BaselinePlan, BaselineObject, BaselineSetting } from '../../plan/baseline-plan.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import type {
  ConfigurationBaseline,
  ConfigurationItem,
  DigestNames,
  DigestObject,
  DigestRule,
  DigestSetting,
  ResourceText,
} from '../../text/digest.js';
import { discoveryScript } from './discovery-scripts.js';

/**
 * The configuration item in the form of real exports: script settings, one rule for each.
 *
 * @param mark ends the description
 */
export function itemDigest(plan: PackagePlan, mark: string): ConfigurationItem {
  const { baseline } = plan;
  return {
    kind: 'item',
    type: 'OperatingSystem',
    ...object(baseline, baseline.item, {}, mark),
    parts: [{ name: 'SuppressionReferences' }],
    settings: baseline.settings.map((setting) => scriptSetting(setting, discoveryScript(plan, setting))),
    rules: baseline.settings.map((setting) => equalsRule(baseline, setting)),
    // All of them: a device on which an item does not apply counts as compliant.
    platforms: ['Windows/All_Windows_Client_Server'],
    more: [],
  };
}

/** The baseline with the latest version of the item. */
export function baselineDigest({ baseline }: PackagePlan, mark: string): ConfigurationBaseline {
  const { scope, item } = baseline;
  return {
    kind: 'baseline',
    // Always applied, also to co-managed clients whose device configuration is Intune's: inferred from exports.
    ...object(baseline, baseline.baseline, { ConfigurationFlags: '64' }, mark),
    items: {
      RequiredItems: [],
      ProhibitedItems: [],
      OptionalItems: [],
      OperatingSystems: [{ type: 'OperatingSystemReference', scope, logicalName: item.logicalName }],
      SoftwareUpdates: [],
      Baselines: [],
      OtherConfigurationItems: [],
    },
  };
}

function object(
  { scope, version }: BaselinePlan,
  { logicalName, name, description }: BaselineObject,
  attributes: DigestObject['attributes'],
  mark: string,
): DigestObject {
  return {
    identity: { scope, logicalName, version },
    attributes,
    names: names(logicalName, name, `${description} ${mark}`),
  };
}

function scriptSetting({ logicalName, name, description }: BaselineSetting, script: string): DigestSetting {
  return {
    kind: 'setting',
    logicalName,
    dataType: 'String',
    names: names(logicalName, name, description),
    source: {
      kind: 'script',
      // Null as in real exports: as the system account.
      perUser: null,
      is64Bit: true,
      discovery: { language: 'VBScript', text: script },
      remediation: null,
    },
  };
}

function equalsRule({ scope, version, item }: BaselinePlan, setting: BaselineSetting): DigestRule {
  const { ruleId, ruleName, severity, logicalName, compliant } = setting;
  return {
    kind: 'rule',
    id: ruleId,
    severity,
    nonCompliantWhenNotFound: true,
    names: names(ruleId, ruleName, ''),
    operator: 'Equals',
    setting: {
      scope,
      logicalName: item.logicalName,
      version,
      dataType: 'String',
      settingLogicalName: logicalName,
      sourceType: 'Script',
      method: 'Value',
      propertyPath: null,
      changeable: false,
    },
    constants: { listType: null, values: [{ value: compliant, dataType: 'String' }] },
  };
}

function names(of: string, name: string, description: string): DigestNames {
  return { name: text(of, 'name', name), description: text(of, 'description', description) };
}

/** An empty text has no ID in real exports. */
function text(of: string, part: string, value: string): ResourceText {
  return { text: value, resourceId: value === '' ? null : `ID-${derivedGuid(`baseline ${part}`, of)}` };
}
