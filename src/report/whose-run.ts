import { defaultPackageName } from '../catalog/package-name.js';
import { products } from '../catalog/products.js';
import { programNames } from '../plan/program-names.js';
import { hasOwnResult } from '../plan/stamp.js';
import type { ProgramPurpose } from '../plan/package-plan.js';
import type { Columns } from './columns.js';
import type { Column } from './headings.js';

/** Columns that name what ended with the exit code of a row. */
export const runColumns: readonly Column[] = ['program', 'application', 'packageName', 'sequenceId', 'deployment'];

/** Those that a file has. */
export function namingColumns(columns: Columns): readonly Column[] {
  return runColumns.filter((column) => columns[column] !== undefined);
}

/**
 * Whose exit code and state a row holds: those of a program after which 0 means licensed, of one that only prepares, or of
 * something that is not known to be ours. Then the column that tells so.
 */
export type WhoseRun = 'telling' | 'preparing' | { readonly notOurs: Column };

/** What the rows of a file that name a program of ours say of its package. */
export interface PackagesSeen {
  readonly note: (name: string) => void;
  /** Whether there are several. */
  readonly differ: () => boolean;
}

/** The programs of ours whose results say something of the license; Close and Remove do not. */
const purposes: readonly ProgramPurpose[] = ['activate', 'check', 'deposit', 'collect', 'prepare'];
const known: ReadonlyMap<string, ProgramPurpose> = new Map(
  purposes.map((purpose) => [programNames[purpose].toLowerCase(), purpose]),
);

const esuWords = /(?<![a-z])ESU(?![a-z])|Extended Security Update|拡張セキュリティ/iu;

/**
 * Exit code 0 of any program would otherwise count as a license. A list without a column that names a program, an application,
 * a package or a deployment is taken for one of our package; one that has such a column has to name ours in the row.
 *
 * @param naming columns of the list that name what ran
 * @param hasOffer whether the row has the activation ID of the offer, which Export-EsuStatus.ps1 writes
 * @param packages takes note of the packages whose programs are named as ours; null where they are known to differ: then
 *   nobody can tell which of them is of the year
 */
export function whoseRun(
  naming: readonly Column[],
  cell: (column: Column) => string,
  hasOffer: boolean,
  packages: PackagesSeen | null,
): WhoseRun {
  const program = cell('program');
  if (program === '') {
    const [first] = naming;
    if (hasOffer || first === undefined) return 'telling';
    return { notOurs: naming.find((column) => cell(column) !== '') ?? first };
  }
  const purpose = known.get(program.toLowerCase());
  if (purpose === undefined) return { notOurs: 'program' };
  if (!hasOffer) {
    for (const column of ['packageName', 'application'] as const)
      if (cell(column) !== '' && !esuWords.test(cell(column))) return { notOurs: column };
    if (offerNamed(cell('packageName')) === null) {
      const column = cell('sequenceId') === '' ? 'packageName' : 'sequenceId';
      if (packages === null) return { notOurs: column };
      packages.note(cell(column));
    }
  }
  return hasOwnResult(purpose) ? 'preparing' : 'telling';
}

/** The activation ID of the offer for which a package was made, if its name is the one that esupack gives it. */
export function offerNamed(packageName: string): string | null {
  return offerNames.get(packageName.toLowerCase()) ?? null;
}

const offerNames: ReadonlyMap<string, string> = new Map(
  products.flatMap(({ name, years }) =>
    years.flatMap(({ year, activationId }) =>
      activationId === null ? [] : [[defaultPackageName(name, year).toLowerCase(), activationId] as const],
    ),
  ),
);

export function packagesSeen(): PackagesSeen {
  const names = new Set<string>();
  return { note: (name) => void names.add(name), differ: () => names.size > 1 };
}
