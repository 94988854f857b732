import { InternalError } from '../../errors.js';
import type { CollectionPlan, PackagePlan, QueryPlan } from '../../plan/package-plan.js';
import { firstProgram } from '../../plan/programs.js';
import { noneKnown } from '../../plan/status-queries.js';
import {
  powerShellArray as array,
  powerShellBoolean as boolean,
  powerShellHashtable as hashtable,
  powerShellInteger as integer,
  powerShellString as string,
  type PowerShellLiteral,
} from '../../text/powershell.js';
import { baselineMark } from '../baseline/baseline-mark.js';
import type { ContentFile } from '../emitter.js';
import { contentDigest, digest, objectMark, offerMark, sha256, siteMark, withEnd } from './marks.js';
import { programLiteral } from './program-literal.js';
import { taskSequenceLiteral } from './task-sequence-literal.js';

/** Limits of the console for the fields that end with a mark; a comment is not documented, 255 is the smallest in use. */
const limits = { description: 128, comment: 255 } as const;

/** Raised when the engine of an earlier version would read the data wrongly (templates/EsuPack/02-bundle.psm1). */
const format = 1;

/** What the engine is told of the bundle: the plan in PowerShell's words, and the checksums of the content. */
export function bundleLiteral(plan: PackagePlan, content: readonly ContentFile[]): PowerShellLiteral {
  const { offer, importZip, tool } = plan;
  return hashtable({
    Format: integer(format),
    Tool: string(`${tool.name} ${tool.version}`),
    Id: string(plan.id),
    Subject: string(`${offer.productName} ESU year ${offer.year}`),
    Product: string(offer.product),
    Year: integer(offer.year),
    ActivationId: string(offer.activationId),
    Mark: string(offerMark(plan)),
    ContentFolder: string(`${importZip.filesFolder}\\${importZip.contentFolder}`),
    Content: array(content.map(contentFile)),
    Package: packageLiteral(plan, content),
    Programs: array(plan.programs.map(programLiteral)),
    ProgramToDeploy: string(programToDeploy(plan)),
    KeyVariable: string(plan.batch.keyVariable ?? ''),
    ...(plan.taskSequence === undefined ? {} : { TaskSequence: taskSequenceLiteral(plan, plan.taskSequence) }),
    LimitingCollectionId: string(limitingCollection(plan)),
    // Once: Import-PowerShellDataFile reads no file of more than 5,000 values and keys.
    Excluded: array(excludedCollections(plan).map(string)),
    Collections: array([
      ...plan.collections.map((collection) => collectionLiteral(plan, collection, 'EsuValue')),
      ...plan.inventoryCollections.map((collection) => collectionLiteral(plan, collection, 'Inventory')),
      ...plan.stampCollections.map((collection) => collectionLiteral(plan, collection, 'Stamp')),
    ]),
    Queries: array(plan.queries.map((query) => queryLiteral(plan, query))),
    Baseline: baselineLiteral(plan),
    Status: statusLiteral(plan),
  });
}

/** Names and identities as the site shows them after the import of the cabinet. */
function baselineLiteral(plan: PackagePlan): PowerShellLiteral {
  const { fileName, scope, version, item, baseline } = plan.baseline;
  return hashtable({
    File: string(fileName),
    Version: integer(version),
    Name: string(baseline.name),
    ItemName: string(item.name),
    BaselineModel: string(`${scope}/${baseline.logicalName}`),
    ItemModel: string(`${scope}/${item.logicalName}`),
    Mark: string(baselineMark(plan)),
  });
}

function contentFile({ path, content }: ContentFile): PowerShellLiteral {
  return hashtable({ Path: string(path), Sha256: string(sha256(content)) });
}

function packageLiteral(plan: PackagePlan, content: readonly ContentFile[]): PowerShellLiteral {
  const { name, manufacturer, version, language, description } = plan.package;
  const contentMark = `#${contentDigest(content)}`;
  return hashtable({
    Name: string(name),
    Manufacturer: string(manufacturer),
    Version: string(version),
    Language: string(language),
    Description: string(withEnd(description, offerMark(plan), limits.description - contentMark.length - 1)),
    ContentMark: string(contentMark),
  });
}

function collectionLiteral(
  plan: PackagePlan,
  { role, name, comment, ruleName, query, refreshDays }: CollectionPlan,
  by: 'EsuValue' | 'Inventory' | 'Stamp',
): PowerShellLiteral {
  const key = {
    eligible: 'Eligible',
    licensed: `LicensedBy${by}`,
    needs: `NotLicensedBy${by}`,
    failed: `FailedBy${by}`,
    'build too low': `BuildTooLowBy${by}`,
    'not ready': `NotReadyBy${by}`,
    'restart or order': `RestartOrOrderBy${by}`,
    ready: `ReadyBy${by}`,
    'not updated': `NotUpdatedBy${by}`,
  }[role];
  const mark = objectMark(plan, key);
  return hashtable({
    Key: string(key),
    Mark: string(mark),
    Name: string(name),
    Comment: string(withEnd(comment, mark, limits.comment)),
    RuleName: string(`${ruleName} [esupack ${digest(query)}]`),
    Query: string(query),
    Requires: requirements(query),
    // The class of the stamp takes files on the site server: whoever has not wanted it is not told of it in every run.
    Optional: boolean(by === 'Stamp'),
    RefreshDays: integer(refreshDays),
  });
}

function queryLiteral(plan: PackagePlan, { name, comment, query, scope, targetClass }: QueryPlan): PowerShellLiteral {
  const shared = scope === 'site';
  const mark = shared ? siteMark(name) : objectMark(plan, `query ${digest(name)}`);
  return hashtable({
    Key: string(digest(name)),
    Mark: string(mark),
    Shared: boolean(shared),
    Name: string(name),
    Comment: string(withEnd(comment, `${mark} #${digest(query)}`, limits.comment)),
    Query: string(query),
    Requires: requirements(query),
    TargetClass: string(targetClass),
  });
}

/**
 * What a query asks for that a site may lack: inventory classes that are not enabled by default, and the discovery
 * properties that Microsoft's page of SMS_R_System does not list (src/plan/wql.ts).
 */
function requirements(query: string): PowerShellLiteral {
  const properties = undocumented(query).map((name) => `SMS_R_System.${name}`);
  const classes = query.match(/\bSMS_G_System_\w+/gu) ?? [];
  return array([...new Set([...properties, ...classes])].toSorted().map(string));
}

function undocumented(query: string): readonly string[] {
  return ['Build', 'BuildExt', 'ESUValue', 'OSBranch'].filter((name) => new RegExp(`\\b${name}\\b`, 'u').test(query));
}

function statusLiteral({ activation, statusQueries: queries }: PackagePlan): PowerShellLiteral {
  return hashtable({
    Program: string(queries.program),
    DevicesQuery: string(queries.devices),
    Requires: array(undocumented(queries.devices).map((name) => string(`SMS_R_System.${name}`))),
    InventoryQuery: string(queries.inventory),
    LicensesQuery: string(queries.licenses),
    KnownLicensesQuery: string(queries.knownLicenses),
    LicenseInventoryQuery: string(queries.licenseInventory),
    NoneKnown: string(noneKnown),
    UpdatesQuery: string(queries.updates ?? ''),
    StampsQuery: string(queries.stamps),
    InstallationIdsQuery: string(activation.installationIdsQuery ?? ''),
  });
}

function programToDeploy({ programs }: PackagePlan): string {
  const first = firstProgram(programs);
  if (first === undefined) throw new InternalError('The plan has no program that installs the key');
  return first.name;
}

function limitingCollection(plan: PackagePlan): string {
  const ids = new Set(everyCollection(plan).map((collection) => collection.limitingCollectionId));
  const [id] = ids;
  if (id === undefined || ids.size > 1)
    throw new InternalError('The collections have no limiting collection in common');
  return id;
}

/** What every collection of ours excludes. */
function excludedCollections(plan: PackagePlan): readonly string[] {
  const [first, ...others] = everyCollection(plan).map((collection) => collection.excludedCollectionIds);
  if (first === undefined || others.some((ids) => ids.join() !== first.join()))
    throw new InternalError('The collections do not exclude the same collections');
  return first;
}

function everyCollection({
  collections,
  inventoryCollections,
  stampCollections,
}: PackagePlan): readonly CollectionPlan[] {
  return [...collections, ...inventoryCollections, ...stampCollections];
}
