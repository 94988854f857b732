import { relationshipId } from '../../src/text/relationship-id.js';
import { type RawEntry, rawZip } from './hostile-zips.js';

/** An object for an export made by hand: class, properties, and which of them are keys. */
export interface MadeObject {
  readonly className: string;
  readonly keys: readonly string[];
  readonly properties: Readonly<Record<string, string>>;
}

/** object.xml in the form of a console. */
export function objectXml({ className, keys, properties }: MadeObject): string {
  const lines = Object.entries(properties).flatMap(([name, value]) => [
    `  <PROPERTY NAME="${name}" CLASSORIGIN="${className}" TYPE="string">`,
    ...(keys.includes(name)
      ? ['    <QUALIFIER NAME="key" TYPE="boolean">', '      <VALUE>TRUE</VALUE>', '    </QUALIFIER>']
      : []),
    `    <VALUE>${/[<&]/u.test(value) ? `<![CDATA[${value}]]>` : value}</VALUE>`,
    '  </PROPERTY>',
  ]);
  return [`<INSTANCE CLASSNAME="${className}">`, ...lines, '</INSTANCE>'].join('\r\n');
}

/** An export of packages and the like, as the console packs it, with everything below `folder`. */
export function madeExport(objects: readonly MadeObject[], folder = '', changes: readonly RawEntry[] = []): Buffer {
  return rawZip([
    ...exportEntries(objects, folder).filter(({ name }) => !changes.some((each) => each.name === name)),
    ...changes,
  ]);
}

function exportEntries(objects: readonly MadeObject[], folder: string): readonly RawEntry[] {
  const part = ({ className, keys, properties }: MadeObject): string =>
    `${className}/${encodeURIComponent(keys.map((key) => properties[key]).join('_'))}/object.xml`;
  const rels = objects.map((object) => {
    const keyValues = Object.fromEntries(object.keys.map((key) => [key, object.properties[key] ?? '']));
    return `<Relationship Type="${object.className}" Target="/${part(object)}" TargetMode="External" Id="${relationshipId(object.className, keyValues)}" />`;
  });
  const file = (name: string, text: string): RawEntry => ({
    name: `${folder}${name}`,
    content: Buffer.from(text),
    deflate: true,
  });
  return [
    ...objects.map((object) => file(part(object), objectXml(object))),
    file('_rels/.rels', `\uFEFF<?xml version="1.0" encoding="utf-8"?><Relationships>${rels.join('')}</Relationships>`),
    file('Manifest.xml', '\uFEFF<LibraryDocument><Properties /><Contents /><EntryObjects /></LibraryDocument>'),
    file('[Content_Types].xml', '\uFEFF<Types />'),
  ];
}
