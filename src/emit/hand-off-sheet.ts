import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import { htmlText } from '../text/html.js';
import type { Emitter } from './emitter.js';
import { englishSheet } from './hand-off-sheet/english.js';
import { japaneseSheet } from './hand-off-sheet/japanese.js';
import type { SheetText } from './hand-off-sheet/sheet-text.js';
import { render } from './template.js';

/** README.html or README.ja.html: leads an administrator from the folder on a share to a proven pilot. */
export const handOffSheet: Emitter = {
  name: 'hand-off sheet',
  emit: (plan) => {
    const page = render('hand-off-sheet', view(plan));
    return [{ path: sheetFileName(plan.language), content: encode(page, 'utf-8', '\n') }];
  },
};

export function sheetFileName(language: PackagePlan['language']): string {
  return language === 'ja' ? 'README.ja.html' : 'README.html';
}

function view(plan: PackagePlan): Readonly<Record<string, unknown>> {
  const text: SheetText = plan.language === 'ja' ? japaneseSheet(plan) : englishSheet(plan);
  return {
    language: htmlText(plan.language),
    title: htmlText(text.title),
    subtitle: text.subtitle.html,
    warning: text.warning.html,
    facts: text.facts.map(([name, value]) => ({ name: htmlText(name), value: value.html })),
    sections: text.sections.map(({ heading, paragraphs, steps }) => ({
      heading: htmlText(heading),
      paragraphs: paragraphs.map((paragraph) => paragraph.html),
      hasSteps: steps.length > 0,
      steps: steps.map((step) => step.html),
    })),
    collectionsHeading: htmlText(text.collectionsHeading),
    collections: [...plan.collections, ...plan.inventoryCollections].map(({ name, comment, query }) => ({
      name: htmlText(name),
      comment: htmlText(comment),
      query: htmlText(query),
    })),
    exitCodesHeading: htmlText(text.exitCodesHeading),
    exitCodeColumns: text.exitCodeColumns.map(htmlText),
    exitCodes: text.exitCodes.map(({ code, meaning, repair }) => ({
      code: String(code),
      meaning: htmlText(meaning),
      repair: htmlText(repair),
    })),
  };
}
