/** One configuration item and one baseline that refers to it: what each device says of itself. Holds no key. */
export interface BaselinePlan {
  readonly fileName: 'configuration-baseline.cab';
  /** `ScopeId_` and an upper-case GUID: stands for the site that made the objects, and survives an import. */
  readonly scope: string;
  /** Of both objects. The site takes other content under the same version for a mistake. */
  readonly version: number;
  readonly item: BaselineObject;
  readonly baseline: BaselineObject;
  readonly settings: readonly BaselineSetting[];
}

export interface BaselineObject {
  readonly name: string;
  readonly description: string;
  /** e.g. `Baseline_` and a lower-case GUID; `<scope>/<logical name>` is the ModelName of a site. */
  readonly logicalName: string;
}

export type BaselineQuestion = 'license' | 'package' | 'build';

/** One discovery script and the one rule that judges what it prints. */
export interface BaselineSetting {
  readonly question: BaselineQuestion;
  readonly name: string;
  readonly description: string;
  /** `ScriptSetting_` and a lower-case GUID. */
  readonly logicalName: string;
  /** The text that a compliant device prints. */
  readonly compliant: string;
  readonly severity: 'Critical' | 'Warning';
  /** `Rule_` and a lower-case GUID. */
  readonly ruleId: string;
  readonly ruleName: string;
}
