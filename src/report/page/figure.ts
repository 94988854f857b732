import { type HtmlText, htmlText } from '../../text/html.js';

/** A whole number with a comma every three digits, whatever the locale of this machine. */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** The same for the page. */
export function htmlFigure(number: number): HtmlText {
  return htmlText(figure(number));
}

/** Percent with one decimal; never 100.0 for less than all. */
export function percent(coverage: number | null): string {
  return coverage === null ? '–' : `${coverage.toFixed(1)} %`;
}
