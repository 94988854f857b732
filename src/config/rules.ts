import type { Product, ProgramYear } from '../catalog/product.js';
import { iniValueProblem } from '../text/ini.js';
import { mofStringProblem } from '../text/mof.js';
import { control, characterProblem } from '../text/characters.js';
import { wmiXmlTextProblem } from '../text/wmi-xml.js';
import { wqlStringProblem } from '../text/wql.js';
import type { Config, WrittenConfig } from './config.js';
import type { OptionFindings } from './load-config.js';
import { all, asciiText, bundleId, type Check, folderName, trimmed } from './names.js';

type Names = Pick<Config, 'id' | 'packageName' | 'publisher' | 'packageVersion' | 'language'>;
type SiteOptions = Pick<
  Config,
  'limitingCollectionId' | 'excludedCollectionIds' | 'refreshDays' | 'runMinutes' | 'collectionPrefix' | 'esuValue'
>;

/** A value of the package: it stands in the definition file and in the objects of the import zip. */
const packageText = (limit: number): Check => all(asciiText(limit), iniValueProblem, wmiXmlTextProblem);

/** Checks the names; limits from the console's pages for packages and from the package definition file. */
export function checkNames(
  written: WrittenConfig,
  product: Product | null,
  year: ProgramYear | null,
  findings: OptionFindings,
): Names {
  const check = checker(written, findings);
  const offer = { product: product?.id ?? 'esu', name: product?.name ?? 'ESU', year: year?.year ?? 1 };
  return {
    id: check(
      'id',
      `esu-${offer.product}-year-${offer.year}`,
      bundleId,
      'Write a short name such as esu-windows-10-year-2.',
    ),
    packageName: check(
      'name',
      `${offer.name} ESU Year ${offer.year}`,
      all(packageText(50), folderName),
      'Write a package name of at most 50 printable ASCII characters that Windows takes as a folder name.',
    ),
    publisher: check('publisher', 'Microsoft', packageText(32), 'Write at most 32 printable ASCII characters.'),
    packageVersion: check(
      'packageVersion',
      '1.0',
      packageText(32),
      'Write at most 32 printable ASCII characters, such as 1.0.',
    ),
    language: check('language', 'en', oneOf('en', 'ja'), 'Write en or ja.') as 'en' | 'ja',
  };
}

/** Checks what shapes the collections, and how long the programs may run. */
export function checkCollectionOptions(
  written: WrittenConfig,
  activationId: string | null,
  findings: OptionFindings,
): SiteOptions {
  const check = checker(written, findings);
  return {
    limitingCollectionId: check('limitingCollection', 'SMSDM003', collectionId, collectionIdRepair).toUpperCase(),
    excludedCollectionIds: checkExclusions(written.excludeCollections ?? [], findings),
    refreshDays: Number(check('refreshDays', '1', days, 'Write a whole number of days from 1 to 31.')),
    runMinutes: Number(check('runMinutes', '30', minutes, 'Write a whole number of minutes from 20 to 720.')),
    collectionPrefix: check(
      'collectionPrefix',
      'ESU',
      all(shortText(50), mofStringProblem),
      'Write the first words of the collections\u2019 names, at most 50 characters.',
    ),
    esuValue: check(
      'esuValue',
      activationId ?? 'unknown',
      all(asciiText(255), wqlStringProblem),
      'Write the value as the device\u2019s properties show it.',
    ),
  };
}

const collectionIdRepair =
  'Write the eight characters of a collection ID as the console shows them, such as SMSDM003 (All Desktop and Server Clients).';

function checkExclusions(written: readonly string[], findings: OptionFindings): readonly string[] {
  for (const id of written) {
    const problem = collectionId(id);
    if (problem !== null) findings.add('excludeCollections', problem, collectionIdRepair);
  }
  return [...new Set(written.map((id) => id.toUpperCase()))];
}

/** Takes the written value or the default; a value that fails its check is a finding. */
function checker(written: WrittenConfig, findings: OptionFindings) {
  return (
    field: Exclude<keyof WrittenConfig, 'excludeCollections'>,
    byDefault: string,
    problemOf: Check,
    repair: string,
  ) => {
    const value = written[field] ?? byDefault;
    const problem = problemOf(value);
    if (problem !== null) findings.add(field, problem, repair);
    return value;
  };
}

function collectionId(value: string): string | null {
  return /^[A-Za-z0-9]{8}$/u.test(value) ? null : 'This is not a collection ID.';
}

function days(value: string): string | null {
  return /^(?:[1-9]|[12][0-9]|3[01])$/u.test(value) ? null : 'This is not a number of days that a schedule can have.';
}

/**
 * The batch itself takes up to 17 minutes (15 for activation, 2 for the status); 720 is the longest that Configuration
 * Manager takes (SDK: "How to Create a Program").
 */
function minutes(value: string): string | null {
  const known = /^[1-9][0-9]{1,2}$/u.test(value) && Number(value) >= 20 && Number(value) <= 720;
  return known ? null : 'This is not a run time that the programs can have.';
}

function oneOf(...known: readonly string[]): Check {
  return (value) => (known.includes(value) ? null : `${JSON.stringify(value)} is not known.`);
}

/** Any script, but nothing that a list in the console cannot show on one line. */
function shortText(limit: number): Check {
  return all(trimmed(limit), (value) => characterProblem(value, control, 'which a name in the console cannot carry'));
}
