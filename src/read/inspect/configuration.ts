/** Configuration items and baselines, as `inspect` tells them. Types only. */

/** A cabinet that a console exported, or a digest out of it. */
export interface ConfigurationContents {
  readonly kind: 'configuration';
  readonly items: readonly InspectedItem[];
  readonly baselines: readonly InspectedBaseline[];
  /** Objects that are neither, and files of the cabinet that are no part of any. */
  readonly others: readonly OtherPart[];
  /** What does not fit together, or what clients make of it. */
  readonly remarks: readonly string[];
}

interface InspectedObject {
  /** The digest in the cabinet. */
  readonly file: string;
  readonly name: string;
  readonly description: string;
  /** The site that made it. */
  readonly scope: string;
  readonly logicalName: string;
  readonly version: number;
  /** Null where there are none. */
  readonly flags: ConfigurationFlags | null;
}

export interface ConfigurationFlags {
  readonly value: string;
  /** What is known of the bits that are set. */
  readonly words: readonly string[];
}

export interface InspectedItem extends InspectedObject {
  readonly type: 'OperatingSystem' | 'Application' | 'BusinessPolicy';
  readonly settings: readonly InspectedSetting[];
  readonly rules: readonly InspectedRule[];
  /** Rule IDs, e.g. `Windows/All_Windows_Client_Server`. */
  readonly platforms: readonly string[];
  /** Parts that are no settings, such as files, and the detection of an application. */
  readonly others: readonly OtherPart[];
}

export interface InspectedSetting {
  readonly logicalName: string;
  readonly name: string;
  readonly description: string;
  readonly dataType: string;
  /** Where its value comes from, e.g. `script`, `RegistryDiscoverySource`. */
  readonly source: string;
  /** Of a script: how it runs; of others: what is looked at. */
  readonly facts: readonly Fact[];
  readonly scripts: readonly InspectedScript[];
}

export interface InspectedScript {
  readonly purpose: 'discovery' | 'remediation';
  readonly language: string;
  readonly text: string;
}

export interface InspectedRule {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly severity: string;
  /** Name of the setting that it judges, or its logical name. */
  readonly setting: string;
  readonly operator: string;
  readonly values: readonly string[];
  /** Whether a device where the setting is not found is noncompliant. */
  readonly nonCompliantWhenNotFound: boolean;
  readonly remediates: boolean;
  /** Of a rule that is no comparison with constants: what it says. */
  readonly facts: readonly Fact[];
}

export interface InspectedBaseline extends InspectedObject {
  readonly items: readonly {
    /** e.g. `OperatingSystems` */
    readonly list: string;
    readonly scope: string;
    readonly logicalName: string;
    /** Null where it is not in the cabinet. */
    readonly name: string | null;
  }[];
}

/** Something that is not known in detail. */
export interface OtherPart {
  readonly name: string;
  readonly facts: readonly Fact[];
}

export interface Fact {
  readonly name: string;
  readonly value: string;
}
