import { corePropertiesPath } from '../../../emit/import-zip/core-properties.js';
import { objectFolder } from '../../../emit/import-zip/object-part.js';
import { packageKey } from '../../../emit/import-zip/package-object.js';
import { elementsNamed } from '../../../read/inspect/read-part.js';
import { type Check, found, type Told } from '../finding.js';
import { plannedObjects } from '../import-objects.js';
import type { ImportZipParts } from '../opened-bundle.js';
import { compared, placeOf, withPart } from '../part.js';

const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';

const types: readonly (readonly [string, string])[] = [
  ['xml', 'text/xml'],
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['psmdcp', 'application/vnd.openxmlformats-package.core-properties+xml'],
];

/** The parts of the OPC package: all of them, no others, each with a content type, the content types last. */
export const parts: Check = {
  name: 'parts',
  run: ({ importZip, plan }) => {
    if (importZip === null || plan === null) return [];
    const planned = [
      ...plannedObjects(plan).map(({ part }) => part),
      '_rels/.rels',
      `${objectFolder(packageKey(plan))}/PACKAGE_CONTENT.xml`,
      'Manifest.xml',
      corePropertiesPath(plan.importZip),
      '[Content_Types].xml',
    ];
    const present = [...importZip.parts.keys()];
    return [
      ...planned
        .filter((part) => !importZip.parts.has(part))
        .map((part) => found(placeOf(importZip, part), 'It is missing.', missingEffect(part))),
      ...present
        .filter((part) => !planned.includes(part))
        .map((part) =>
          found(placeOf(importZip, part), 'The plan knows no such part.', 'An import may take it over too.'),
        ),
      ...(present.at(-1) === '[Content_Types].xml' || !importZip.parts.has('[Content_Types].xml')
        ? []
        : [
            found(
              importZip.path,
              '[Content_Types].xml is not the last entry.',
              'In every untouched export it is the last.',
            ),
          ]),
      ...contentTypes(importZip),
      ...withPart(importZip, corePropertiesPath(plan.importZip), commentEffect, (root, where) =>
        compared(where, commentEffect, [
          ['The comment', elementsNamed(root, 'description')[0]?.text, plan.importZip.comment],
        ]),
      ),
    ];
  },
};

const commentEffect = 'The import wizard shows another comment, or none.';

function missingEffect(part: string): string {
  return part.endsWith('/object.xml')
    ? 'The import fails, or makes the package without this object.'
    : 'A console does not take the zip for an export, or imports it without its content.';
}

function contentTypes(zip: ImportZipParts): readonly Told[] {
  const effect = 'System.IO.Packaging refuses a part that has no content type.';
  return withPart(zip, '[Content_Types].xml', effect, (root, where) => {
    const written = elementsNamed(root, 'Default').map(({ attributes }) => attributes);
    const type = (extension: string): string | undefined =>
      written.find((attributes) => attributes.get('Extension') === extension)?.get('ContentType');
    return [
      ...compared(where, effect, [['The namespace', root.attributes.get('xmlns'), namespace]]),
      ...compared(
        where,
        effect,
        types.map(([extension, expected]) => [`The type of .${extension}`, type(extension), expected]),
      ),
      ...(root.children.length === types.length ? [] : [found(where, 'It names other types as well.', effect)]),
    ];
  });
}
