import type { Product } from '../catalog/product.js';
import type { KeySource } from '../config/config-file.js';
import type { Issue } from '../errors.js';
import type { PackagePlan } from '../plan/package-plan.js';
import type { Inspection } from '../read/inspect/inspection.js';
import type { CoverageFigures } from '../report/figures.js';
import type { Verification } from '../seal/verify/verify-bundle.js';
import type { Check } from './doctor/checks.js';
import type { DescribedDifference } from './describe-difference.js';
import { jsonText } from './json-text.js';

/**
 * One document a run. formatVersion is raised when a field changes its meaning or disappears; a release may add fields.
 *
 * @title esupack --json
 */
export type JsonDocument =
  | ErrorDocument
  | BundleDocument
  | BundlesDocument
  | ComparisonDocument
  | PlanDocument
  | PlansDocument
  | ProductsDocument
  | ValidationDocument
  | ExampleDocument
  | CoverageDocument
  | ConfirmationsDocument
  | InspectionDocument
  | VerificationDocument
  | VerificationsDocument
  | DoctorDocument;

/** What every document says. */
interface Header<Kind extends string, ExitCode extends number> {
  readonly formatVersion: 1;
  readonly kind: Kind;
  /** Whether exitCode is 0. */
  readonly ok: boolean;
  readonly exitCode: ExitCode;
}

/** Any command that ended before it had a result. */
export interface ErrorDocument extends Header<'error', 1 | 2 | 3 | 4> {
  /** @minItems 1 */
  readonly issues: readonly Issue[];
}

/** generate */
export interface BundleDocument extends Header<'bundle', 0>, BundleOnDisk {
  readonly warnings: readonly Issue[];
  readonly plan: PackagePlan;
}

/** generate --config */
export interface BundlesDocument extends Header<'bundles', 0 | 1 | 2 | 4 | 130> {
  readonly packages: readonly (WrittenPackage | FailedPackage)[];
}

/** generate --check */
export interface ComparisonDocument extends Header<'comparison', 0 | 1 | 2 | 3 | 130> {
  readonly packages: readonly (ComparedPackage | FailedPackage)[];
}

/** plan */
export interface PlanDocument extends Header<'plan', 0> {
  readonly warnings: readonly Issue[];
  readonly plan: PackagePlan;
}

/** plan --config */
export interface PlansDocument extends Header<'plans', 0 | 1 | 2 | 130> {
  readonly packages: readonly (PlannedPackage | FailedPackage)[];
}

/** products */
export interface ProductsDocument extends Header<'products', 0> {
  readonly products: readonly Product[];
}

/** validate, where the file has no mistakes; else an error with exit code 3 */
export interface ValidationDocument extends Header<'validation', 0> {
  readonly file: string;
  readonly warnings: readonly Issue[];
  readonly packages: readonly ValidPackage[];
}

/** init */
export interface ExampleDocument extends Header<'example', 0> {
  readonly file: string;
  readonly schema: string;
}

/** report; exitCode 3 where --fail-under is not reached */
export interface CoverageDocument extends Header<'coverage', 0 | 3> {
  /** The HTML file that was written; null without --out. */
  readonly page: string | null;
  readonly figures: CoverageFigures;
}

/** confirmations */
export interface ConfirmationsDocument extends Header<'confirmations', 0> {
  readonly added: number;
  readonly replaced: number;
  /** Rows of other activation IDs. */
  readonly passedOver: number;
  /** Devices that the bundle holds a Confirmation ID for. */
  readonly devices: number;
  readonly warnings: readonly Issue[];
  readonly folder: string;
  readonly zip: string;
  readonly zipSha256: Sha256;
}

/** inspect */
export interface InspectionDocument extends Header<'inspection', 0> {
  readonly file: string;
  readonly contents: Inspection;
}

/** verify; exitCode 3 where there are findings */
export interface VerificationDocument extends Header<'verification', 0 | 3>, Verification {
  /** As it was named. */
  readonly bundle: string;
}

/** doctor; exitCode 3 where something would stop a run */
export interface DoctorDocument extends Header<'doctor', 0 | 3> {
  readonly checks: readonly Check[];
  /** What cannot be looked at from here. */
  readonly notChecked: readonly string[];
}

/** verify of several bundles; exitCode is that of the worst */
export interface VerificationsDocument extends Header<'verifications', 0 | 1 | 2 | 3> {
  readonly bundles: readonly VerifiedBundle[];
}

export interface VerifiedBundle extends Verification {
  /** As it was named. */
  readonly bundle: string;
  readonly ok: boolean;
  readonly exitCode: 0 | 1 | 2 | 3;
  /** Why it could not be checked. */
  readonly issues: readonly Issue[];
}

/** What a bundle on disk is. */
export interface BundleOnDisk {
  /** `unchanged` where it was there already, byte for byte. */
  readonly state: 'written' | 'unchanged';
  readonly folder: string;
  readonly zip: string;
  readonly zipSha256: Sha256;
  readonly files: readonly BundleFile[];
}

/** A file of the bundle, relative to its folder. */
export interface BundleFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

/**
 * Lower-case hex.
 * @pattern ^[0-9a-f]{64}$
 */
export type Sha256 = string;

export interface ValidPackage {
  readonly id: string;
  readonly product: string;
  readonly year: number;
  readonly activationId: string;
  /** Null: from --key-file, --key-stdin, ESUPACK_KEY or the prompt. */
  readonly key: KeySource | null;
}

export interface WrittenPackage extends FinishedPackage<0>, BundleOnDisk {}

export interface ComparedPackage extends FinishedPackage<0 | 3> {
  readonly differences: readonly DescribedDifference[];
}

export interface PlannedPackage extends FinishedPackage<0> {
  readonly plan: PackagePlan;
}

/** A package of a config file with which a command has done what it does. */
export interface FinishedPackage<ExitCode extends number> {
  readonly id: string;
  readonly ok: boolean;
  readonly exitCode: ExitCode;
  readonly warnings: readonly Issue[];
  /** @maxItems 0 */
  readonly issues: readonly Issue[];
}

export interface FailedPackage {
  /** Bundle ID; "package 3" where the file gives no usable one. */
  readonly id: string;
  readonly ok: false;
  /** 130: stopped before it was begun. */
  readonly exitCode: 1 | 2 | 4 | 130;
  readonly warnings: readonly Issue[];
  /** @minItems 1 */
  readonly issues: readonly Issue[];
}

type DocumentOfPackages = BundlesDocument | ComparisonDocument | PlansDocument;

export type DocumentKind = JsonDocument['kind'];

/** The fields of a document beside those that every document has. */
type Body<Kind extends DocumentKind> = Omit<
  Extract<JsonDocument, { readonly kind: Kind }>,
  keyof Header<string, number>
>;

const formatVersion: JsonDocument['formatVersion'] = 1;

/**
 * The one JSON document of a run with `--json`.
 *
 * @param exitCode with which the run ends; `ok` says whether it is 0
 * @returns two blanks a level and one value a line, so that two documents differ line by line
 */
export function jsonDocument<Kind extends DocumentKind>(kind: Kind, exitCode: number, body: Body<Kind>): string {
  return `${jsonText({ formatVersion, kind, ok: exitCode === 0, exitCode, ...body })}\n`;
}

/**
 * The document of a run over a config file, in pieces: ten thousand plans together are longer than a text can be.
 *
 * @returns texts that make the document one after the other, as `jsonDocument` would write it
 */
export function* jsonOfPackages<Kind extends DocumentOfPackages['kind']>(
  kind: Kind,
  exitCode: number,
  packages: Extract<DocumentOfPackages, { readonly kind: Kind }>['packages'],
): Generator<string> {
  const [start = '', end = ''] = jsonText({ formatVersion, kind, ok: exitCode === 0, exitCode, packages: [] }).split(
    '[]',
  );
  yield `${start}[`;
  for (const [index, each] of packages.entries())
    yield `${index === 0 ? '' : ','}\n    ${jsonText(each).replaceAll('\n', '\n    ')}`;
  yield `${packages.length === 0 ? '' : '\n  '}]${end}\n`;
}
