import type { Bilingual } from '../text/bilingual.js';

/** The argument of the batch, but for `activate`, which has none. */
export type ProgramPurpose = 'activate' | 'check' | 'collect' | 'deposit' | 'prepare' | 'close' | 'remove';

/** One SMS_Program object. */
export interface ProgramObject {
  readonly name: string;
  readonly purpose: ProgramPurpose;
  readonly commandLine: string;
  readonly comment: string;
  /** The same for the Japanese hand-off sheet. */
  readonly japaneseComment: string;
  readonly runs: ProgramRuns;
  /** SMS_Program.ProgramFlags, unsigned 32 bits: `runs` in one number. */
  readonly flags: number;
  /** Maximum run time. */
  readonly minutes: number;
  readonly diskSpace: string;
}

/**
 * How a program runs on a device. ProgramFlags, the keys of the definition file, the parameters of the cmdlets and the rows
 * of the hand-off sheet derive from it; for a further value, the compiler asks each of them what to write.
 */
export interface ProgramRuns {
  readonly window: 'hidden';
  readonly rights: 'administrative';
  /** Whether a user is logged on. */
  readonly logon: 'whetherOrNot';
  /** Users may view the program and interact with it. */
  readonly userInteraction: boolean;
  /** Users are told that it will run. */
  readonly notifications: boolean;
  readonly platform: 'any';
  /** The content is reached by a UNC path; no drive letter is needed. */
  readonly path: 'unc';
  /** Once for the computer, not for each user. */
  readonly assignment: 'computer';
  readonly afterRunning: 'nothing';
  readonly disabled: boolean;
}

/** One exit code of this package; where it means something else after some programs, they have a row of their own. */
export interface ExitCodePlan {
  readonly code: number;
  /** Two or three words. */
  readonly name: string;
  /** Names of the programs that can end with it. None: only a changed command line leads to it. */
  readonly programs: readonly string[];
  /** One sentence without its period. */
  readonly meaning: Bilingual;
  readonly whatToDo: Bilingual;
  /** True where Configuration Manager's default list makes the client try again by itself. */
  readonly retried: boolean;
}
