import type { ProductId, Year } from '../catalog/product.js';
import type { Readiness } from '../plan/stamp.js';
import type { RowProblem } from './csv.js';
import type { Notice } from './device-list.js';
import type { EvidenceSource, Verdict } from './evidence.js';
import type { ExitCodeGroup } from './exit-code-groups.js';
import type { Column } from './headings.js';
import type { JudgedDevice } from './judge.js';
import type { Offer, OfferChoice, YearReason } from './offers.js';
import type { Tally } from './tally.js';

export interface ReportOptions extends OfferChoice {
  /** Data older than this against the list's day is stale. Discovery and inventory are weekly by default. */
  readonly staleDays: number;
  /** Takes the place of the newest day of the list, `yyyy-mm-dd`. */
  readonly today?: string | undefined;
  /** Activations that were bought. */
  readonly activations?: number | undefined;
  /** Day by which `percent` of the devices shall be licensed. */
  readonly target?: { readonly day: string; readonly percent: number } | undefined;
}

/** Every figure of a report: what `--json` prints and what the page shows. */
export interface CoverageFigures {
  /** Raised when a field changes its meaning or disappears. */
  readonly figuresVersion: 2;
  readonly tool: { readonly name: 'esupack'; readonly version: string };
  readonly list: ListFigures;
  /** The day against which data is old and years are chosen. */
  readonly day: string | null;
  readonly staleDays: number;
  /** All measured offers together. */
  readonly total: Tally;
  readonly offers: readonly OfferFigures[];
  /** What devices that are not licensed need next, those of each offer together. */
  readonly readiness: readonly ReadinessFigures[];
  /** Activations that were bought against the devices that need one; null where nobody said how many. */
  readonly activations: ActivationFigures | null;
  /** By the values of a column of the list; empty where none was asked for. */
  readonly groups: readonly (Tally & { readonly name: string })[];
  /** Where the trend has to go; null where no day was given. */
  readonly target: TargetFigures | null;
  readonly exitCodes: readonly ExitCodeGroup[];
  readonly disagreements: readonly Disagreement[];
  /** Devices that no measured offer counts. */
  readonly notCounted: NotCounted;
  /** Older lists and this one, oldest first. */
  readonly trend: readonly TrendPoint[];
}

export interface ReadinessFigures {
  readonly product: ProductId;
  readonly readiness: Readiness;
  readonly devices: number;
  /** `10.0.19045.6456`, where too low a build is the reason. */
  readonly lowestBuild: string | null;
}

export interface ActivationFigures {
  readonly bought: number;
  /** Eligible devices: each spends one, licensed ones have. */
  readonly needed: number;
  readonly missing: number;
}

export interface TargetFigures {
  readonly day: string;
  readonly percent: number;
  /** Devices that must still become licensed. */
  readonly devices: number;
  /** Days from the newest list to the target; null where the list has no day. */
  readonly days: number | null;
}

/** What the newest day's lists are called, and how they were read. */
export interface ListFigures {
  readonly file: string;
  readonly rows: number;
  readonly devices: number;
  readonly unreadable: readonly RowProblem[];
  readonly notices: readonly Notice[];
  readonly columns: readonly Column[];
}

export interface OfferFigures extends Tally {
  readonly product: ProductId;
  readonly productName: string;
  readonly year: Year;
  readonly activationId: string | null;
  readonly yearReason: YearReason;
  /** False where the activation ID is not known: then nothing but the number of devices is. */
  readonly measured: boolean;
  /** Devices with a client that it covers, measured or not. */
  readonly devices: number;
  readonly operatingSystems: readonly (Tally & { readonly name: string })[];
  /** Licensed devices by program year, whichever year the report is about. */
  readonly years: readonly { readonly year: Year; readonly activationId: string | null; readonly licensed: number }[];
}

export interface Disagreement extends Readonly<Record<EvidenceSource, Verdict>> {
  readonly believed: EvidenceSource | null;
  readonly devices: number;
  /** Of these, how many have an inventory older than the day of the batch's last status. */
  readonly inventoryOlder: number;
}

export interface NotCounted {
  readonly notCovered: readonly { readonly system: string; readonly devices: number }[];
  readonly unknownSystem: number;
  readonly noClient: number;
  readonly obsolete: number;
  /** Covered by another product than the one that was asked for. */
  readonly otherProduct: number;
  readonly unmeasured: number;
}

export interface TrendPoint {
  readonly file: string;
  readonly day: string | null;
  readonly total: Tally;
  readonly offers: readonly (Tally & { readonly product: ProductId; readonly year: Year })[];
}

export interface Report {
  readonly figures: CoverageFigures;
  /** The devices of the newest list, for the table. */
  readonly devices: readonly JudgedDevice[];
  readonly offers: readonly Offer[];
}
