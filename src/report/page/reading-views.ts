import type { View } from '../../emit/template.js';
import { htmlText } from '../../text/html.js';
import type { CoverageFigures } from '../figures.js';
import { htmlFigure } from './figure.js';
import type { PageText } from './page-text.js';
import { shownHtml } from './shown.js';

/** As many unreadable rows, and systems that nothing covers, as a person reads; the rest is counted. */
const listed = 500;
const listedSystems = 30;

export function disagreementsView({ disagreements }: CoverageFigures, text: PageText): View<'html'> {
  return {
    hasDisagreements: disagreements.length > 0,
    disagreementsHeading: htmlText(text.disagreementsHeading),
    disagreementsNote: htmlText(text.disagreementsNote),
    disagreementColumns: [
      text.sources.baseline,
      text.sources.inventory,
      text.sources.stamp,
      text.sources.exitCode,
      text.sources.esuValue,
      text.believed,
      text.devices,
    ].map(htmlText),
    disagreements: disagreements.map((group) => ({
      verdicts: [group.baseline, group.inventory, group.stamp, group.exitCode, group.esuValue].map((verdict) =>
        htmlText(text.verdict(verdict)),
      ),
      believed: htmlText(group.believed === null ? '' : text.sources[group.believed]),
      devices: htmlFigure(group.devices),
      older: htmlText(text.inventoryOlder(group)),
    })),
  };
}

/** How the list was read: what was left out, and why. */
export function readingView(figures: CoverageFigures, text: PageText): View<'html'> {
  const { unreadable, notices } = figures.list;
  const { notCovered, unknownSystem, noClient, obsolete, otherProduct } = figures.notCounted;
  const groups = { unknownSystem, noClient, obsolete, otherProduct };
  const others = (Object.keys(groups) as (keyof typeof groups)[]).filter((kind) => groups[kind] > 0);
  const uncovered = notCovered.reduce((sum, { devices }) => sum + devices, 0);
  return {
    readingHeading: htmlText(text.readingHeading),
    rowsRead: htmlText(text.rowsRead(figures)),
    notices: notices.map((notice) => shownHtml(text.notice(notice))),
    hasUnreadable: unreadable.length > 0,
    unreadableHeading: htmlText(text.unreadableHeading(unreadable.length)),
    unreadableColumns: text.unreadableColumns.map(htmlText),
    unreadable: unreadable.slice(0, listed).map((problem) => ({
      line: htmlFigure(problem.line),
      problem: htmlText(text.problem(problem)),
      begins: shownHtml(problem.begins),
    })),
    moreUnreadable: unreadable.length > listed ? htmlText(text.moreUnreadable(unreadable.length - listed)) : '',
    hasNotCounted: others.length > 0 || uncovered > 0,
    notCountedHeading: htmlText(text.notCountedHeading),
    notCounted: others.map((kind) => htmlText(text.notCounted(kind, groups[kind]))),
    hasNotCovered: uncovered > 0,
    notCovered: htmlText(text.notCovered(uncovered)),
    notCoveredSystems: notCovered
      .slice(0, listedSystems)
      .map(({ system, devices }) => ({ system: shownHtml(system), devices: htmlFigure(devices) })),
    moreSystems: notCovered.length > listedSystems,
  };
}
