import { line } from '../../../text/html-line.js';
import type { SheetMethods } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';
import { baseline } from './methods/baseline.js';
import { collections, deployments } from './methods/by-hand.js';
import { definitionFile } from './methods/definition-file.js';
import { importZip } from './methods/import-zip.js';
import { taskSequence } from './methods/task-sequence.js';

/** The methods beside the script; docs/decisions and CONTRIBUTING.md say how one is added. */
export function methods(subject: SheetSubject): SheetMethods {
  return {
    heading: 'Other methods',
    intro: line`Steps 1 to 5 use the script. Where scripts cannot run, import the package in one of these ways instead of step 2, then continue with "Collections and queries in the console" and "Distribute and deploy in the console".`,
    columns: ['Method', 'Use it when', 'Creates', 'Known from'],
    items: [importZip(subject), definitionFile(subject), ...taskSequence(subject), baseline(subject)],
    byHand: [collections(subject), deployments(subject)],
  };
}
