import { loadConfig } from '../../config/load-config.js';
import type { PackagePlan } from '../../plan/package-plan.js';
import { planPackage } from '../../plan/plan-package.js';

/**
 * Plans a bundle again from the settings that it keeps.
 *
 * @throws UserError when the settings hold what nobody may write
 */
export function plannedAgain(plan: PackagePlan): PackagePlan {
  return planPackage(
    loadConfig(plan.settings, (field) => `manifest.json: settings, ${field}`),
    { date: plan.date },
  );
}
