import type { CoverageFigures, OfferFigures } from './figures.js';
import { english, many } from './page/english.js';
import { figure, percent } from './page/figure.js';
import { shown } from './page/shown.js';

/**
 * The figures as a few lines of plain text, for a terminal or a log. English, as all messages are.
 *
 * @param by heading of the column by which they are broken down
 */
export function reportText(figures: CoverageFigures, by = ''): string {
  const { total, offers, exitCodes, list, readiness, groups, activations, target } = figures;
  const counts = (
    ['eligible', 'licensed', 'updated', 'needs', 'failed', 'retrying', 'unknown', 'stale', 'disagree'] as const
  ).map((state) => ({
    title: state.toUpperCase(),
    of: (tally: typeof total) => figure(tally[state]),
  }));
  const rows = [
    ['OFFER', 'COVERAGE', ...counts.map(({ title }) => title)],
    ...offers
      .filter(({ measured }) => measured)
      .map((offer) => [english.offerName(offer), percent(offer.coverage), ...counts.map(({ of }) => of(offer))]),
    ['all', percent(total.coverage), ...counts.map(({ of }) => of(total))],
  ];
  const unmeasured = offers.filter(({ measured }) => !measured);
  return [
    shown(english.subtitle(figures)),
    '',
    ...aligned(rows),
    ...offers
      .filter(worthSaying)
      .map((offer) => `${english.offerName(offer)}: ${english.yearReason[offer.yearReason]}`),
    ...unmeasured.map((offer) => `${english.offerName(offer)}: ${english.unmeasured(offer)}`),
    ...[
      english.updatedOf(total),
      ...(activations === null ? [] : [english.activations(activations)]),
      ...(target === null ? [] : [english.target(target)]),
    ].filter((line) => line !== ''),
    ...(readiness.length === 0 ? [] : ['', english.readinessHeading]),
    ...readiness.map((group) => {
      const { what, whatToDo } = english.readiness(group);
      return `  ${what}: ${many(group.devices, 'device')}\n    ${whatToDo}`;
    }),
    ...(groups.length === 0 ? [] : ['', shown(english.groupsHeading(by))]),
    ...groups.map(({ name, coverage, eligible }) =>
      shown(`  ${name === '' ? english.noGroup : name}: ${percent(coverage)} of ${many(eligible, 'device')}`),
    ),
    ...(exitCodes.length === 0 ? [] : ['', english.exitCodesHeading]),
    ...exitCodes.map((group) => {
      const { meaning, whatToDo } = english.exitCode(group);
      return `  ${group.code ?? english.noExitCode}: ${many(group.devices, 'device')}: ${meaning}\n    ${whatToDo}`;
    }),
    '',
    english.rowsRead(figures),
    ...list.unreadable
      .slice(0, 20)
      .map((problem) => `  line ${problem.line}: ${english.problem(problem)} ${shown(problem.begins)}`),
    ...(list.unreadable.length > 20 ? [`  ${english.moreUnreadable(list.unreadable.length - 20)}`] : []),
    ...notCountedLines(figures),
    ...list.notices.map((notice) => shown(`  ${english.notice(notice)}`)),
    '',
  ].join('\n');
}

/** Devices that no figure holds, so that nobody takes the rest for the whole. */
function notCountedLines({ notCounted }: CoverageFigures): readonly string[] {
  const { notCovered, unknownSystem, noClient, obsolete, otherProduct } = notCounted;
  const kinds = Object.entries({ unknownSystem, noClient, obsolete, otherProduct }) as [
    'unknownSystem' | 'noClient' | 'obsolete' | 'otherProduct',
    number,
  ][];
  const uncovered = notCovered.reduce((sum, { devices }) => sum + devices, 0);
  return [
    ...kinds.filter(([, devices]) => devices > 0).map(([kind, devices]) => `  ${english.notCounted(kind, devices)}`),
    ...(uncovered === 0 ? [] : [`  ${english.notCovered(uncovered)}`]),
    ...notCovered.slice(0, 10).map(({ system, devices }) => shown(`    ${system}: ${devices}`)),
  ];
}

/** A year that nobody asked for and that is not running needs a word. */
function worthSaying({ measured, yearReason }: OfferFigures): boolean {
  return measured && !['asked', 'list', 'running'].includes(yearReason);
}

function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
