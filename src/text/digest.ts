import type { XmlElement } from './xml.js';

/**
 * A configuration item or baseline as a DCM digest says it: the file that a console exports, and imports. Types only. What
 * these have no room for is kept as the element that it is, so that nothing is lost: `OtherElement`.
 */
export type Digest = ConfigurationItem | ConfigurationBaseline | OtherElement;

export interface OtherElement {
  readonly kind: 'other';
  readonly element: XmlElement;
}

/** What item and baseline have in common. */
export interface DigestObject {
  readonly identity: DigestIdentity;
  /** Further attributes in their order, such as ConfigurationFlags. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly names: DigestNames;
}

/** `<scope>/<logical name>` is the ModelName of a site. */
export interface DigestIdentity {
  /** `ScopeId_` and an upper-case GUID: of the site that made the object. */
  readonly scope: string;
  /** e.g. `OperatingSystem_` and a lower-case GUID. */
  readonly logicalName: string;
  /** From 1; raised whenever the object changes. */
  readonly version: number;
}

export interface DigestNames {
  readonly name: ResourceText;
  readonly description: ResourceText;
}

export interface ResourceText {
  readonly text: string;
  /** `ID-` and a lower-case GUID, by which the .resx holds the text as well; null where there is none. */
  readonly resourceId: string | null;
}

export interface ConfigurationItem extends DigestObject {
  readonly kind: 'item';
  readonly type: 'OperatingSystem' | 'Application' | 'BusinessPolicy';
  readonly parts: readonly XmlElement[];
  readonly settings: readonly (DigestSetting | OtherElement)[];
  readonly rules: readonly (DigestRule | OtherElement)[];
  /** Rule IDs of the supported platforms, e.g. `Windows/All_Windows_Client_Server`. */
  readonly platforms: readonly string[];
  /** What follows the platforms, such as the detection of an application. */
  readonly more: readonly XmlElement[];
}

export interface DigestSetting {
  readonly kind: 'setting';
  readonly logicalName: string;
  readonly dataType: string;
  readonly names: DigestNames;
  readonly source: ScriptSource | OtherElement;
}

/** Where the value of a setting comes from: what the script prints. */
export interface ScriptSource {
  readonly kind: 'script';
  /** True: as the user who is logged on; null: as the system. */
  readonly perUser: boolean | null;
  /** True: in the 64-bit script host of a 64-bit Windows. */
  readonly is64Bit: boolean | null;
  readonly discovery: DigestScript;
  readonly remediation: DigestScript | null;
}

export interface DigestScript {
  readonly language: string;
  /** Lines end in LF. */
  readonly text: string;
}

export interface DigestRule {
  readonly kind: 'rule';
  readonly id: string;
  readonly severity: string;
  readonly nonCompliantWhenNotFound: boolean | null;
  readonly names: DigestNames;
  readonly operator: string;
  readonly setting: SettingReference;
  /** The constants that the setting is compared with: one, or a list of a data type of its own. */
  readonly constants: DigestConstants;
}

export interface SettingReference {
  readonly scope: string;
  readonly logicalName: string;
  readonly version: number | null;
  readonly dataType: string;
  readonly settingLogicalName: string;
  readonly sourceType: string;
  readonly method: string;
  readonly propertyPath: string | null;
  /** Whether *Remediate noncompliant rules when supported* is set. */
  readonly changeable: boolean;
}

export interface DigestConstants {
  /** Null for a single constant. */
  readonly listType: string | null;
  readonly values: readonly { readonly value: string; readonly dataType: string }[];
}

export interface ConfigurationBaseline extends DigestObject {
  readonly kind: 'baseline';
  /** By the names of the elements, in their order, e.g. `OperatingSystems`. */
  readonly items: Readonly<Record<string, readonly ItemReference[]>>;
}

/** One item of a baseline: always its latest version. */
export interface ItemReference {
  /** e.g. `OperatingSystemReference` */
  readonly type: string;
  readonly scope: string;
  readonly logicalName: string;
}
