import type { Product, ProgramYear } from '../catalog/product.js';
import { findProduct, products } from '../catalog/products.js';
import { UserError } from '../errors.js';
import { checkActivation } from './activation.js';
import { chooseActivationId } from './activation-id.js';
import type { Config, WrittenConfig } from './config.js';
import { collectFindings, type Findings } from './findings.js';
import { nearest } from './nearest.js';
import { checkCollectionOptions, checkNames } from './rules.js';

/** Where a field stands, as the person who wrote it knows it: `--year` on the command line. */
export type WhereIs = (field: keyof WrittenConfig) => string;

/** The mistakes found in the options so far. */
export type OptionFindings = Findings<keyof WrittenConfig>;

/**
 * Checks what a person wrote and completes it with the defaults.
 *
 * @param written option values as text
 * @param whereIs names a field in messages; by default as the command line does
 * @throws UserError with every mistake at once
 */
export function loadConfig(written: WrittenConfig, whereIs: WhereIs = optionName): Config {
  const findings = collectFindings(whereIs);
  const product = chooseProduct(written.product, findings);
  const year = chooseYear(written.year, product, findings);
  const activationId = chooseActivationId(written.activationId, product, year, findings);
  const names = checkNames(written, product, year, findings);
  const collections = checkCollectionOptions(written, activationId, findings);
  const activation = checkActivation(written, findings);
  if (findings.all.length > 0 || product === null || year === null || activationId === null)
    throw new UserError(findings.all);
  return { product, year, activationId, ...names, ...collections, ...activation };
}

/** `packageVersion` -> `--package-version`; the one field that may be given more than once is singular there. */
export function optionName(field: keyof WrittenConfig): string {
  if (field === 'excludeCollections') return '--exclude-collection';
  return `--${field.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`)}`;
}

function chooseProduct(written: string | undefined, findings: OptionFindings): Product | null {
  const ids = products.map((product) => product.id);
  const everyId = `One of: ${ids.join(', ')}.`;
  if (written === undefined) {
    findings.add('product', 'It is missing.', everyId);
    return null;
  }
  const product = findProduct(written.trim().toLowerCase());
  if (product !== undefined) return product;
  const near = nearest(written, ids);
  const meant = near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : '';
  findings.add('product', `There is no product ${JSON.stringify(written)}.`, `${meant}${everyId}`);
  return null;
}

function chooseYear(
  written: string | undefined,
  product: Product | null,
  findings: OptionFindings,
): ProgramYear | null {
  const repair = 'Write the program year: 1, 2 or 3.';
  if (written === undefined) {
    findings.add('year', 'It is missing.', repair);
    return null;
  }
  if (!/^[123]$/u.test(written.trim())) {
    findings.add('year', `There is no program year ${JSON.stringify(written)}.`, repair);
    return null;
  }
  return product?.years[Number(written) - 1] ?? null;
}
