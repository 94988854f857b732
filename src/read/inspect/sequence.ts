import type { Fact } from './configuration.js';

/** A task sequence of an export, as `inspect` tells it. Types only. */
export interface InspectedSequence {
  readonly name: string;
  readonly description: string;
  /** For a running Windows, or one that deploys an operating system; the number itself where it is another. */
  readonly type: string;
  /** Maximum run time; null where it is not told. */
  readonly minutes: number | null;
  /** Packages and applications that the steps need. */
  readonly references: readonly SequenceReference[];
  readonly steps: readonly InspectedStep[];
  /** What does not fit together, or why there are no steps. */
  readonly remarks: readonly string[];
}

export interface SequenceReference {
  /** Package ID, or the identity of an application. */
  readonly id: string;
  /** Null where no program is named. */
  readonly program: string | null;
  /** As the export lists it; null where it does not. */
  readonly name: string | null;
  /** Whether the export holds it too; null where only the object is known. */
  readonly isHere: boolean | null;
}

/** A group, with the steps in it, or a step. */
export interface InspectedStep {
  readonly kind: 'group' | 'step';
  /** What the editor calls it, such as `Run Command Line`; of classes that are not known their name. */
  readonly type: string;
  readonly name: string;
  readonly description: string;
  readonly disabled: boolean;
  readonly continueOnError: boolean;
  /** Null where it always runs. */
  readonly condition: InspectedCondition | null;
  /** What it does. Keys and passwords are never among the values; masked ones are called so. */
  readonly facts: readonly Fact[];
  readonly steps: readonly InspectedStep[];
}

export interface InspectedCondition {
  /** e.g. `all of`, or a comparison */
  readonly words: string;
  readonly of: readonly InspectedCondition[];
}
