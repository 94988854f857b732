import { defaultPackageName } from '../catalog/package-name.js';
import type { Product, ProgramYear } from '../catalog/product.js';
import { UserError } from '../errors.js';
import { chooseActivationId } from './activation-id.js';
import type { Config, Settings } from './config.js';
import { collectFindings, type Findings } from './findings.js';
import { meantProducts } from './meant-products.js';
import { checkTogether } from './rules.js';
import type { Setting } from './setting.js';
import { optionName, type SettingName, settingNames, settings as rows } from './settings.js';
import { writtenSettings } from './written-settings.js';

/** Where a setting stands, as the person who wrote it knows it: `--year` on the command line. */
export type WhereIs = (name: SettingName) => string;

/** The mistakes found in the settings so far. */
export type SettingFindings = Findings<SettingName>;

/**
 * Checks what a person wrote and completes it with the defaults.
 *
 * @param written settings as text; a program may also give numbers, and true or false for yes and no
 * @param whereIs names a setting in messages; by default as the command line does
 * @throws UserError with every mistake at once, unknown settings among them
 */
export function loadConfig(
  written: Settings | Readonly<Record<string, unknown>>,
  whereIs: WhereIs = optionName,
): Config {
  const { settings, issues } = writtenSettings(written);
  const findings = collectFindings(whereIs);
  const offer = loadOffer(settings, findings);
  const values = Object.fromEntries(
    settingNames.filter((name) => !isOffer(name)).map((name) => [name, loadSetting(name, settings, offer, findings)]),
  );
  const config = { ...values, ...offer, settings } as unknown as Config;
  checkTogether(config, findings);
  const all = [...issues, ...findings.all];
  if (all.length > 0 || offer.product === null || offer.year === null || offer.activationId === null)
    throw new UserError(all);
  return config;
}

/** What other defaults derive from; null where it is missing or wrong, which is a finding then. */
interface Offer {
  readonly product: Product | null;
  readonly year: ProgramYear | null;
  readonly activationId: string | null;
}

function isOffer(name: SettingName): boolean {
  return name === 'product' || name === 'year' || name === 'activationId';
}

function loadOffer(settings: Settings, findings: SettingFindings): Offer {
  const product = loadRequired('product', rows.product, settings.product, findings) ?? null;
  const number = loadRequired('year', rows.year, settings.year, findings);
  const year = number === undefined ? null : (product?.years[number - 1] ?? null);
  return { product, year, activationId: chooseActivationId(settings.activationId, product, year, findings) };
}

function loadRequired<Value>(
  name: SettingName,
  row: Setting<Value>,
  written: string | undefined,
  findings: SettingFindings,
): Value | undefined {
  const problem = written === undefined ? 'It is missing.' : row.problem(written);
  if (written === undefined || problem !== null) {
    findings.add(name, problem ?? '', meant(name, written) + row.repair);
    return undefined;
  }
  return row.value(written);
}

function meant(name: SettingName, written: string | undefined): string {
  if (written === undefined) return '';
  if (name === 'year') {
    const several = /^[1-3](?:\s*[,;\-+/ ]\s*[1-3])+$/u.test(written.trim());
    return several ? 'A package has one year. For more years, use a config file with a matrix. ' : '';
  }
  const near = name === 'product' ? meantProducts(written) : [];
  return near.length > 0 ? `Did you mean ${near.join(' or ')}? ` : '';
}

/** A value that fails its check is a finding; then its text stands for it. */
function loadSetting(name: SettingName, settings: Settings, offer: Offer, findings: SettingFindings): unknown {
  const row: Setting = rows[name];
  const check = (text: string): unknown => {
    const problem = row.problem(text);
    if (problem === null) return row.value(text);
    findings.add(name, problem, row.repair);
    return text;
  };
  const written = settings[name];
  if (typeof written === 'string') return check(written);
  if (row.kind === 'list') return [...new Set((written ?? []).map(check))];
  // The default of a list of ranges is none, which is no text that a person may write.
  if (row.default === null) return row.value('');
  return check(row.derived ? derivedDefault(name, offer) : row.default);
}

/** Without product or year something stands for them, so that the other settings are checked all the same. */
function derivedDefault(name: SettingName, { product, year, activationId }: Offer): string {
  const number = year?.year ?? 1;
  if (name === 'id') return `esu-${product?.id ?? 'product'}-year-${number}`;
  if (name === 'name') return defaultPackageName(product?.name ?? 'Product', number);
  // As a product whose devices run none: what that asks for would be a second mistake beside the missing product.
  if (name === 'taskSequence') return product === null || product.taskSequences === 'none' ? 'no' : 'yes';
  return activationId ?? 'unknown';
}
