import { sheetFileName } from '../plan/files.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import type { Encoded } from '../text/encoded.js';
import { htmlAttribute, htmlText } from '../text/html.js';
import { joined, type HtmlLine, line } from '../text/html-line.js';
import type { Emitter } from './emitter.js';
import { englishSheet } from './hand-off-sheet/english/sheet.js';
import { japaneseSheet } from './hand-off-sheet/japanese/sheet.js';
import { paragraph, type SheetBlock, type SheetMethods, type SheetText } from './hand-off-sheet/sheet-text.js';
import { pagePolicy } from './page-policy.js';
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

function view(plan: PackagePlan, text: SheetText): View<'html' | 'css' | 'js'> {
  const style = render('hand-off-sheet.css', {});
  const script = render('hand-off-sheet.js', {});
  const { words, methods } = text;
  const sectionView = folded(words.stepDone);
  return {
    language: htmlAttribute(plan.language),
    bundle: htmlAttribute(plan.id),
    policy: pagePolicy(style, script),
    style,
    script,
    title: htmlText(text.title),
    subtitle: text.subtitle.html,
    warning: text.warning.html,
    ...fieldsView(text),
    contentsHeading: htmlText(text.contentsHeading),
    path: text.path.map(sectionView),
    methodsHeading: htmlText(methods.heading),
    methods: methods.items.map((method) =>
      sectionView({
        ...method,
        heading: method.name,
        blocks: [paragraph(labelled(methods.columns[1], method.takeIt)), ...method.blocks],
      }),
    ),
    methodsTable: blocksOf('methods', methodsTable(methods), words.stepDone),
    byHand: methods.byHand.map(sectionView),
    referenceHeading: htmlText(text.referenceHeading),
    reference: text.reference.map(sectionView),
    copy: htmlAttribute(words.copy),
    copied: htmlAttribute(words.copied),
    unfold: htmlText(words.unfold),
    unfoldHint: htmlText(words.unfoldHint),
  };
}

function fieldsView({ fields }: SheetText): View<'html'> {
  return {
    fieldsHeading: htmlText(fields.heading),
    declared: htmlText(fields.declared),
    fields: fields.items.map(({ name, label, placeholder, pattern, choices }) => ({
      name: htmlAttribute(name),
      label: htmlText(label),
      placeholder: htmlAttribute(placeholder),
      pattern: htmlAttribute(pattern),
      isChoice: choices.length > 0,
      choices: choices.map(htmlText),
    })),
  };
}

function methodsTable({ intro, columns, items }: SheetMethods): readonly SheetBlock[] {
  const rows = items.map(({ name, takeIt, creates, known }) => [line`${name}`, takeIt, creates, known]);
  return [paragraph(intro), { kind: 'table', columns, rows }];
}

function labelled(name: string, text: HtmlLine): HtmlLine {
  return joined([line`${name}`, text], ': ');
}

/** A section by its parts; folded or not is the template's. */
function folded(stepDone: string) {
  return ({
    id,
    heading,
    blocks,
  }: {
    readonly id: string;
    readonly heading: string;
    readonly blocks: readonly SheetBlock[];
  }): View<'html'> => ({
    id: htmlAttribute(id),
    heading: htmlText(heading),
    blocks: blocksOf(id, blocks, stepDone),
  });
}

function blocksOf(section: string, blocks: readonly SheetBlock[], stepDone: string): Encoded<'html'> {
  return render('hand-off-sheet.blocks', {
    blocks: blocks.map((block, index) => blockView(block, `${section}-${index}`, stepDone)),
  });
}

/** @param name the block's among all of the page; its steps are kept by it */
function blockView(block: SheetBlock, name: string, stepDone: string): View<'html'> {
  const none = { isParagraph: false, isSteps: false, isList: false, isTable: false, isListing: false };
  switch (block.kind) {
    case 'paragraph':
      return { ...none, isParagraph: true, text: block.text.html };
    case 'steps':
      return {
        ...none,
        isSteps: true,
        stepDone: htmlAttribute(stepDone),
        items: block.items.map(({ html }, index) => ({ text: html, step: htmlAttribute(`${name}-${index}`) })),
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
