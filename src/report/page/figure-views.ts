import type { View } from '../../emit/template.js';
import { htmlAttribute, htmlText } from '../../text/html.js';
import type { CoverageFigures } from '../figures.js';
import type { Tally } from '../tally.js';
import { shareBar, stateBar } from './bar-chart.js';
import { htmlFigure, percent } from './figure.js';
import type { PageText } from './page-text.js';
import { shownHtml } from './shown.js';
import { trendChart, type TrendLine } from './trend-chart.js';

const counted = [
  'eligible',
  'licensed',
  'needs',
  'failed',
  'retrying',
  'unknown',
  'updated',
  'stale',
  'disagree',
] as const;

/** The first screen: one figure, one bar, and a tile for each state. */
export function overviewView(figures: CoverageFigures, text: PageText): View<'html'> {
  const { total } = figures;
  const hints = { ...text.tileHints, eligible: '', stale: text.staleHint(figures.staleDays) };
  return {
    subtitle: shownHtml(text.subtitle(figures)),
    coverage: htmlText(percent(total.coverage)),
    coverageLabel: htmlText(text.coverage),
    coverageOf: htmlText(total.eligible === 0 ? text.nothingEligible : text.coverageOf(figures)),
    totalBar: stateBar(total, text),
    remarks: [
      text.updatedOf(total),
      ...(figures.activations === null ? [] : [text.activations(figures.activations)]),
      ...(figures.target === null ? [] : [text.target(figures.target)]),
    ]
      .filter((remark) => remark !== '')
      .map(htmlText),
    tiles: counted.map((state) => ({
      state: htmlAttribute(state),
      name: htmlText(text.states[state]),
      devices: htmlFigure(total[state]),
      hint: htmlText(hints[state]),
    })),
  };
}

export function offersView(figures: CoverageFigures, text: PageText): View<'html'> {
  return {
    offersHeading: htmlText(text.offersHeading),
    countHeadings: counted.map((state) => htmlText(text.states[state])),
    licensedByYear: htmlText(text.licensedByYear),
    offers: figures.offers.map((offer, index) => ({
      index,
      name: htmlText(text.offerName(offer)),
      measured: offer.measured,
      unmeasured: htmlText(text.unmeasured(offer)),
      reason: htmlText(text.yearReason[offer.yearReason]),
      activationId: htmlText(offer.activationId ?? ''),
      ...tallyView(offer, text),
      years: offer.years.map(({ year, licensed }) => ({
        name: htmlText(text.year(year)),
        licensed: htmlFigure(licensed),
        bar: shareBar(licensed, offer.eligible, htmlAttribute('s-licensed')),
      })),
    })),
  };
}

export function systemsView(figures: CoverageFigures, text: PageText): View<'html'> {
  return {
    systemsHeading: htmlText(text.systemsHeading),
    system: htmlText(text.system),
    systems: figures.offers
      .filter(({ measured }) => measured)
      .flatMap(({ operatingSystems }) =>
        operatingSystems.map((system) => ({ name: htmlText(system.name), ...tallyView(system, text) })),
      ),
  };
}

/** What the unlicensed need next. */
export function readinessView(figures: CoverageFigures, text: PageText): View<'html'> {
  const most = Math.max(0, ...figures.readiness.map(({ devices }) => devices));
  return {
    hasReadiness: figures.readiness.length > 0,
    readinessHeading: htmlText(text.readinessHeading),
    readinessNote: htmlText(text.readinessNote),
    readinessColumns: text.readinessColumns.map(htmlText),
    readiness: figures.readiness.map((group) => {
      const { what, whatToDo } = text.readiness(group);
      const product =
        figures.offers.length < 2 ? undefined : figures.offers.find((offer) => offer.product === group.product);
      return {
        what: htmlText(product === undefined ? what : `${text.offerName(product)}: ${what}`),
        devices: htmlFigure(group.devices),
        bar: shareBar(group.devices, most, htmlAttribute('s-needs')),
        whatToDo: htmlText(whatToDo),
      };
    }),
  };
}

export function groupsView(figures: CoverageFigures, text: PageText, by: string | undefined): View<'html'> {
  return {
    hasGroups: figures.groups.length > 0,
    groupsHeading: shownHtml(text.groupsHeading(by ?? '')),
    groupColumn: shownHtml(by ?? ''),
    groups: figures.groups.map((group) => ({
      name: group.name === '' ? htmlText(text.noGroup) : shownHtml(group.name),
      ...tallyView(group, text),
    })),
  };
}

export function trendView(figures: CoverageFigures, text: PageText): View<'html'> {
  const measured = figures.offers.filter((offer) => offer.measured);
  const lines: readonly TrendLine[] = [
    { name: text.allOffers, tally: ({ total }) => total },
    ...(measured.length < 2 ? [] : measured).map((offer) => ({
      name: text.offerName(offer),
      tally: ({ offers }: CoverageFigures['trend'][number]) => offers.find(({ product }) => product === offer.product),
    })),
  ];
  // The line leads from the newest list to a day behind it.
  const [newest] = figures.trend.slice(-1);
  const ahead = figures.target !== null && (newest?.day ?? '9') < figures.target.day ? figures.target : null;
  const targetName = ahead === null ? '' : text.targetLine(ahead);
  return {
    hasTrend: figures.trend.length > 1 || (figures.target !== null && figures.day !== null),
    trendHeading: htmlText(text.trendHeading),
    trendNote: htmlText(text.trendNote),
    trendChart: trendChart(figures.trend, lines, text.trendHeading, ahead, targetName),
    targetName: htmlText(targetName),
    trendLines: lines.map(({ name }, index) => ({ index: index % 7, name: htmlText(name) })),
    file: htmlText(text.file),
    day: htmlText(text.day),
    trend: figures.trend.map(({ file, day, total }) => ({
      file: shownHtml(file),
      day: htmlText(day ?? text.unknownDay),
      ...tallyView(total, text),
    })),
  };
}

export function exitCodesView(figures: CoverageFigures, text: PageText): View<'html'> {
  const most = Math.max(0, ...figures.exitCodes.map(({ devices }) => devices));
  return {
    exitCodesHeading: htmlText(text.exitCodesHeading),
    exitCodesNote: htmlText(text.exitCodesNote),
    exitCodeColumns: text.exitCodeColumns.map(htmlText),
    nothingFailed: htmlText(text.nothingFailed),
    hasExitCodes: figures.exitCodes.length > 0,
    exitCodes: figures.exitCodes.map((group) => {
      const { meaning, whatToDo } = text.exitCode(group);
      return {
        code: htmlText(group.code === null ? text.noExitCode : String(group.code)),
        value: group.code ?? '',
        state: htmlAttribute(group.state),
        stateName: htmlText(text.states[group.state]),
        devices: htmlFigure(group.devices),
        bar: shareBar(group.devices, most, htmlAttribute(`s-${group.state}`)),
        meaning: htmlText(meaning),
        whatToDo: htmlText(whatToDo),
      };
    }),
  };
}

function tallyView(tally: Tally, text: PageText): View<'html'> {
  return {
    coverage: htmlText(percent(tally.coverage)),
    bar: stateBar(tally, text),
    counts: counted.map((state) => htmlFigure(tally[state])),
  };
}
