import type { CollectionPlan, PackagePlan, ProgramRuns } from '../plan/package-plan.js';
import { type ProgramFlag, programFlagBits } from '../plan/program-flags.js';

/**
 * A plan for people: what it means in plain English, then every object and each of its values on a line of its own, so
 * that two plans differ line by line.
 */
export function planText(plan: PackagePlan): string {
  const objects = Object.entries(sections(plan)).map(([title, value]) => [title, ...valueLines(value, 1), '']);
  return [...planSummary(plan), '', ...objects.flat()].join('\n');
}

function sections(plan: PackagePlan): Readonly<Record<string, unknown>> {
  const {
    planVersion,
    tool,
    id,
    date,
    language,
    offer,
    files,
    programs,
    collections,
    inventoryCollections,
    ...others
  } = plan;
  const { package: object, importZip, batch, queries, ...rest } = others;
  return {
    Bundle: { id, date, language, planVersion, tool: `${tool.name} ${tool.version}` },
    Offer: offer,
    Package: object,
    Programs: programs.map((program) => ({ ...program, flags: flagsText(program.flags) })),
    'Import zip': importZip,
    Batch: batch,
    'Collections by ESUValue': collections,
    'Collections by hardware inventory': inventoryCollections,
    Queries: queries,
    // Whatever else a plan has: nothing of it is left out.
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [heading(name), value])),
    Files: files.map(({ path, what, secret }) => `${path}${secret ? ' (contains the key)' : ''}: ${what}`),
  };
}

/** What a plan means in plain English: the first lines of its text, one screen of them. */
export function planSummary(plan: PackagePlan): readonly string[] {
  const { offer, programs, collections, inventoryCollections, queries, files, baseline } = plan;
  const years = offer.coverage === null ? '' : `, covered from ${offer.coverage.from} to ${offer.coverage.to}`;
  const secret = files.filter((file) => file.secret).map((file) => file.path);
  return [
    `Bundle ${plan.id}: ${offer.productName} ESU year ${offer.year}${years}`,
    `  Activates ${offer.operatingSystems.map(({ name }) => name).join(', ')}`,
    `  with the activation ID ${offer.activationId}.`,
    `  Configuration Manager will have the package "${plan.package.name}" (${plan.package.manufacturer}, version ${plan.package.version})`,
    `  with the programs ${series(programs.map(({ name }) => name))}: ${reach(plan)},`,
    `  ${count(collections, 'collection')} by ESUValue, ${count(inventoryCollections, 'collection')} by hardware inventory, and ${count(queries, 'query', 'queries')}.`,
    `  The collections are ${limits(collections)}.`,
    `  The configuration baseline "${baseline.baseline.name}", version ${baseline.version}, reports for each device whether it is licensed.`,
    `  ${count(files, 'file')} will be written; ${
      plan.batch.keyVariable === null
        ? `one of them contains the key: ${secret.join(', ')}`
        : `none of them contains the key, which comes from the task sequence variable ${plan.batch.keyVariable}`
    }.`,
    `  The bundle itself deploys nothing.`,
  ];
}

function series(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

function reach({ programs }: PackagePlan): string {
  const minutes = [...new Set(programs.map((program) => program.minutes))].join(' and ');
  const runs = [...new Set(programs.map((program) => runsInWords(program.runs)))].join(' and ');
  return `${runs}, for at most ${minutes} minutes`;
}

function runsInWords({ window, rights, logon }: ProgramRuns): string {
  return [
    { hidden: 'hidden' }[window],
    { administrative: 'with administrative rights' }[rights],
    { whetherOrNot: 'whether or not a user is logged on' }[logon],
  ].join(', ');
}

function limits(collections: readonly CollectionPlan[]): string {
  const limiting = [...new Set(collections.map((collection) => collection.limitingCollectionId))];
  const excluded = [...new Set(collections.flatMap((collection) => collection.excludedCollectionIds))];
  const days = [...new Set(collections.map((collection) => collection.refreshDays))];
  const without = excluded.length === 0 ? '' : `, exclude ${excluded.join(', ')}`;
  return `limited to ${limiting.join(', ')}${without}, evaluated every ${days.join(' or ')} ${days[0] === 1 ? 'day' : 'days'}`;
}

function count(things: readonly unknown[], one: string, many = `${one}s`): string {
  return `${things.length} ${things.length === 1 ? one : many}`;
}

function flagsText(value: number): string {
  const names = (Object.keys(programFlagBits) as ProgramFlag[]).filter(
    (name) => Math.floor(value / 2 ** programFlagBits[name]) % 2 === 1,
  );
  return `0x${value.toString(16).toUpperCase().padStart(8, '0')} (${names.join(', ')})`;
}

function valueLines(value: unknown, level: number): readonly string[] {
  const indent = '  '.repeat(level);
  if (Array.isArray(value)) return value.flatMap((item: unknown) => itemLines(item, level));
  if (value === null || typeof value !== 'object') return [`${indent}${scalar(value)}`];
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    const isGroup = inner !== null && typeof inner === 'object' && Object.keys(inner).length > 0;
    const lines = typeof inner === 'string' && inner.includes('\n') ? inner.split('\n') : null;
    return isGroup || lines !== null
      ? [`${indent}${words(name)}:`, ...(lines?.map((line) => `${indent}  ${line}`) ?? valueLines(inner, level + 1))]
      : [`${indent}${words(name)}: ${scalar(inner)}`];
  });
}

function itemLines(item: unknown, level: number): readonly string[] {
  const [first = '', ...others] = valueLines(item, level + 1);
  return [`${'  '.repeat(level)}- ${first.trimStart()}`, ...others];
}

function scalar(value: unknown): string {
  if (value === null) return 'none';
  if (typeof value === 'object') return 'none';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function heading(name: string): string {
  const text = words(name);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `limitingCollectionId` -> `limiting collection ID` */
function words(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/gu, (_, before: string, capital: string) => `${before} ${capital.toLowerCase()}`)
    .replaceAll(/\b(id|ids)\b/gu, (id) => id.replace('id', 'ID'));
}
