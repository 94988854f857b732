/**
 * The task sequence, worked out whole: the import zip, the cmdlets of the PowerShell engine, the hand-off sheet, `plan` and
 * `verify` derive from it. Types only.
 */
export interface TaskSequencePlan {
  /** File name of the zip, beside the import zip. */
  readonly fileName: string;
  /** The next after the package's: identifies the task sequence inside the zip only. */
  readonly packageId: string;
  /** Upper-case GUID. */
  readonly objectVersion: string;
  readonly name: string;
  readonly description: string;
  /** Shown by the import wizard. */
  readonly comment: string;
  /** Maximum run time (SMS_TaskSequencePackage.Duration). */
  readonly minutes: number;
  /** What Software Center tells. */
  readonly estimatedMinutes: number;
  /** What a person at the device sees. */
  readonly screen: TaskSequenceScreen;
  /** Masked variable that gives the key; null where the batch holds it. */
  readonly keyVariable: string | null;
  /** Packages of the site, other than ours, that steps need: they must be there before the import. */
  readonly sitePackages: readonly string[];
  readonly steps: readonly TaskSequenceNode[];
}

/** What a person at the device sees while it runs. */
export interface TaskSequenceScreen {
  /** The progress window; a step hides it, and the deployment leaves it out. */
  readonly progress: boolean;
  /** The notification that it is about to run (Set-CMTaskSequence -SuppressNotification where false). */
  readonly notification: boolean;
  /** How long the window with an error stays. */
  readonly errorSeconds: number;
  /** What the restart notice says, and how long it stays; there is none where no restart is pending. */
  readonly restartMessage: string;
  readonly restartSeconds: number;
}

export type TaskSequenceNode = TaskSequenceGroup | TaskSequenceStep;

export type TaskSequenceStep =
  RunCommandLineStep | SetVariableStep | InstallUpdatesStep | InstallPackageStep | RestartStep;

interface AnyNode {
  /** At most 50 characters. */
  readonly name: string;
  /** At most 256 characters. */
  readonly description: string;
  /** A disabled step stands in the editor and does nothing. */
  readonly disabled: boolean;
  /** Null where it always runs. */
  readonly condition: TaskSequenceCondition | null;
}

export interface TaskSequenceGroup extends AnyNode {
  readonly kind: 'group';
  readonly steps: readonly TaskSequenceNode[];
}

export interface RunCommandLineStep extends AnyNode {
  readonly kind: 'runCommandLine';
  readonly commandLine: string;
  /** Whose content it runs in: that of our package, that of a package of the site, or none. */
  readonly content: 'package' | { readonly packageId: string } | null;
  /** Our program whose exit codes it can end with (`plan.exitCodes`); null where it is none of ours. */
  readonly program: string | null;
  /** True where 64-bit Windows starts it as a 64-bit program; the step's default is 32 bits. */
  readonly native: boolean;
  /** Any other exit code fails the step, and with it the task sequence. */
  readonly successCodes: readonly number[];
  /** Then the step is ended, and fails. */
  readonly timeoutSeconds: number;
}

export interface SetVariableStep extends AnyNode {
  readonly kind: 'setVariable';
  readonly variable: string;
  /** Empty where it is masked: an export never holds a masked value. */
  readonly value: string;
  readonly masked: boolean;
}

export interface InstallUpdatesStep extends AnyNode {
  readonly kind: 'installUpdates';
  /** `mandatory`: only those whose deployment is required. */
  readonly target: 'mandatory' | 'all';
}

/** A program of a package of the site. */
export interface InstallPackageStep extends AnyNode {
  readonly kind: 'installPackage';
  readonly packageId: string;
  readonly program: string;
}

/** To the installed Windows; message and time are those of `screen`. */
export interface RestartStep extends AnyNode {
  readonly kind: 'restart';
  readonly message: string;
  readonly messageSeconds: number;
}

export type TaskSequenceCondition =
  | VariableCondition
  | WmiCondition
  | { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly TaskSequenceCondition[] };

export interface VariableCondition {
  readonly kind: 'variable';
  readonly variable: string;
  readonly operator: 'equals' | 'notEquals' | 'exists' | 'notExists';
  /** Empty with `exists` and `notExists`. */
  readonly value: string;
}

/** True where the query finds something. */
export interface WmiCondition {
  readonly kind: 'wmi';
  readonly namespace: 'root\\cimv2';
  readonly query: string;
}
