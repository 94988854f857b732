import { type HtmlAttribute, htmlAttribute, type HtmlMarkup, htmlText, markup } from '../../text/html.js';
import type { LicenseState } from '../evidence.js';
import type { Tally } from '../tally.js';
import { figure } from './figure.js';
import type { PageText } from './page-text.js';

const order: readonly LicenseState[] = ['licensed', 'retrying', 'needs', 'failed', 'unknown'];
const width = 1000;
const height = 24;

/** One bar as SVG: a piece for each state that any device is in, as wide as its share; styles say the colors. */
export function stateBar(tally: Tally, text: PageText): HtmlMarkup {
  const label = order
    .filter((state) => tally[state] > 0)
    .map((state) => `${text.states[state]} ${figure(tally[state])}`)
    .join(', ');
  let x = 0;
  const pieces = order.flatMap((state) => {
    if (tally[state] === 0) return [];
    const wide = (tally[state] / tally.eligible) * width;
    const piece = markup`<rect class="${htmlAttribute(`s-${state}`)}" x="${decimals(x)}" width="${decimals(wide)}" height="${height}"><title>${htmlText(`${text.states[state]}: ${figure(tally[state])}`)}</title></rect>`;
    x += wide;
    return [piece];
  });
  return markup`<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${htmlAttribute(label)}"><rect class="s-none" width="${width}" height="${height}"/>${pieces}</svg>`;
}

/** A plain bar for a share of a whole. */
export function shareBar(part: number, whole: number, className: HtmlAttribute): HtmlMarkup {
  const wide = whole === 0 ? 0 : (part / whole) * width;
  return markup`<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true"><rect class="s-none" width="${width}" height="${height}"/><rect class="${className}" width="${decimals(wide)}" height="${height}"/></svg>`;
}

/** At most two decimals, written the same on every machine. */
export function decimals(number: number): number {
  return Math.round(number * 100) / 100;
}
