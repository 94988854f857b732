import { corePropertiesPath } from '../../../emit/import-zip/core-properties.js';
import { elementsNamed } from '../../../read/inspect/read-part.js';
import { relationshipId } from '../../../text/relationship-id.js';
import { type Check, found } from '../finding.js';
import { plannedObjects } from '../import-objects.js';
import { compared, withPart } from '../part.js';

const effect =
  'The console finds objects through relationships: the import may refuse the zip or lose the object. Whether it checks the identifier is not known.';

const coreProperties = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';

/** One relationship for each object, of its class, to its part, with the hash of its key values as identifier. */
export const relationships: Check = {
  name: 'relationships',
  run: ({ importZip, plan }) => {
    if (importZip === null || plan === null) return [];
    return withPart(importZip, '_rels/.rels', effect, (root, where) => {
      const written = elementsNamed(root, 'Relationship').map(({ attributes }) => attributes);
      const planned = [
        ...plannedObjects(plan).map(({ key, part }) => ({
          type: key.className,
          target: `/${part}`,
          mode: 'External',
          id: relationshipId(key.className, key.keys),
        })),
        {
          type: coreProperties,
          target: `/${corePropertiesPath(plan.importZip)}`,
          mode: undefined,
          id: plan.importZip.corePropertiesRelationship,
        },
      ];
      const extra = written.filter((attributes) => !planned.some(({ target }) => target === attributes.get('Target')));
      return [
        ...planned.flatMap(({ type, target, mode, id }) => {
          const found = written.filter((attributes) => attributes.get('Target') === target);
          const [only] = found;
          return compared(where, effect, [
            [`The number of relationships to ${target}`, String(found.length), '1'],
            ...(only === undefined
              ? []
              : ([
                  [`The type of ${target}`, only.get('Type'), type],
                  [`The identifier of ${target}`, only.get('Id'), id],
                  [`The target mode of ${target}`, only.get('TargetMode') ?? 'Internal', mode ?? 'Internal'],
                ] as const)),
          ]);
        }),
        ...extra.map(() => found(where, 'A relationship leads to something that is not planned.', effect)),
        ...compared(where, effect, [
          [
            'The namespace',
            root.attributes.get('xmlns'),
            'http://schemas.openxmlformats.org/package/2006/relationships',
          ],
        ]),
      ];
    });
  },
};
