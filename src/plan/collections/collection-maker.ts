import type { Config } from '../../config/config.js';
import type { Bilingual } from '../../text/bilingual.js';
import type { CollectionPlan, CollectionRole, OfferPlan } from '../package-plan.js';
import { title } from './names.js';

/** What makes the collections of an offer: from a role, what the name ends with, a comment, and a query. */
export function collectionMaker(config: Config, offer: OfferPlan) {
  return (role: CollectionRole, what: string, { en: comment, ja }: Bilingual, query: string): CollectionPlan => ({
    role,
    name: `${title(config, offer)}: ${what}`,
    comment,
    japaneseComment: ja,
    limitingCollectionId: config.limitingCollection,
    excludedCollectionIds: config.excludeCollections,
    ruleName: what,
    query,
    refreshDays: config.refreshDays,
  });
}
