import type { Coverage, OperatingSystem, Prerequisite, Product, Source } from '../../src/catalog/product.js';
import { table } from './table.js';

/** Writes docs/catalog.md: every figure of the catalog with its sources. Already in the form that prettier wants. */
export function catalogPage(products: readonly Product[]): string {
  const sources = [...new Set(products.flatMap(sourcesOf))];
  const numbers: Numbers = (used) =>
    used
      .map((source) => sources.indexOf(source) + 1)
      .sort((one, other) => one - other)
      .join(', ');
  return [
    '# Catalog',
    '',
    '<!-- Written by npm run docs from src/catalog. -->',
    '',
    '`esupack products` shows the same.',
    '',
    'Days are local calendar days, both included. Numbers in the columns "Sources" refer to the list at the end.',
    '',
    ...products.flatMap((product) => productSection(product, numbers)),
    '## Sources',
    '',
    ...sources.map(sourceLine),
    '',
  ].join('\n');
}

/** Numbers of sources in the list at the end, e.g. `1, 4`. */
type Numbers = (used: readonly Source[]) => string;

function productSection(product: Product, numbers: Numbers): string[] {
  const { id, name, japaneseName, years, operatingSystems, prerequisites, notes } = product;
  return [
    `## ${name}`,
    '',
    `\`--product ${id}\`${japaneseName === name ? '' : `, in Japanese ${japaneseName}`}`,
    '',
    ...table(
      ['Year', 'Activation ID', 'Coverage', 'Sources'],
      years.map(({ year, activationId, coverage, sources }) => [
        String(year),
        activationId === null ? 'not public' : `\`${activationId}\``,
        coverageText(coverage),
        numbers(sources),
      ]),
    ),
    '',
    ...table(
      ['Operating system', 'Kind', 'Build', 'Editions', 'Sources'],
      operatingSystems.map((system) => [
        system.name,
        system.kind,
        buildText(system),
        editionText(system),
        numbers(system.sources),
      ]),
    ),
    '',
    ...prerequisiteLines(prerequisites, numbers),
    ...notes.map(({ en }) => `- ${en}`),
    '',
  ];
}

function prerequisiteLines(prerequisites: readonly Prerequisite[], numbers: Numbers): string[] {
  if (prerequisites.length === 0) return [];
  return [
    'To be installed before the key, in this order; any update of a line will do.',
    '',
    ...table(
      ['Purpose', 'Updates', 'For', 'Sources'],
      prerequisites.map(({ purpose, updates, operatingSystems, sources }) => [
        purpose.en,
        updates.join(', '),
        operatingSystems.join(', '),
        numbers(sources),
      ]),
    ),
    '',
  ];
}

function coverageText(coverage: Coverage | null): string {
  return coverage === null ? 'not announced' : `${coverage.from} to ${coverage.to}`;
}

function buildText({ version, builds, minimumRevision }: OperatingSystem): string {
  const text = builds.map((build) => `${version}.${build}`).join(', ');
  return minimumRevision === null ? text : `${text}, revision ${minimumRevision} or higher`;
}

function editionText({ excludedEditions, requiredEditions }: OperatingSystem): string {
  if (requiredEditions.length > 0) return `only ${requiredEditions.join(', ')}`;
  return excludedEditions.length > 0 ? `not ${excludedEditions.join(', ')}` : 'any';
}

function sourceLine({ title, url, checked }: Source, index: number): string {
  const page = url === null ? title : `[${title}](${url})`;
  return `${index + 1}. ${page}, checked ${checked}`;
}

function sourcesOf({ years, operatingSystems, prerequisites }: Product): Source[] {
  return [...years, ...operatingSystems, ...prerequisites].flatMap(({ sources }) => sources);
}
