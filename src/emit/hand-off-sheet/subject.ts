import { testUpdates, type TestUpdate } from '../../catalog/test-updates.js';
import { sheetFileName } from '../../plan/files.js';
import type { CollectionPlan, PackagePlan, ProgramPurpose } from '../../plan/package-plan.js';
import { firstProgram } from '../../plan/programs.js';
import { commonWord, optionWords, windowsWord } from '../../text/shell.js';
import { type ConsoleLabels, labelsIn } from './console-labels.js';
import { placeholders } from './placeholders.js';

/** What the sections of the sheet name again and again, in any language. */
export interface SheetSubject {
  readonly plan: PackagePlan;
  readonly on: ConsoleLabels;
  /** Name of the program that a roll-out begins with: Activate, or what comes before it without internet access. */
  readonly first: string;
  /** What is deployed for it: that program, or where a variable gives the key the task sequence. */
  readonly deployed: string;
  /** Its maximum run time. A maintenance window must be as long. */
  readonly minutes: number;
  readonly way: 'online' | 'offline' | 'vamt';
  readonly check: string;
  /** Name of the program whose exit code 0 means licensed. */
  readonly tells: string;
  readonly siteCode: string;
  readonly distributionPointGroup: string;
  /** Paths on the share. */
  readonly folder: string;
  readonly importZip: string;
  readonly content: string;
  /** Names of the files in it. */
  readonly contentFiles: readonly string[];
  readonly sheetName: string;
  /** The collection to deploy to. */
  readonly eligible: string;
  readonly eligibleQuery: { readonly text: string; readonly name: string };
  /** The query that shows which values of ESUValue the site holds. */
  readonly siteQuery: string;
  readonly testUpdates: readonly TestUpdate[];
  /** Null in the last year of an offer. */
  readonly nextYear: NextYearSubject | null;
}

interface NextYearSubject {
  readonly year: number;
  /** The command that makes the bundle, for Windows PowerShell and cmd.exe alike. */
  readonly command: string;
  readonly needsActivationId: boolean;
}

export function sheetSubject(plan: PackagePlan): SheetSubject {
  const { importZip, offer } = plan;
  const folder = `${plan.site.share ?? placeholders.share}\\${plan.id}`;
  const eligible = plan.collections.find(({ role }) => role === 'eligible');
  const firstName = firstProgram(plan.programs)?.name ?? '';
  const covered = new Set(offer.operatingSystems.map(({ name }) => name));
  return {
    plan,
    on: labelsIn(plan.language),
    contentFiles: contentFiles(plan),
    sheetName: sheetFileName(plan.language),
    first: firstName,
    deployed: plan.batch.keyVariable === null ? firstName : (plan.taskSequence?.name ?? ''),
    minutes: (plan.batch.keyVariable === null ? plan.programs[0]?.minutes : plan.taskSequence?.minutes) ?? 0,
    way: plan.activation.way,
    check: programName(plan, 'check'),
    tells: plan.statusQueries.program,
    siteCode: plan.site.siteCode ?? placeholders.site,
    distributionPointGroup: plan.site.distributionPointGroup ?? placeholders.group,
    folder,
    importZip: `${folder}\\${importZip.fileName}`,
    content: `${folder}\\${importZip.filesFolder}\\${importZip.contentFolder}`,
    eligible: eligible?.name ?? '',
    eligibleQuery: { text: eligible?.query ?? '', name: eligible?.ruleName ?? '' },
    siteQuery: plan.queries.find(({ scope }) => scope === 'site')?.name ?? '',
    testUpdates: testUpdates.filter(({ operatingSystems }) => operatingSystems.some((name) => covered.has(name))),
    nextYear: nextYear(plan),
  };
}

function nextYear({ nextYear: next, batch }: PackagePlan): NextYearSubject | null {
  if (next === null) return null;
  const words = next.options.flatMap(({ name, value }) => {
    const path = name === 'from' ? `out/${value}` : value;
    // What the two shells read differently is left to --from, which names it the same.
    return commonWord(path) === null ? [] : [optionWords(name, path, windowsWord)];
  });
  return {
    year: next.year,
    command: `${placeholders.tool} generate ${words.join(' ')}${batch.keyVariable === null ? ' --key-file key.txt' : ''}`,
    needsActivationId: next.options.some(({ name }) => name === 'activation-id'),
  };
}

/** Names of collections of one kind, e.g. the licensed ones by inventory. */
export function collectionName(collections: readonly CollectionPlan[], role: CollectionPlan['role']): string {
  return collections.find((collection) => collection.role === role)?.name ?? '';
}

function contentFiles({ files, importZip }: PackagePlan): readonly string[] {
  const folder = `${importZip.filesFolder}/${importZip.contentFolder}/`;
  return files.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path.slice(folder.length));
}

function programName(plan: PackagePlan, wanted: ProgramPurpose): string {
  return plan.programs.find(({ purpose }) => purpose === wanted)?.name ?? '';
}
