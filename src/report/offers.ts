import { coverageOn } from '../catalog/coverage.js';
import type { Product, ProductId, ProgramYear, Year } from '../catalog/product.js';
import { products } from '../catalog/products.js';
import type { Device } from './device.js';

/** Why a report is about a year: it was asked for, the list names it, it runs on the list's day, or it is the last seen. */
export type YearReason = 'asked' | 'list' | 'running' | 'today' | 'over' | 'before' | 'seen' | 'first';

/** One product and year that a report is about. */
export interface Offer {
  readonly product: Product;
  readonly year: ProgramYear;
  readonly activationId: string | null;
  readonly reason: YearReason;
}

export interface OfferChoice {
  readonly product?: ProductId | undefined;
  readonly year?: Year | undefined;
  /** Where Microsoft has published none; only with `product` and `year`. */
  readonly activationId?: string | undefined;
  /** The day of this machine, `yyyy-mm-dd`: decides about the year where the lists have no dates. */
  readonly clock?: string | undefined;
}

/**
 * The offers that a list is about: one for each product that its devices run, unless one was asked for.
 *
 * @param day the day of the list, `yyyy-mm-dd`; null where it has no dates
 */
export function chooseOffers(devices: readonly Device[], day: string | null, choice: OfferChoice): readonly Offer[] {
  const present = new Set(devices.map(({ system }) => system.product));
  const [named, seen] = [new Set<string>(), new Set<string>()];
  for (const { runs, stamps, licensedIds, esuIds } of devices) {
    for (const each of [runs, stamps]) for (const { offerId } of each) if (offerId !== null) named.add(offerId);
    for (const ids of [licensedIds, esuIds]) ids?.forEach((id) => seen.add(id));
  }
  return products
    .filter(({ id }) => (choice.product === undefined ? present.has(id) : id === choice.product))
    .map((product) => {
      const [year, reason] = chooseYear(product, day, choice, named, seen);
      return { product, year, reason, activationId: choice.activationId ?? year.activationId };
    });
}

function chooseYear(
  { years }: Product,
  day: string | null,
  { year: asked, clock }: OfferChoice,
  named: ReadonlySet<string>,
  seen: ReadonlySet<string>,
): readonly [ProgramYear, YearReason] {
  const [first, , last] = years;
  const lastIn = (ids: ReadonlySet<string>): ProgramYear | undefined =>
    years.findLast(({ activationId }) => activationId !== null && ids.has(activationId));
  const wanted = years.find(({ year }) => year === asked);
  if (wanted !== undefined) return [wanted, 'asked'];
  const bundle = lastIn(named);
  if (bundle !== undefined) return [bundle, 'list'];
  const against = day ?? clock;
  if (against !== undefined && years.every(({ coverage }) => coverage !== null)) {
    const running = years.find((year) => coverageOn(year, against) === 'running');
    if (running !== undefined) return [running, day === null ? 'today' : 'running'];
    return coverageOn(last, against) === 'over' ? [last, 'over'] : [first, 'before'];
  }
  const newest = lastIn(seen);
  return newest === undefined ? [first, 'first'] : [newest, 'seen'];
}
