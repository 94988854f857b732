import type { PackagePlan } from '../../../plan/package-plan.js';
import { code, line } from '../../../text/html-line.js';
import type { SheetText } from '../sheet-text.js';
import { sectionsOfWay } from '../sections-of-ways.js';
import { sheetSubject, type SheetSubject } from '../subject.js';
import { key, network, support } from './background.js';
import { definition, doors, script, values, wizard } from './doors.js';
import { collections, pilot, rollOut } from './pilot.js';
import { prerequisites, share } from './prepare.js';
import { nextYear, proof } from './proof.js';
import { exitCodeTable, queries } from './reference.js';
import { withoutInternet } from './without-internet.js';

/** The hand-off sheet in English, with the console's English labels. */
export function englishSheet(plan: PackagePlan): SheetText {
  const subject = sheetSubject(plan);
  const { offer, tool } = plan;
  return {
    title: `${offer.productName} Extended Security Updates, year ${offer.year}: from this folder to a proven pilot`,
    subtitle: line`Bundle ${code(plan.id)}, made by esupack ${tool.version}. Replace ${code('\\\\server\\share')} and ${code('ABC')} with your own share and site code throughout.`,
    warning: line`${code(plan.batch.fileName)} holds the MAK key: whoever can read the package’s content can read the key. Give the share to the site server and the package administrators only.`,
    factsHeading: 'What this is',
    facts: facts(subject),
    contentsHeading: 'On this page',
    sections: [
      prerequisites(subject),
      share(subject),
      doors(),
      wizard(subject),
      definition(subject),
      script(subject),
      values(subject),
      collections(subject),
      pilot(subject),
      ...sectionsOfWay(subject, withoutInternet),
      rollOut(subject),
      proof(subject),
      key(subject),
      network(subject),
      support(subject),
      nextYear(subject),
      exitCodeTable(subject),
      queries(subject),
    ],
    stepDone: 'Step done',
  };
}

function facts({ plan }: SheetSubject): SheetText['facts'] {
  const { offer, package: object, programs, batch } = plan;
  const { coverage } = offer;
  return [
    ['Covers', line`${offer.operatingSystems.map(({ name }) => name).join(', ')}`],
    ['Updates of', coverage === null ? line`dates not announced` : line`${coverage.from} to ${coverage.to}`],
    ['Activation ID', code(offer.activationId)],
    ['Package', line`${object.name} (${object.manufacturer}, version ${object.version}, ${object.language})`],
    ...programs.map(({ name, comment }) => [`Program ${name}`, line`${comment}`] as const),
    ['Log on the device', code(batch.logFile)],
    ['Result on the device', code(batch.registryKey)],
    ['Checked by', line`${code('SHA256SUMS')}; ${code('manifest.json')} holds the whole plan, without the key`],
  ];
}
