import type { Product } from './product.js';
import { windows10 } from './products/windows-10.js';
import { windows10Ltsb2016 } from './products/windows-10-ltsb-2016.js';
import { windows7 } from './products/windows-7.js';
import { windowsServer2008 } from './products/windows-server-2008.js';
import { windowsServer2012 } from './products/windows-server-2012.js';
import { windowsServer2016 } from './products/windows-server-2016.js';

/** Every ESU offer that the tool knows, oldest first. */
export const products: readonly Product[] = [
  windows7,
  windowsServer2008,
  windowsServer2012,
  windows10,
  windows10Ltsb2016,
  windowsServer2016,
];

/** @param id exactly as in the catalog, e.g. `windows-10` */
export function findProduct(id: string): Product | undefined {
  return products.find((product) => product.id === id);
}
