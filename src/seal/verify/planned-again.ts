import type { WrittenConfig } from '../../config/config.js';
import { loadConfig } from '../../config/load-config.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import { planPackage } from '../../plan/plan-package.js';

/**
 * Plans a bundle again from what a person decides in its plan.
 *
 * @throws UserError when the plan holds what nobody may write
 */
export function plannedAgain(plan: PackagePlan): PackagePlan {
  return planPackage(
    loadConfig(writtenConfig(plan), (field) => `manifest.json: plan, ${field}`),
    { date: plan.date },
  );
}

function writtenConfig(plan: PackagePlan): WrittenConfig {
  const { offer, package: planned, activation, collections } = plan;
  const [eligible] = collections;
  return {
    product: offer.product,
    year: String(offer.year),
    id: plan.id,
    name: planned.name,
    publisher: planned.manufacturer,
    packageVersion: planned.version,
    activationId: offer.activationId,
    limitingCollection: eligible?.limitingCollectionId,
    excludeCollections: eligible?.excludedCollectionIds,
    refreshDays: String(eligible?.refreshDays),
    runMinutes: String(plan.programs[0]?.minutes),
    collectionPrefix: eligible?.name.slice(0, -` ${offer.productName} Year ${offer.year}: Eligible`.length),
    esuValue: esuValue(collections.find(({ role }) => role === 'licensed')?.query),
    activation: activation.way,
    probe: activation.probe === null ? 'no' : 'yes',
    openFirewall: activation.firewallRanges.length === 0 ? undefined : activation.firewallRanges.join(','),
    language: plan.language,
  };
}

/** The value that the query compares with: whole, or a GUID among others. */
function esuValue(query: string | undefined): string | undefined {
  const [, whole, among] = /SMS_R_System\.ESUValue (?:= "([^"]*)"|like "%([^"]*)%")/u.exec(query ?? '') ?? [];
  return whole ?? among;
}
