import type { Product } from '../catalog/product.js';
import { products } from '../catalog/products.js';
import { nearest } from './nearest.js';

/**
 * The products that a person may have meant by a name of an operating system, such as `Windows 10 22H2`, `win7` or
 * `Server 2012 R2`.
 *
 * @returns product IDs, the likely ones only; none for a system that has no product, such as Windows 11
 */
export function meantProducts(written: string): readonly string[] {
  const words = wordsOf(written);
  const numbers = words.filter(isNumber);
  const fitting = products.filter((product) => numbers.every((number) => vocabulary(product).has(number)));
  if (numbers.length === 0) {
    return nearest(
      written,
      products.map(({ id }) => id),
    );
  }
  // `windows10` names one product in full, and a part of another.
  const named = fitting.filter(({ id }) => wordsOf(id).every((word) => words.includes(word)));
  if (named.length > 0) return longest(named);
  const matched = (product: Product): number => words.filter((word) => vocabulary(product).has(word)).length;
  const most = Math.max(0, ...fitting.map(matched));
  return fitting.filter((product) => matched(product) === most).map(({ id }) => id);
}

function longest(named: readonly Product[]): readonly string[] {
  const most = Math.max(...named.map(({ id }) => wordsOf(id).length));
  return named.map(({ id }) => id).filter((id) => wordsOf(id).length === most);
}

/** 7, 10, 2012, but neither 22h2 nor r2, which only narrow. */
function isNumber(word: string): boolean {
  return /^\d+$/u.test(word);
}

function vocabulary({ id, name, operatingSystems }: Product): ReadonlySet<string> {
  const systems = operatingSystems.flatMap((system) => [system.name, ...system.builds]);
  return new Set([id, name, ...systems].flatMap(wordsOf));
}

const inFull: Readonly<Record<string, readonly string[]>> = {
  win: ['windows'],
  w: ['windows'],
  srv: ['server'],
  ws: ['windows', 'server'],
  ltsc: ['ltsb'],
};

/** `Win10-22H2` -> `windows`, `10`, `22h2` */
function wordsOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/\d+h\d|(?<![a-z])(?:r|sp)\d(?!\d)|\d+|[a-z]+/gu) ?? [];
  return words.flatMap((word) => inFull[word] ?? [word]);
}
