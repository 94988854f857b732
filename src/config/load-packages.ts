import { distinctIssues, type Issue, UserError } from '../errors.js';
import { mayHoldGroup } from '../text/key-group.js';
import { redactKeys } from '../text/redact.js';
import type { Config, Settings } from './config.js';
import { loadConfig, type WhereIs } from './load-config.js';
import { keyFound } from './keys-in-file.js';
import { nearest } from './nearest.js';
import type { ConfigFile, KeySource, WrittenPackage } from './config-file.js';
import { packageNotices } from './package-notices.js';
import { optionName } from './settings.js';

/** One package that was asked for: checked, or with its mistakes. */
export type LoadedPackage = {
  /** The bundle id; for a package without a usable one, `package 3`. */
  readonly label: string;
  readonly key: KeySource | null;
  readonly whereIs: WrittenPackage['whereIs'];
  /** What is no mistake, and rarely meant. */
  readonly notices: readonly Issue[];
} & ({ readonly config: Config } | { readonly issues: readonly Issue[] });

/**
 * The packages of a config file, in layers: built-in defaults, the file's defaults, the package, the command line.
 * A mistake in one package leaves the others usable; two packages of one bundle id are a mistake of both.
 *
 * @param options what the command line says; `id` chooses the one package of that id
 * @throws UserError for mistakes that are no package's own, and where no package of the file is without mistakes; then
 *   with all of them
 */
export function loadPackages(file: ConfigFile, options: Settings = {}): readonly LoadedPackage[] {
  const { id: wanted, ...others } = options;
  const flags = withoutGaps(others);
  const all = file.packages.map((written, index) => load(written, flags, `package ${index + 1}`));
  const packages = withoutTwins(all);
  if (file.issues.length > 0) {
    const own = packages.flatMap(issuesOf).filter((issue) => !toldAlready(issue, file.issues));
    throw new UserError(distinctIssues([...file.issues, ...own]));
  }
  if (file.packages.length === 0) return [load(fromCommandLine(file, wanted), flags, 'package')];
  const chosen = wanted === undefined ? packages : [choose(packages, wanted)];
  refuseSharedNames(flags, chosen.length);
  return withNotices(usable(chosen));
}

/** A mistake in the defaults is told by every package; a person needs it once. */
function usable(packages: readonly LoadedPackage[]): readonly LoadedPackage[] {
  if (packages.some((loaded) => 'config' in loaded)) return packages;
  throw new UserError(distinctIssues(packages.flatMap(issuesOf)));
}

function withNotices(packages: readonly LoadedPackage[]): readonly LoadedPackage[] {
  const good = packages.flatMap((loaded) => ('config' in loaded ? [loaded] : []));
  const notices = packageNotices(good);
  const known = new Map(good.map((loaded, index) => [loaded, notices[index] ?? []] as const));
  return packages.map((loaded) => ('config' in loaded ? { ...loaded, notices: known.get(loaded) ?? [] } : loaded));
}

/** The mistakes of a package; none where it is checked. */
export function issuesOf(loaded: LoadedPackage): readonly Issue[] {
  return 'issues' in loaded ? loaded.issues : [];
}

function load(
  { written, key, whereIs: whereInFile, issues }: WrittenPackage,
  flags: Settings,
  number: string,
): LoadedPackage {
  const place: WhereIs = (field) => (flags[field] === undefined ? whereInFile(field) : optionName(field));
  const whereIs: WrittenPackage['whereIs'] = (field) => (field === 'key' ? whereInFile('key') : place(field));
  const { id = '' } = written;
  const known = { key, whereIs, label: redactKeys(id.trim() === '' ? number : id), notices: [] };
  try {
    const config = loadConfig({ ...written, ...flags }, place);
    const sourceIssues = [...issues, ...keySourceIssues(key, whereIs('key')), ...needlessKey(config, known)];
    return { ...known, label: config.id, ...(sourceIssues.length > 0 ? { issues: sourceIssues } : { config }) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { ...known, issues: [...issues, ...error.issues.filter((issue) => !toldAlready(issue, issues))].map(safe) };
  }
}

/** Values of a wrong kind, and names that were mistyped, are missing for loadConfig; once is enough. */
function toldAlready({ where, what }: Issue, issues: readonly Issue[]): boolean {
  const [place = '', field = ''] = where.split(': ');
  return issues.some(
    (issue) =>
      issue.where === place ||
      // Of a line that holds a key, nothing more is said.
      (issue.what === keyFound.what && lineOf(issue.where) === lineOf(place)) ||
      (what === 'It is missing.' && issue.repair.includes(`mean ${field}?`)),
  );
}

/** `esupack.yaml:4:17` -> `esupack.yaml:4` */
function lineOf(place: string): string {
  return place.slice(0, place.lastIndexOf(':'));
}

function keySourceIssues(key: KeySource | null, where: string): readonly Issue[] {
  if (key === null) return [];
  if ('env' in key && !/^[A-Za-z_][A-Za-z0-9_]*$/u.test(key.env)) {
    const [name] = mayHoldGroup(key.env) ? [] : (/[A-Za-z_][A-Za-z0-9_]*(?=\W*$)/u.exec(key.env) ?? []);
    const repair = name === undefined ? 'Use letters, digits and underscores.' : `Write key: {env: ${name}}.`;
    return [{ where, what: 'This is not a valid variable name.', repair }];
  }
  return 'file' in key && key.file.trim() === ''
    ? [{ where, what: 'This is not a file name.', repair: 'Specify the path of a file that contains the key.' }]
    : [];
}

function needlessKey(
  { keyDelivery }: Config,
  { key, whereIs }: Pick<LoadedPackage, 'key' | 'whereIs'>,
): readonly Issue[] {
  if (key === null || keyDelivery !== 'variable') return [];
  const what =
    'This package does not contain a key, because the key comes from a task sequence variable (keyDelivery: variable).';
  const repair = 'Remove key. Or, to have the key in the batch, remove keyDelivery.';
  return [{ where: whereIs('key'), what, repair }];
}

function withoutTwins(packages: readonly LoadedPackage[]): readonly LoadedPackage[] {
  const byId = new Map<string, LoadedPackage[]>();
  for (const loaded of packages) {
    const id = loaded.label.toLowerCase();
    const known = byId.get(id);
    if (known === undefined) byId.set(id, [loaded]);
    else known.push(loaded);
  }
  return packages.map((loaded) => {
    const other = byId.get(loaded.label.toLowerCase())?.find((candidate) => candidate !== loaded);
    if (other === undefined) return loaded;
    const alike = loaded.whereIs('id') === other.whereIs('id');
    const twin: Issue = alike
      ? sameOfMatrix(loaded)
      : {
          where: loaded.whereIs('id'),
          what: `The bundle ID ${loaded.label} is also used by ${other.whereIs('id').replace(/: id$/u, '')}.`,
          repair: 'Give each package a unique id. Uppercase and lowercase letters count as the same.',
        };
    const { key, whereIs, label, notices } = loaded;
    return { key, whereIs, label, notices, issues: [...issuesOf(loaded), twin] };
  });
}

/** One entry of the file, so a matrix or an alias made both. */
function sameOfMatrix({ whereIs, label }: LoadedPackage): Issue {
  return {
    where: whereIs('id'),
    what: `More than one package of this entry has the bundle ID ${label}.`,
    repair:
      'Use every list of the matrix in it, as in id: ${customer}-${product}-year-${year}. If an alias (*) repeats the entry, remove it. If extends leads to its file twice, remove one of them.',
  };
}

function choose(packages: readonly LoadedPackage[], wanted: string): LoadedPackage {
  const found = packages.find(({ label }) => label.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const near = nearest(
    wanted,
    packages.map(({ label }) => label),
  );
  throw new UserError([
    {
      where: '--id',
      what: `The config file has no package ${JSON.stringify(wanted)}.`,
      repair: near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'To list its packages, run esupack validate.',
    },
  ]);
}

/** A name or an offer from the command line would make packages alike that must differ. */
function refuseSharedNames(flags: Settings, count: number): void {
  const given = (['product', 'year', 'name', 'activationId', 'esuValue'] as const).filter((field) => field in flags);
  if (count <= 1 || given.length === 0) return;
  throw new UserError(
    given.map((field) => ({
      where: optionName(field),
      what: `It would apply to all ${count} packages of the config file.`,
      repair: 'Select one of them with --id, or write the value in the file.',
    })),
  );
}

function fromCommandLine(file: ConfigFile, id: string | undefined): WrittenPackage {
  const whereIs: WhereIs = (field) => (field in file.defaults ? file.whereIsDefault(field) : optionName(field));
  return {
    written: withoutGaps({ ...file.defaults, id }),
    key: null,
    whereIs: (field) => (field === 'key' ? 'key' : whereIs(field)),
    issues: [],
  };
}

function withoutGaps(written: Settings): Settings {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined));
}

function safe({ where, what, repair }: Issue): Issue {
  return { where: redactKeys(where), what: redactKeys(what), repair: redactKeys(repair) };
}
