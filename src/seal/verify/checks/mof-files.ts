import { collections } from '../../../emit/collections.js';
import type { OutputFile } from '../../../emit/emitter.js';
import { mofText } from '../../../emit/mof-instance.js';
import { queries } from '../../../emit/queries.js';
import { UserError } from '../../../errors.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { decode } from '../../../read/decode.js';
import { checkMofLimits } from '../../../read/inspect/mof-limits.js';
import { mofInstances, mofText as valueOf } from '../../../read/inspect/mof-value.js';
import { readMof } from '../../../read/mof.js';
import type { MofDocument, MofObject } from '../../../text/mof-document.js';
import { differences } from '../differences.js';
import { type Check, found, type Told } from '../finding.js';

/** Collections and queries are the planned ones, each between one pair of marker lines, as the console's wizard writes them. */
export const mofFiles: Check = {
  name: 'MOF files',
  run: ({ files, plan, ofThisVersion }) => {
    const present = [...files].filter(([path]) => path.endsWith('.mof'));
    const planned = plan === null ? new Map<string, MofDocument>() : plannedDocuments(plan);
    return present.flatMap(([path, bytes]) => {
      const read = readable(path, bytes);
      if ('told' in read) return read.told;
      const markers = markerFindings(path, read.text, read.document.objects.length);
      const expected = planned.get(path);
      const told = expected === undefined ? [] : objectFindings(path, read.document, expected, ofThisVersion);
      const form = told.length + markers.length === 0 ? formFindings(path, read) : [];
      return [...markers, ...told, ...form];
    });
  },
};

type Read = { readonly text: string; readonly document: MofDocument } | { readonly told: readonly Told[] };

function readable(path: string, bytes: Uint8Array): Read {
  try {
    const { text } = decode(bytes, path);
    checkMofLimits(text, path);
    return { text, document: readMof(bytes, path) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { told: error.issues.map(({ where, what }) => found(where, what, 'The import wizard refuses the file.')) };
  }
}

/** What this version would write from the same plan, read back. */
function plannedDocuments(plan: PackagePlan): ReadonlyMap<string, MofDocument> {
  // Neither of the two looks at the key.
  const secrets = { key: '' as never };
  const written: readonly OutputFile[] = [...collections.emit(plan, secrets), ...queries.emit(plan, secrets)];
  return new Map(written.flatMap((file) => ('content' in file ? [[file.path, readMof(file.content, file.path)]] : [])));
}

function markerFindings(path: string, text: string, count: number): readonly Told[] {
  const lines = text.split(/\r?\n/u).filter((line) => line.startsWith('// *****') && !/^\/\/ \*+$/u.test(line));
  const good = lines.every((line, index) =>
    index % 2 === 0 ? /^\/\/ \*{5} Class : \w+ \*{5}$/u.test(line) : line === '// ***** End *****',
  );
  if (good && lines.length === count * 2) return [];
  const effect =
    'The wizard writes such a pair around each object; files without were repaired by their authors for the import.';
  return [found(path, 'Not every object stands between one pair of marker lines.', effect)];
}

function objectFindings(
  path: string,
  { objects }: MofDocument,
  expected: MofDocument,
  ofThisVersion: boolean,
): readonly Told[] {
  const count =
    objects.length === expected.objects.length
      ? []
      : [
          found(
            path,
            `It has ${objects.length} objects; planned are ${expected.objects.length}.`,
            'The import makes what is there.',
          ),
        ];
  // Another version may have written other properties; names and queries are the plan's in any.
  const values = ofThisVersion ? (object: MofObject): unknown => object : settled;
  return [
    ...count,
    ...expected.objects.flatMap((planned, index) => {
      const object = objects[index];
      const paths = object === undefined ? [] : differences(values(object), values(planned));
      return paths.length === 0 ? [] : [difference(path, planned, paths[0] ?? '')];
    }),
  ];
}

function settled(object: MofObject): unknown {
  const names = ['Name', 'Comment', 'Comments', 'Expression', 'CollectionID', 'LimitToCollectionID'];
  const rules = mofInstances(object, 'CollectionRules').map((rule) => valueOf(rule, 'QueryExpression'));
  return [object.className, names.map((name) => valueOf(object, name)), rules];
}

function difference(path: string, planned: MofObject, place: string): Told {
  const [, index] = /^properties\.(\d+)/u.exec(place) ?? [];
  const property = index === undefined ? null : planned.properties[Number(index)]?.name;
  const object = `${planned.className} ${JSON.stringify(valueOf(planned, 'Name'))}`;
  return found(
    path,
    `${object} is not as planned${property === undefined || property === null ? '' : `: ${property}`}.`,
    property === 'CollectionID'
      ? 'A collection of the site that has this ID may be overwritten.'
      : 'The import takes it over as it stands: other members, another name or another schedule.',
  );
}

function formFindings(path: string, read: Extract<Read, { document: MofDocument }>): readonly Told[] {
  if (mofText(read.document) === read.text.replaceAll('\r\n', '\n')) return [];
  return [found(path, 'It is not laid out as the export wizard does.', 'Whether the import takes it is not known.')];
}
