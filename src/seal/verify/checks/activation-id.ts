import { findProduct } from '../../../catalog/products.js';
import type { Check } from '../finding.js';

/** The activation ID is the catalog's: one that a person gave makes as good a bundle. */
export const activationId: Check = {
  name: 'activation ID',
  run: ({ manifest }) => {
    if (manifest === null) return [];
    const { product, year, activationId: given } = manifest.about;
    const known = findProduct(product)?.years[year - 1]?.activationId ?? given;
    if (known === given) return [];
    return [
      {
        where: 'manifest.json, plan, offer, activationId',
        what: `It is not the activation ID in the catalog for ${product} year ${year}.`,
        effect: 'Devices activate a different license, or none: slmgr rejects an ID that Windows does not know.',
      },
    ];
  },
};
