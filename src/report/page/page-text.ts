import type { RowProblem } from '../csv.js';
import type { Notice } from '../device-list.js';
import type { EvidenceSource, Verdict } from '../evidence.js';
import type { ExitCodeGroup } from '../exit-code-groups.js';
import type {
  ActivationFigures,
  CoverageFigures,
  Disagreement,
  OfferFigures,
  ReadinessFigures,
  TargetFigures,
} from '../figures.js';
import type { Column } from '../headings.js';
import type { Tally } from '../tally.js';
import type { DeviceState } from '../judge.js';
import type { YearReason } from '../offers.js';

/** Everything a report says, in one language. Plain text: the page escapes it. */
export interface PageText {
  readonly language: 'en' | 'ja';
  readonly title: string;
  readonly subtitle: (figures: CoverageFigures) => string;
  readonly coverage: string;
  readonly coverageOf: (figures: CoverageFigures) => string;
  readonly nothingEligible: string;
  readonly states: Readonly<Record<DeviceState | 'eligible' | 'updated' | 'stale' | 'disagree', string>>;
  readonly tileHints: Readonly<
    Record<'licensed' | 'updated' | 'needs' | 'failed' | 'retrying' | 'unknown' | 'disagree', string>
  >;
  readonly staleHint: (days: number) => string;
  readonly offersHeading: string;
  readonly offerName: (offer: Pick<OfferFigures, 'productName' | 'year'>) => string;
  readonly yearReason: Readonly<Record<YearReason, string>>;
  readonly unmeasured: (offer: OfferFigures) => string;
  readonly year: (year: number) => string;
  readonly licensedByYear: string;
  readonly systemsHeading: string;
  readonly system: string;
  readonly trendHeading: string;
  readonly trendNote: string;
  readonly allOffers: string;
  readonly file: string;
  readonly day: string;
  readonly unknownDay: string;
  readonly readinessHeading: string;
  readonly readinessNote: string;
  readonly readinessColumns: readonly [what: string, devices: string, whatToDo: string];
  readonly readiness: (figures: Pick<ReadinessFigures, 'readiness' | 'lowestBuild'>) => {
    readonly what: string;
    readonly whatToDo: string;
  };
  readonly updatedOf: (tally: Tally) => string;
  readonly activations: (figures: ActivationFigures) => string;
  readonly target: (figures: TargetFigures) => string;
  readonly targetLine: (figures: TargetFigures) => string;
  readonly groupsHeading: (column: string) => string;
  readonly noGroup: string;
  readonly exitCodesHeading: string;
  readonly exitCodesNote: string;
  readonly exitCodeColumns: readonly [code: string, devices: string, meaning: string, whatToDo: string];
  readonly exitCode: (group: ExitCodeGroup) => { readonly meaning: string; readonly whatToDo: string };
  readonly noExitCode: string;
  readonly nothingFailed: string;
  readonly disagreementsHeading: string;
  readonly disagreementsNote: string;
  readonly sources: Readonly<Record<EvidenceSource, string>>;
  readonly believed: string;
  readonly devices: string;
  readonly verdict: (verdict: Verdict) => string;
  readonly inventoryOlder: (group: Disagreement) => string;
  readonly readingHeading: string;
  readonly rowsRead: (figures: CoverageFigures) => string;
  readonly unreadableHeading: (count: number) => string;
  readonly unreadableColumns: readonly [line: string, problem: string, begins: string];
  readonly moreUnreadable: (more: number) => string;
  readonly problem: (problem: RowProblem) => string;
  readonly notice: (notice: Notice) => string;
  readonly notCountedHeading: string;
  readonly notCounted: (kind: 'unknownSystem' | 'noClient' | 'obsolete' | 'otherProduct', devices: number) => string;
  readonly notCovered: (devices: number) => string;
  readonly columnName: (column: Column) => string;
  readonly tableHeading: string;
  readonly table: TableText;
  readonly needsScript: string;
  readonly footer: string;
}

/** What the script of the page says. */
export interface TableText {
  readonly columns: Readonly<
    Record<
      | 'name'
      | 'system'
      | 'offer'
      | 'state'
      | 'inventory'
      | 'exitCode'
      | 'esuValue'
      | 'lastDiscovery'
      | 'lastInventory'
      | 'notes',
      string
    >
  >;
  readonly search: string;
  readonly all: string;
  readonly save: string;
  readonly clear: string;
  readonly previous: string;
  readonly next: string;
  /** With {from}, {to} and {count} in it. */
  readonly shown: string;
  readonly none: string;
  /** Above a printed table that does not hold every row, with {count} and {all} in it. */
  readonly leftOut: string;
  /** Before the day on which the newest update was seen. */
  readonly updated: string;
  readonly stale: string;
  readonly disagree: string;
  readonly licensed: string;
  readonly notLicensed: string;
  /** Beside "licensed": which source says so. */
  readonly by: Readonly<Record<EvidenceSource, string>>;
  readonly fileName: string;
}
