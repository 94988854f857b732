import type { Config } from '../../config/config.js';
import type { OfferPlan } from '../package-plan.js';

/** What the names of the offer's objects in the console begin with. */
export function title(config: Config, offer: OfferPlan): string {
  return `${config.collectionPrefix} ${offer.productName} Year ${offer.year}`;
}

/** As comments name it. */
export function offerName(offer: OfferPlan): string {
  return `${offer.productName} ESU year ${offer.year}`;
}
