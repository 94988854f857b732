import { captionFits, longTermServicing } from '../catalog/editions.js';
import type { OperatingSystem, ProductId } from '../catalog/product.js';
import { products } from '../catalog/products.js';

/** What a device runs, as the offers see it. */
export interface DeviceSystem {
  /** The catalog's name where an offer covers it, else what the list says. */
  readonly name: string;
  /** The offer that covers it, or null. */
  readonly product: ProductId | null;
  /** False where the list does not say enough to tell: then nothing covers it either. */
  readonly recognized: boolean;
}

interface Covered {
  readonly product: ProductId;
  readonly system: OperatingSystem;
}

const covered: readonly Covered[] = products.flatMap((product) =>
  product.operatingSystems.map((system) => ({ product: product.id, system })),
);
const byLongestName = covered.toSorted((one, other) => other.system.name.length - one.system.name.length);
const known = new Map<string, DeviceSystem>();

/** `19045`, `10.0.19045.6456`, and as Active Directory has it, `10.0 (19045)`; not the digits of a fraction, `1.9045E+04`. */
const buildIn = /(?<![\d.])(?:(\d{1,2}\.\d{1,2})(?:\.|\s*\())?(\d{4,5})(?!\d)/u;

/** The update revision behind a build, `10.0.19045.6456`; null where the text has none. */
export function revisionIn(text: string): number | null {
  const found = /(?:^|\.)\d{4,5}\.(\d{1,5})(?![.\d])/u.exec(text.trim());
  return found === null ? null : Number(found[1]);
}

/**
 * Which offer covers a device, by the same data as the collections: build, and client or server kind.
 *
 * @param operatingSystem as discovery names it ("Microsoft Windows NT Workstation 10.0"), or a caption such as
 *   "Microsoft Windows 10 Enterprise"
 * @param build "10.0.19045", "19045" or "10.0.19045.6456"; where it is empty, a build inside `operatingSystem` counts,
 *   and then the catalog's own names ("Windows 10 22H2")
 * @param branch discovery's OSBranch; empty where the list does not say
 */
export function systemOf(operatingSystem: string, build: string, branch = ''): DeviceSystem {
  const key = `${operatingSystem}\n${build}\n${branch}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const system = recognize(operatingSystem.trim(), build.trim(), branch.trim());
  // A fleet has a few dozen systems; a list that has a new one in every row is not worth the memory.
  if (known.size < 4096) known.set(key, system);
  return system;
}

function recognize(text: string, build: string, branch: string): DeviceSystem {
  const figures = buildIn.exec(build) ?? /(\d{1,2}\.\d{1,2})(?:\.|\s*\()(\d{4,5})(?!\d)/u.exec(text);
  const shown = text === '' ? build : text;
  if (figures === null) return byCatalogName(text) ?? { name: shown, product: null, recognized: false };
  const [, version, number = ''] = figures;
  const kind = kindOf(text);
  if (kind === null) return { name: shown, product: null, recognized: false };
  const named = /(?:workstation|server) (\d{1,2}\.\d{1,2})/iu.exec(text)?.[1] ?? version;
  const found = covered.find(
    ({ system }) =>
      system.kind === kind &&
      system.builds.includes(number) &&
      (named === undefined || named === system.version) &&
      (version === undefined || version === system.version) &&
      captionFits(text, system) &&
      branchFits(branch, system),
  );
  if (found === undefined)
    return { name: `${text} (${build === '' ? number : build})`, product: null, recognized: true };
  return { name: found.system.name, product: found.product, recognized: true };
}

/** Discovery says Workstation, Server or Advanced Server; a caption names the product. */
function kindOf(text: string): 'client' | 'server' | null {
  if (/server/iu.test(text)) return 'server';
  // Intune, which manages no servers, says no more.
  if (/^(?:microsoft )?windows$/iu.test(text)) return 'client';
  return /workstation|windows ?(?:7|8|8\.1|10|11|vista|xp)\b/iu.test(text) ? 'client' : null;
}

function branchFits(branch: string, system: OperatingSystem): boolean {
  const longTerm = longTermServicing(system);
  return longTerm === null || branch === '' || (branch === '2') === longTerm;
}

function byCatalogName(text: string): DeviceSystem | null {
  const plain = text.toLowerCase();
  const found = byLongestName.find(
    ({ system }) => plain.includes(system.name.toLowerCase()) && captionFits(text, system),
  );
  return found === undefined ? null : { name: found.system.name, product: found.product, recognized: true };
}
