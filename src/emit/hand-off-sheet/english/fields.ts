import type { PackagePlan } from '../../../plan/package-plan.js';
import { fieldsWith } from '../fields.js';
import type { SheetFields } from '../sheet-text.js';

export function fields(plan: PackagePlan): SheetFields {
  return {
    heading: 'Your site',
    declared: 'shown here as',
    items: fieldsWith(plan, {
      share: 'Share for the bundles',
      site: 'Site code',
      group: 'Distribution point group',
      pilot: 'ID of the pilot collection',
      domain: 'Domain of the devices',
      drive: 'Drive between the VAMT hosts',
      tool: 'How you start esupack',
    }),
  };
}
