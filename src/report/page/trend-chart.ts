import { htmlAttribute, type HtmlMarkup, htmlText, markup } from '../../text/html.js';
import { dayNumber } from '../../text/date.js';
import type { TargetFigures, TrendPoint } from '../figures.js';
import type { Tally } from '../tally.js';
import { decimals } from './bar-chart.js';
import { percent } from './figure.js';

export interface TrendLine {
  readonly name: string;
  readonly tally: (point: TrendPoint) => Tally | undefined;
}

const frame = { width: 760, height: 260, left: 48, right: 16, top: 14, bottom: 30 };

/**
 * Coverage over time as SVG: one line for each of `lines`, days along the bottom, 0 to 100 % up the side.
 *
 * @param ahead a target on a day behind the newest list, to which a dashed line leads
 */
export function trendChart(
  points: readonly TrendPoint[],
  lines: readonly TrendLine[],
  label: string,
  ahead: TargetFigures | null = null,
  targetName = '',
): HtmlMarkup {
  const newest = points.at(-1);
  const days = [...points.map(({ day }) => day), ...(ahead === null ? [] : [ahead.day])];
  const places = xPlaces(days);
  const parts = [
    ...[0, 25, 50, 75, 100].map(gridLine),
    ...dayLabels(days, places),
    ...lines.map((line, index) => lineOf(points, places, line, index)),
    ...(ahead === null ? [] : toTarget(newest, ahead, places, targetName)),
  ];
  return markup`<svg class="trend" viewBox="0 0 ${frame.width} ${frame.height}" role="img" aria-label="${htmlAttribute(label)}">${parts}</svg>`;
}

function gridLine(share: number): HtmlMarkup {
  const y = decimals(yPlace(share));
  return markup`<line class="grid" x1="${frame.left}" x2="${frame.width - frame.right}" y1="${y}" y2="${y}"/><text class="axis" text-anchor="end" x="${frame.left - 8}" y="${y}" dy="4">${share} %</text>`;
}

/** From the newest list to where the target wants it. */
function toTarget(
  newest: TrendPoint | undefined,
  { percent: wanted }: TargetFigures,
  places: readonly number[],
  name: string,
): readonly HtmlMarkup[] {
  const coverage = newest?.total.coverage ?? null;
  if (coverage === null) return [];
  const [from = 0, to = 0] = places.slice(-2);
  const title = htmlText(name);
  return [
    markup`<g class="l-0"><line class="to-target" x1="${decimals(from)}" y1="${decimals(yPlace(coverage))}" x2="${decimals(to)}" y2="${decimals(yPlace(wanted))}"><title>${title}</title></line></g>`,
  ];
}

function dayLabels(days: readonly (string | null)[], places: readonly number[]): readonly HtmlMarkup[] {
  let last = Number.NEGATIVE_INFINITY;
  return days.flatMap((day, index) => {
    const x = places[index] ?? 0;
    // Labels do not run into each other; the newest always stands.
    const newest = index === days.length - 1;
    if (day === null || (!newest && (x - last < 80 || frame.width - frame.right - x < 80))) return [];
    last = x;
    const anchor = htmlAttribute(newest && index > 0 ? 'end' : index === 0 ? 'start' : 'middle');
    return [
      markup`<text class="axis" text-anchor="${anchor}" x="${decimals(x)}" y="${frame.height - 8}">${htmlText(day)}</text>`,
    ];
  });
}

function lineOf(points: readonly TrendPoint[], places: readonly number[], line: TrendLine, index: number): HtmlMarkup {
  const spots = points.flatMap((point, at) => {
    const coverage = line.tally(point)?.coverage ?? null;
    return coverage === null
      ? []
      : [
          {
            x: decimals(places[at] ?? 0),
            y: decimals(yPlace(coverage)),
            title: `${line.name}, ${point.day ?? ''}: ${percent(coverage)}`,
          },
        ];
  });
  const path = htmlAttribute(spots.map(({ x, y }) => `${x},${y}`).join(' '));
  const dots = spots.map(
    ({ x, y, title }) => markup`<circle cx="${x}" cy="${y}" r="4"><title>${htmlText(title)}</title></circle>`,
  );
  return markup`<g class="l-${index % 7}"><polyline points="${path}"/>${dots}</g>`;
}

/** By day where every list has one, else evenly. */
function xPlaces(texts: readonly (string | null)[]): readonly number[] {
  const days = texts.map((day) => (day === null ? null : dayNumber(day)));
  const known = days.filter((day) => day !== null);
  const [first = 0, last = 0] = [known.at(0), known.at(-1)];
  const wide = frame.width - frame.left - frame.right;
  const even = known.length < days.length || first === last;
  return days.map((day, index) => {
    const share = even ? index / Math.max(1, days.length - 1) : ((day ?? first) - first) / (last - first);
    return frame.left + share * wide;
  });
}

function yPlace(share: number): number {
  return frame.top + (1 - share / 100) * (frame.height - frame.top - frame.bottom);
}
