import { addsLicense } from '../catalog/preparation-package.js';
import type { Config } from '../config/config.js';
import { baselineAnswers, baselineNames } from './baseline-answers.js';
import type { BaselineObject, BaselinePlan, BaselineQuestion, BaselineSetting } from './baseline-plan.js';
import { title } from './collections/names.js';
import { derivedGuid } from './identity.js';
import type { OfferPlan } from './package-plan.js';

/**
 * The configuration item and its baseline. Identities derive from bundle id, product and year, so that a later version of
 * them is the same object to a site, and another year another one.
 */
export function planBaseline(config: Config, offer: OfferPlan): BaselinePlan {
  const { id, baselineVersion } = config;
  const seed = [id, offer.product, offer.year].join('\0');
  const guid = (part: string): string => derivedGuid(`baseline ${part}`, seed);
  const name = title(config, offer);
  const what = `${offer.productName} ESU year ${offer.year}`;
  const object = (kind: string, objectName: string, description: string): BaselineObject => ({
    name: objectName,
    description,
    logicalName: `${kind}_${guid(kind)}`,
  });
  return {
    fileName: 'configuration-baseline.cab',
    scope: `ScopeId_${derivedGuid('authoring scope', id).toUpperCase()}`,
    version: baselineVersion,
    item: object(
      'OperatingSystem',
      `${name} license and readiness`,
      `Checks whether a device is licensed for ${what}, or ready to be. Changes nothing and contains no key. Deploy it only to devices that the offer covers. Other devices are noncompliant.`,
    ),
    baseline: object(
      'Baseline',
      name,
      `Compliant: licensed for ${what}. Before you buy the key, the other settings show which devices are ready for it.`,
    ),
    settings: settingsOf(offer, guid),
  };
}

function settingsOf(offer: OfferPlan, guid: (part: string) => string): readonly BaselineSetting[] {
  const { year, prerequisites, operatingSystems } = offer;
  const make = (
    question: BaselineQuestion,
    severity: BaselineSetting['severity'],
    name: string,
    compliant: string,
    description: string,
  ): BaselineSetting => ({
    question,
    name,
    description,
    logicalName: `ScriptSetting_${guid(`${question} setting`)}`,
    compliant,
    severity,
    ruleId: `Rule_${guid(`${question} rule`)}`,
    ruleName: `${name}: ${compliant}`,
  });
  const lowest = lowestBuilds(operatingSystems);
  return [
    make(
      'license',
      'Critical',
      baselineNames.license(year),
      baselineAnswers.licensed,
      'LicenseStatus of the ESU license. Answers other than licensed: no key; status and the number; no license (Windows does not know it); wrong system; no answer from WMI and the error.',
    ),
    ...(prerequisites.some(addsLicense)
      ? [
          make(
            'package',
            'Warning',
            baselineNames.package,
            baselineAnswers.present,
            'Whether Windows knows the ESU license, which this package adds. Answers other than present: absent; installed, not in effect (restart, or wrong order).',
          ),
        ]
      : []),
    ...(lowest.length > 0
      ? [
          make(
            'build',
            'Warning',
            `${baselineNames.build}${lowest.join(' or ')}`,
            baselineAnswers.met,
            'Whether the cumulative update that the key needs is installed. Answer other than met: the build that was found.',
          ),
        ]
      : []),
  ];
}

/** `19045.6456` */
function lowestBuilds(operatingSystems: OfferPlan['operatingSystems']): readonly string[] {
  return operatingSystems.flatMap(({ builds, minimumRevision }) =>
    minimumRevision === null ? [] : builds.map((build) => `${build}.${minimumRevision}`),
  );
}
