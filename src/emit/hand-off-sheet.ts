import { sheetFileName } from '../plan/files.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import { htmlAttribute, htmlText } from '../text/html.js';
import type { Emitter } from './emitter.js';
import { englishSheet } from './hand-off-sheet/english/sheet.js';
import { japaneseSheet } from './hand-off-sheet/japanese/sheet.js';
import { appendix, type SheetBlock, type SheetText } from './hand-off-sheet/sheet-text.js';
import { render, type View } from './template.js';

/** README.html or README.ja.html: leads an administrator from the folder on a share to a proven pilot. */
export const handOffSheet: Emitter = {
  name: 'hand-off sheet',
  emit: (plan) => {
    const text = plan.language === 'ja' ? japaneseSheet(plan) : englishSheet(plan);
    const page = render('hand-off-sheet', view(plan, text));
    return [{ path: sheetFileName(plan.language), content: encode(page, 'utf-8', '\n') }];
  },
};

function view(plan: PackagePlan, text: SheetText): View<'html' | 'css'> {
  return {
    language: htmlAttribute(plan.language),
    style: render('hand-off-sheet.css', {}),
    title: htmlText(text.title),
    subtitle: text.subtitle.html,
    warning: text.warning.html,
    contentsHeading: htmlText(text.contentsHeading),
    factsHeading: htmlText(text.factsHeading),
    facts: text.facts.map(([name, value]) => ({ name: htmlText(name), value: value.html })),
    sections: text.sections.map(({ id, heading, blocks }) => ({
      id: htmlAttribute(id),
      heading: htmlText(heading),
      className: htmlAttribute(appendix.has(id) ? `${id} appendix` : id),
      blocks: blocks.map((block) => blockView(block, text.stepDone)),
    })),
  };
}

function blockView(block: SheetBlock, stepDone: string): View<'html'> {
  const none = { isParagraph: false, isSteps: false, isList: false, isTable: false, isListing: false };
  switch (block.kind) {
    case 'paragraph':
      return { ...none, isParagraph: true, text: block.text.html };
    case 'steps':
      return {
        ...none,
        isSteps: true,
        stepDone: htmlAttribute(stepDone),
        items: block.items.map(({ html }) => html),
      };
    case 'list':
      return { ...none, isList: true, items: block.items.map(({ html }) => html) };
    case 'table':
      return {
        ...none,
        isTable: true,
        columns: block.columns.map(htmlText),
        rows: block.rows.map((row) => ({
          cells: row.map(({ html }, index) => ({ text: html, column: htmlAttribute(block.columns[index] ?? '') })),
        })),
      };
    case 'listing':
      return {
        ...none,
        isListing: true,
        text: block.title.html,
        hasShared: block.shared !== null,
        shared: htmlText(block.shared?.text ?? ''),
        sharedName: htmlAttribute(block.shared?.name ?? ''),
        listing: htmlText(block.text.slice(block.shared?.text.length ?? 0)),
      };
  }
}
