import { createHash } from 'node:crypto';
import { InternalError } from '../../errors.js';
import type { CollectionPlan, PackagePlan, ProgramObject, QueryPlan } from '../../plan/package-plan.js';
import { firstProgram } from '../../plan/programs.js';
import {
  powerShellArray as array,
  powerShellBoolean as boolean,
  powerShellHashtable as hashtable,
  powerShellInteger as integer,
  powerShellString as string,
  type PowerShellLiteral,
} from '../../text/powershell.js';
import type { ContentFile } from '../emitter.js';
import { digest, familyPattern, objectMark, offerMark, siteMark, withEnd } from './marks.js';

/**
 * The bits of ProgramFlags that the script's parameters decide: COUNTDOWN, DISABLED, UNATTENDED, USERCONTEXT, ADMINRIGHTS,
 * EVERYUSER, NOUSERLOGGEDIN, OKTOQUIT, OKTOREBOOT, RUNMINIMIZED, RUNMAXIMIZED, HIDEWINDOW, OKTOLOGOFF, ANY_PLATFORM
 * (Microsoft Learn: "SMS_Program Server WMI Class").
 */
const decidedFlags = 0x0bcf_f400;

/** Limits of the console for the fields that end with a mark; a comment is not documented, 255 is the smallest in use. */
const limits = { description: 128, comment: 255 } as const;

/** What the script knows of the bundle: the plan in PowerShell's words, and the checksums of the content. */
export function bundleLiteral(plan: PackagePlan, content: readonly ContentFile[]): PowerShellLiteral {
  const { package: planned, offer, importZip } = plan;
  const mark = offerMark(plan);
  const contentMark = `#${contentDigest(content)}`;
  const description = withEnd(planned.description, mark, limits.description - contentMark.length - 1);
  return hashtable({
    Id: string(plan.id),
    Mark: string(mark),
    FamilyPattern: string(familyPattern(plan)),
    RulePattern: string('\\[esupack [0-9a-f]{8}\\]$'),
    Product: string(offer.product),
    Year: integer(offer.year),
    PackageName: string(planned.name),
    Manufacturer: string(planned.manufacturer),
    Version: string(planned.version),
    Language: string(planned.language),
    Description: string(description),
    DescriptionWithContent: string(`${description} ${contentMark}`),
    ContentMark: string(contentMark),
    ContentFolder: string(`${importZip.filesFolder}\\${importZip.contentFolder}`),
    Content: array(content.map(contentFile)),
    ProgramToDeploy: string(programToDeploy(plan)),
    Programs: array(plan.programs.map(program)),
    LimitingCollectionId: string(limitingCollection(plan)),
    Excluded: array(excludedCollections(plan).map(string)),
    Collections: array(plan.collections.map((collection) => collectionLiteral(plan, collection, 'EsuValue'))),
    InventoryCollections: array(
      plan.inventoryCollections.map((collection) => collectionLiteral(plan, collection, 'Inventory')),
    ),
    Queries: array(plan.queries.map((query) => queryLiteral(plan, query))),
  });
}

function contentFile({ path, content }: ContentFile): PowerShellLiteral {
  return hashtable({ Path: string(path), Sha256: string(sha256(content)) });
}

function program({ name, commandLine, comment, minutes, diskSpace, flags }: ProgramObject): PowerShellLiteral {
  const space = /^(\d+) (KB|MB|GB)$/u.exec(diskSpace);
  if (space === null) throw new InternalError('The disk space of a program is no number and unit');
  return hashtable({
    Name: string(name),
    CommandLine: string(commandLine),
    Comment: string(comment),
    Minutes: integer(minutes),
    DiskSpace: string(space[1] ?? ''),
    DiskSpaceUnit: string(space[2] ?? ''),
    Flags: integer((flags & decidedFlags) >>> 0),
    FlagsMask: integer(decidedFlags),
  });
}

function collectionLiteral(
  plan: PackagePlan,
  { role, name, comment, ruleName, query, refreshDays, excludedCollectionIds }: CollectionPlan,
  by: 'EsuValue' | 'Inventory',
): PowerShellLiteral {
  const key = {
    eligible: 'Eligible',
    licensed: `LicensedBy${by}`,
    needs: `NeedsBy${by}`,
    'build too low': 'BuildTooLow',
    'not ready': `NotReadyBy${by}`,
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
    RefreshDays: integer(refreshDays),
    Excluded: array(excludedCollectionIds.map(string)),
  });
}

function queryLiteral(plan: PackagePlan, { name, comment, query, scope, targetClass }: QueryPlan): PowerShellLiteral {
  const mark = scope === 'site' ? siteMark(name) : objectMark(plan, `query ${digest(name)}`);
  return hashtable({
    Mark: string(mark),
    Shared: boolean(scope === 'site'),
    Name: string(name),
    Comment: string(withEnd(comment, `${mark} #${digest(query)}`, limits.comment)),
    Query: string(query),
    TargetClass: string(targetClass),
  });
}

/** Names and checksums of the content, independent of the folder it lies in. */
function contentDigest(content: readonly ContentFile[]): string {
  return digest(content.map((file) => `${file.path.split('/').at(-1) ?? ''} ${sha256(file.content)}\n`).join(''));
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function programToDeploy({ programs }: PackagePlan): string {
  const first = firstProgram(programs);
  if (first === undefined) throw new InternalError('The plan has no program that installs the key');
  return first.name;
}

function limitingCollection({ collections, inventoryCollections }: PackagePlan): string {
  const ids = new Set([...collections, ...inventoryCollections].map((collection) => collection.limitingCollectionId));
  const [id] = ids;
  if (id === undefined || ids.size > 1)
    throw new InternalError('The collections have no limiting collection in common');
  return id;
}

/** Every collection that any of ours excludes: looked up before anything is changed. */
function excludedCollections({ collections, inventoryCollections }: PackagePlan): readonly string[] {
  return [...new Set([...collections, ...inventoryCollections].flatMap((each) => each.excludedCollectionIds))];
}
