import { InternalError } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { longEnglishDate } from '../text/date.js';
import { mofStringProblem } from '../text/mof.js';

const rule = `// ${'*'.repeat(81)}`;

/**
 * The comment lines that the console's export wizard writes at the top of a file. The comment, which the import wizard
 * shows, is broken every 80 characters, also inside a word.
 *
 * @param what the file holds, e.g. "queries"
 * @throws InternalError when a line cannot be written
 */
export function mofHeader({ id, date, offer, tool }: PackagePlan, path: string, what: string): readonly string[] {
  const comment = `${offer.productName} ESU year ${offer.year}: ${what}. Written by ${tool.name} ${tool.version}.`;
  const lines = [
    rule,
    '//',
    '//\t\tCreated by SMS Export object wizard',
    '//',
    `//\t\t${longEnglishDate(date)} created`,
    '//',
    // The wizard writes the path of the exported file.
    `//\t\tFile Name: C:\\esupack\\${id}\\${path}`,
    '//',
    '// Comments :',
    '//',
    ...(comment.match(/.{1,80}/gu) ?? []).map((line) => `// ${line}`),
    '//',
    rule,
  ];
  if (lines.some((line) => /[\r\n]/u.test(line) || mofStringProblem(line) !== null)) {
    throw new InternalError('A line at the top of a MOF file cannot be written');
  }
  return lines;
}
