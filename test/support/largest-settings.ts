import { products } from '../../src/catalog/products.js';
import type { Settings } from '../../src/config/config.js';
import { maximumExclusions } from '../../src/config/settings.js';

const guid = '12345678-9abc-4def-8123-456789abcdef';
const ranges = Array.from({ length: 200 }, (_none, index) => `10.100.${100 + (index % 100)}.0/24`).join(',');

/** Every text as long as it may be, and as many collections as somebody may leave out. */
const longest: Partial<Settings> = {
  id: 'x'.repeat(48),
  name: 'N'.repeat(50),
  publisher: 'P'.repeat(32),
  packageVersion: '9'.repeat(32),
  collectionPrefix: 'C'.repeat(50),
  esuValue: `${'E'.repeat(200)} ${guid}`,
  excludeCollections: Array.from(
    { length: maximumExclusions },
    (_none, index) => `ABC${String(index).padStart(5, '0')}`,
  ),
};

const ways: readonly Partial<Settings>[] = [
  { activation: 'online', probe: 'yes' },
  { activation: 'online', keyInstaller: 'slmgr' },
  { activation: 'online', keyDelivery: 'variable' },
  { activation: 'offline' },
  { activation: 'vamt', openFirewall: ranges.slice(0, 2000).replace(/,[^,]*$/u, '') },
];

/** Settings of the longest texts and most collections that the tool takes, for every product and way of activation. */
export const largestSettings: readonly Partial<Settings>[] = products.flatMap(({ id, years, taskSequences }) =>
  ways
    .filter(({ keyDelivery }) => keyDelivery === undefined || taskSequences !== 'none')
    .map((way) => ({
      ...longest,
      ...way,
      product: id,
      year: String(years.length),
      ...(years.at(-1)?.activationId === null ? { activationId: guid } : {}),
    })),
);
