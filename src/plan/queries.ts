import type { Config } from '../config/config.js';
import { title } from './collections/names.js';
import type { OfferPlan, QueryPlan } from './package-plan.js';
import { esuValueListQuery, siteEsuValuesQuery } from './wql.js';

/** Queries for the console: what ESUValue says of the offer's devices, and of all devices of the site. */
export function planQueries(config: Config, offer: OfferPlan): readonly QueryPlan[] {
  return [
    {
      scope: 'offer',
      name: `${title(config, offer)}: ESUValue of eligible devices`,
      comment: 'Name, operating system and ESUValue of every eligible device.',
      query: esuValueListQuery(offer.operatingSystems),
      targetClass: 'SMS_R_System',
    },
    {
      scope: 'site',
      name: `${config.collectionPrefix}: ESUValue of all devices`,
      comment: 'Shows the values of ESUValue on this site. Compare them with the collections.',
      query: siteEsuValuesQuery(),
      targetClass: 'SMS_R_System',
    },
  ];
}
