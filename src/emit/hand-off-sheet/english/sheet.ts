import type { PackagePlan } from '../../../plan/package-plan.js';
import { line } from '../../../text/html-line.js';
import { code } from '../commands.js';
import type { SheetText } from '../sheet-text.js';
import { sectionsOfWay } from '../sections-of-ways.js';
import { sheetSubject } from '../subject.js';
import { fields } from './fields.js';
import { methods } from './methods.js';
import { importPackage, pilot, proof, rollOut, share } from './path.js';
import { evidence, key, network } from './reference/background.js';
import { bundle } from './reference/bundle.js';
import { exitCodeTable, queries, values } from './reference/lookup.js';
import { prerequisites } from './reference/prerequisites.js';
import { nextYear, results } from './reference/results.js';
import { withoutInternet } from './without-internet.js';

/** The hand-off sheet in English, with the console's English labels. */
export function englishSheet(plan: PackagePlan): SheetText {
  const subject = sheetSubject(plan);
  const { offer, tool } = plan;
  const without = sectionsOfWay(subject, withoutInternet);
  return {
    title: `${offer.productName} ESU year ${offer.year}: activate devices with Configuration Manager`,
    subtitle: line`${code(subject.sheetName)} of the bundle ${code(plan.id)}, made by esupack ${tool.version}. Steps 1 to ${without.length + 5} are all you need; the rest is for other methods and for reference.`,
    warning:
      plan.batch.keyVariable === null
        ? line`Anyone who can read this folder can read the MAK key. Give access to the site server and the package administrators only.`
        : line`No file in this folder contains the MAK key. Keep others from changing the files all the same: devices run them as SYSTEM.`,
    fields: fields(plan),
    contentsHeading: 'On this page',
    path: [
      share(subject),
      importPackage(subject),
      pilot(subject),
      ...without,
      proof(subject, without.length + 4),
      rollOut(subject, without.length + 5),
    ],
    methods: methods(subject),
    referenceHeading: 'Reference',
    reference: [
      prerequisites(subject),
      exitCodeTable(subject),
      results(subject),
      values(subject),
      key(subject),
      network(subject),
      evidence(subject),
      nextYear(subject),
      queries(subject),
      bundle(subject),
    ],
    words: {
      stepDone: 'Step done',
      copy: 'Copy',
      copied: 'Copied',
      unfold: 'Open all sections',
      unfoldHint: 'Folded sections are not printed.',
    },
  };
}
