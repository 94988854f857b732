import type { Settings } from '../../src/config/config.js';
import { loadConfig } from '../../src/config/load-config.js';
import { parseProductKey, type ProductKey } from '../../src/config/product-key.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { planPackage } from '../../src/plan/plan-package.js';

/** What the planner makes of Windows 10 ESU year 2, or of what `written` says instead. */
export function planned(written: Partial<Settings> = {}): PackagePlan {
  return planPackage(loadConfig({ product: 'windows-10', year: '2', ...written }));
}

/** An invented key of the right shape. */
export const inventedKey = productKey('BCDFG-HJKMP-QRTVW-XY234-6789B');

export function productKey(text: string): ProductKey {
  const parsed = parseProductKey(text, 'the test');
  if ('issue' in parsed) throw new Error(parsed.issue.what);
  return parsed.key;
}

/** The same where slmgr.vbs installs and activates the key. */
export function plannedForSlmgr(written: Partial<Settings> = {}): PackagePlan {
  return planned({ ...written, keyInstaller: 'slmgr' });
}
