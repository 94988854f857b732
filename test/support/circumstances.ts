import type { ProductKey } from '../../src/config/product-key.js';
import type { Confirmation } from '../../src/plan/confirmation.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import type { LogLine } from './cmtrace.js';
import type { Licensing, TaskSequence } from './licensing.js';
import type { RegistryKey } from './registry-key.js';
import type { HostEvent } from './script-host.js';

/** What the computer is like, its licensing service and its script host included. Unsaid things are in order. */
export interface Circumstances extends Licensing {
  readonly plan?: PackagePlan;
  readonly key?: ProductKey;
  /** The task sequence that runs the batch; without it none is running. */
  readonly taskSequence?: TaskSequence;
  /** Arguments of the batch. */
  readonly arguments?: string;
  /** Content folder, relative to drive C:, forward slashes. */
  readonly contentFolder?: string;
  /** The command line, where it is not that of the program. */
  readonly commandLine?: string;
  readonly host?: readonly HostEvent[] | undefined;
  /** What the package holds for `deposit`. */
  readonly confirmations?: readonly Confirmation[];
  /** The operating system, as far as it is not a Windows 10 22H2 with all that is needed. */
  readonly system?: Partial<System>;
  /** More of HKEY_LOCAL_MACHINE, and all of HKEY_CURRENT_USER. */
  readonly machine?: readonly RegistryKey[];
  readonly user?: readonly RegistryKey[];
  /** Files that are not there, relative to drive C: or, after `content:`, to the content folder. */
  readonly missing?: readonly string[];
  /** Files that are there, relative to drive C:, with their text; null makes a folder. */
  readonly present?: Readonly<Record<string, string | null>>;
  /** Copies of files, e.g. for Sysnative: target -> source, relative to drive C:. */
  readonly copies?: Readonly<Record<string, string>>;
  /** Lines that cmd.exe runs before the batch, and after it. */
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Keeps logs and lock of the run before. */
  readonly keepLogs?: boolean;
  /** Whoever runs the batch may not write into the folder of the logs. */
  readonly withoutRights?: boolean;
  /** Ends everything, as a power cut does, as soon as the calls have this text. */
  readonly crashAt?: string;
  /** Keeps the environment that each script was started with. */
  readonly keepEnvironment?: boolean;
  /** Changes files of the content, for tests that must fail. */
  readonly change?: (name: string, text: string) => string;
}

export interface System {
  readonly build: string;
  readonly revision: number | null;
  readonly edition: string;
  readonly productType: 'WinNT' | 'ServerNT' | 'LanmanNT';
}

/** What could be seen after the run. */
export interface BatchRun {
  /** The full 32 bits, signed; null after a crash. */
  readonly exitCode: number | null;
  /** Calls of scripts and of netsh.exe, in order, e.g. `esu-wmi status <ID>`. */
  readonly calls: readonly string[];
  /** Which cscript.exe ran which script, in lower case. */
  readonly places: readonly string[];
  /** The command line of every process, as Wine's process trace has it. */
  readonly processes: readonly string[];
  /** The variables of the task sequence that scripts asked for. */
  readonly asked: readonly string[];
  /** Lines `<call>: NAME=value`, where asked for. */
  readonly environment: readonly string[];
  readonly log: readonly LogLine[];
  readonly logText: string;
  /** Values of the registry stamp; empty where there is none. */
  readonly stamp: Readonly<Record<string, string>>;
  /** What the batch wrote on the screen. */
  readonly screen: string;
  /** What remains in the log folder. */
  readonly logFolder: readonly string[];
}
