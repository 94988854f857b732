import { findProduct } from '../../../catalog/products.js';
import { UserError } from '../../../errors.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { differences } from '../differences.js';
import { type Check, found, type Told } from '../finding.js';
import { plannedAgain } from '../planned-again.js';

const where = 'manifest.json';
const effect = 'What the bundle says of itself is not what it was planned to be; its files may follow either.';

/** The plan is one that can be planned: names within their limits, IDs that derive from the bundle id, the catalogue's offer. */
export const plan: Check = {
  name: 'plan',
  run: ({ plan: read, ofThisVersion }) => {
    if (read === null) return [];
    const offer = offerFindings(read);
    return ofThisVersion ? [...offer, ...derivedFindings(read)] : offer;
  },
};

function offerFindings({ offer, date }: PackagePlan): readonly Told[] {
  const known = findProduct(offer.product)?.years[offer.year - 1]?.activationId ?? null;
  const wrongId = known !== null && known !== offer.activationId;
  return [
    ...(wrongId
      ? [
          found(
            where,
            `plan.offer.activationId is not that of the catalogue for ${offer.product} year ${offer.year}.`,
            'Devices would activate something else, or nothing: slmgr refuses an ID that Windows does not know.',
          ),
        ]
      : []),
    ...(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u.test(date) && !Number.isNaN(Date.parse(date))
      ? []
      : [found(where, 'plan.date is no date in UTC with whole seconds.', effect)]),
  ];
}

function derivedFindings(read: PackagePlan): readonly Told[] {
  try {
    const paths = differences(read, plannedAgain(read)).map((path) => `plan.${path}`);
    // A changed bundle id or product changes nearly everything.
    const shown = paths.length > 10 ? [`${paths.slice(0, 3).join(', ')} and ${paths.length - 3} other values`] : paths;
    return shown.map((what) => found(where, `${what}: not what this bundle's id, offer and settings give.`, effect));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.issues.map((issue) => found(issue.where, issue.what, 'A console may refuse or cut the value.'));
  }
}
