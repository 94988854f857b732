import { defaultPackageName } from './package-name.js';
import type { Bilingual } from '../text/bilingual.js';
import { isDay } from '../text/date.js';
import { isGuid } from '../text/guid.js';
import type { OperatingSystem, Prerequisite, Product, ProgramYear, Source } from './product.js';

/**
 * Looks for what must not stand in a catalog: rows without sources, identifiers of a wrong form or used twice, years out
 * of order or overlapping, names that no package can carry.
 *
 * @returns one sentence for each fault, beginning with where it is; empty when there is none
 */
export function catalogFaults(products: readonly Product[]): readonly string[] {
  return [
    ...products.flatMap(productFaults),
    ...repeated(products.map(({ id }) => id)).map((id) => `${id}: two products have this id`),
    ...repeated(products.flatMap(activationIds)).map((id) => `${id}: two years have this activation ID`),
    ...repeated(products.flatMap(claims)).map((claim) => `${claim}: two products cover this build`),
  ];
}

/** Each fault without its place, or false. */
type Finding = string | false;

function productFaults(product: Product): string[] {
  const { id, years, operatingSystems, prerequisites, notes } = product;
  return at(id, [
    ...nameFindings(product),
    years.some(({ year }, index) => year !== index + 1) && 'the years are not 1, 2, 3 in this order',
    operatingSystems.length === 0 && 'no operating system',
    notes.some(({ en }) => !/^[\x20-\x7E]+[.]$/u.test(en)) && 'a note is not a sentence in ASCII',
    notes.some(({ ja }) => !ja.endsWith('。')) && 'a Japanese note is not a sentence',
    ...[...notes, ...prerequisites.map(({ purpose }) => purpose)].flatMap(lostFigures),
    years.some(({ activationId }) => activationId === null) &&
      !notes.some(({ en }) => en.includes('--activation-id')) &&
      'no note says that --activation-id is needed',
    ...coverageOrder(years),
    ...years.flatMap(yearFaults),
    ...operatingSystems.flatMap(operatingSystemFaults),
    ...prerequisites.flatMap((prerequisite) => prerequisiteFaults(prerequisite, operatingSystems)),
  ]);
}

/** Limits of a package name: 50 characters, of which esupack allows printable ASCII only. */
function nameFindings({ id, name, japaneseName }: Product): Finding[] {
  return [
    !/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(id) && 'the id is not lower-case words joined by hyphens',
    !/^[\x21-\x7E](?:[\x20-\x7E]*[\x21-\x7E])?$/u.test(name) && 'the name is not printable ASCII',
    defaultPackageName(name, 3).length > 50 && 'the name is too long for a package name',
    japaneseName.trim() === '' && 'the Japanese name is missing',
  ];
}

/** Updates, codes, builds and options that the Japanese text lacks. */
function lostFigures({ en, ja }: Bilingual): Finding[] {
  const figures = en.match(/KB\d+|0x[0-9A-Fa-f]+|\d{5}\.\d+|\b\d{4}\b(?!-)|--[a-z-]+/gu) ?? [];
  return figures.filter((figure) => !ja.includes(figure)).map((figure) => `the Japanese text lacks ${figure}`);
}

function yearFaults({ year, activationId, coverage, sources }: ProgramYear): string[] {
  return at(`year ${year}`, [
    activationId !== null && !isGuid(activationId) && 'the activation ID is not a lower-case GUID without braces',
    coverage !== null && !(isDay(coverage.from) && isDay(coverage.to)) && 'the coverage is not in days yyyy-mm-dd',
    coverage !== null && coverage.from > coverage.to && 'the coverage ends before it begins',
    ...sourceFaults(sources),
  ]);
}

function coverageOrder(years: readonly ProgramYear[]): Finding[] {
  const known = years.flatMap(({ coverage }) => (coverage === null ? [] : [coverage]));
  return known.map(({ from }, index) => {
    const before = known[index - 1];
    return before !== undefined && from <= before.to && 'the coverage of two years overlaps or is out of order';
  });
}

function operatingSystemFaults(system: OperatingSystem): string[] {
  const editions = [...system.excludedEditions, ...system.requiredEditions];
  return at(system.name, [
    !/^\d+\.\d+$/u.test(system.version) && 'the version is not two numbers joined by a dot',
    system.builds.length === 0 && 'no build',
    system.builds.some((build) => !/^\d+$/u.test(build)) && 'a build is not a number',
    editions.some((edition) => !/^[A-Za-z]+$/u.test(edition)) && 'an edition is not a word in ASCII',
    repeated(editions).length > 0 && 'an edition is named twice',
    system.minimumRevision !== null &&
      !(Number.isInteger(system.minimumRevision) && system.minimumRevision > 0) &&
      'the lowest revision is not a whole number',
    ...sourceFaults(system.sources),
  ]);
}

function prerequisiteFaults(prerequisite: Prerequisite, systems: readonly OperatingSystem[]): string[] {
  const { purpose, updates, operatingSystems, sources } = prerequisite;
  const known = systems.map(({ name }) => name);
  return at(purpose.en === '' ? 'a prerequisite' : purpose.en, [
    (purpose.en === '' || purpose.ja === '') && 'the purpose is missing',
    updates.length === 0 && 'no update',
    updates.some((update) => !/^KB\d{6,7}$/u.test(update)) && 'an update is not a KB number',
    repeated(updates).length > 0 && 'an update is named twice',
    operatingSystems.length === 0 && 'no operating system',
    operatingSystems.some((name) => !known.includes(name)) && 'an operating system is not one of the product',
    ...sourceFaults(sources),
  ]);
}

function sourceFaults(sources: readonly Source[]): string[] {
  if (sources.length === 0) return ['no source'];
  return sources.flatMap(({ title, url, checked }) =>
    at(title === '' ? 'a source' : title, [
      title === '' && 'the title is missing',
      url === null && !/general knowledge|no address/u.test(title) && 'no address, and the title does not say why',
      url !== null && !/^https:\/\/[^\s/]+\.[^\s/]+/u.test(url) && 'the address is not an https one',
      !isDay(checked) && 'the day of the check is not yyyy-mm-dd',
    ]),
  );
}

function activationIds({ years }: Product): string[] {
  return years.flatMap(({ activationId }) => (activationId === null ? [] : [activationId.toLowerCase()]));
}

/** Two products may share a build only when one of them is bound to editions. */
function claims({ operatingSystems }: Product): string[] {
  return operatingSystems.flatMap(({ version, builds, kind, requiredEditions }) =>
    builds.map((build) => [kind, `${version}.${build}`, ...requiredEditions].join(' ')),
  );
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function at(where: string, findings: readonly Finding[]): string[] {
  return findings.flatMap((finding) => (finding === false ? [] : [`${where}: ${finding}`]));
}
