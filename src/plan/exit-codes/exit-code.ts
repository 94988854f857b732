import type { Bilingual } from '../../text/bilingual.js';
import type { ProgramPurpose } from '../package-plan.js';

/** One exit code of activate-esu.bat: a contract with Configuration Manager and with whoever reads reports. */
export interface ExitCode {
  readonly code: number;
  /** Two or three words, for tables and titles. */
  readonly name: string;
  /** One sentence without its period; English for the log too: printable ASCII, no quotes. */
  readonly meaning: Bilingual;
  /** What leads to it: answers of slmgr.vbs and WMI. For docs/exit-codes.md. */
  readonly cause: string;
  /** What an administrator does about it, in sentences. `{install}` stands for the program that installs the key. */
  readonly whatToDo: Bilingual;
  /**
   * The programs that can end with it; a test holds them equal to the paths through the batch. None where only a command
   * line that somebody has changed leads to it. A code may have a row for some programs and another for the rest.
   */
  readonly programs: readonly ProgramPurpose[];
  /** Only in packages that also have this program. */
  readonly onlyWith?: ProgramPurpose;
  /** Only in packages whose key comes from a variable of the task sequence. */
  readonly onlyWithVariable?: true;
  /** True where Configuration Manager's default list makes the client try again by itself. */
  readonly retried: boolean;
}
