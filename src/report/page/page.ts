import { createHash } from 'node:crypto';
import { render } from '../../emit/template.js';
import { encode } from '../../text/encode.js';
import { htmlText } from '../../text/html.js';
import { scriptJson } from '../../text/script-json.js';
import type { Report } from '../figures.js';
import { english } from './english.js';
import { japanese } from './japanese.js';
import type { PageText } from './page-text.js';
import {
  exitCodesView,
  groupsView,
  offersView,
  overviewView,
  readinessView,
  systemsView,
  trendView,
} from './figure-views.js';
import { disagreementsView, readingView } from './reading-views.js';
import { tableData } from './table-data.js';

/**
 * The report as one HTML file that loads nothing: styles, plots, data and script stand in it, and its content security
 * policy lets no other script or style run, whatever a device may be called.
 */
export function reportPage(report: Report, language: PageText['language'], by?: string): Uint8Array {
  const text = language === 'ja' ? japanese : english;
  const { figures } = report;
  const style = render('report.css', {});
  const script = render('report.js', {});
  const page = render('report.html', {
    language: htmlText(text.language),
    policy: htmlText(
      `default-src 'none'; style-src ${hash(style)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`,
    ),
    version: htmlText(figures.tool.version),
    style,
    script,
    title: htmlText(text.title),
    ...overviewView(figures, text),
    ...offersView(figures, text),
    ...systemsView(figures, text),
    ...trendView(figures, text),
    ...readinessView(figures, text),
    ...groupsView(figures, text, by),
    ...exitCodesView(figures, text),
    ...disagreementsView(figures, text),
    ...readingView(figures, text),
    tableHeading: htmlText(text.tableHeading),
    needsScript: htmlText(text.needsScript),
    footer: htmlText(text.footer),
    data: scriptJson(tableData(report, text)),
  });
  return encode(page, 'utf-8', '\n');
}

/** What a content security policy calls an inline style or script (W3C CSP Level 3, 6.7.2.3). */
function hash(content: string): string {
  return `'sha256-${createHash('sha256').update(content, 'utf8').digest('base64')}'`;
}
