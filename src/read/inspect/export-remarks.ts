import type { ConsoleExport } from './inspection.js';

type Told = Omit<ConsoleExport, 'kind' | 'format' | 'comment' | 'remarks'>;

/** What in an export does not fit together, in sentences. Published exports with such faults exist. */
export function exportRemarks(
  told: Told,
  present: { readonly manifest: boolean; readonly relationships: boolean },
): readonly string[] {
  return [
    ...(present.manifest
      ? []
      : ['There is neither Manifest.xml nor document.xml. A console does not recognize this as an export.']),
    ...(present.relationships ? [] : ['There is no _rels/.rels, so a console finds no object.']),
    ...relationshipRemarks(told),
    ...packageRemarks(told),
  ];
}

function relationshipRemarks({ relationships }: Told): readonly string[] {
  return relationships.flatMap(({ target, present, identifierMatches }) => [
    ...(present ? [] : [`A relationship points to ${target}, which is missing.`]),
    ...(identifierMatches === false
      ? [`The identifier of ${target} does not match the key values of its object.`]
      : []),
  ]);
}

function packageRemarks({ packages, programs, contents }: Told): readonly string[] {
  const ids = new Set(contents.map(({ id }) => id.toLowerCase()));
  const known = new Set(packages.map(({ packageId }) => packageId));
  const counts = packages.flatMap(({ packageId, numberOfPrograms, contentId }) => {
    const found = programs.filter((program) => program.packageId === packageId).length;
    return [
      ...(numberOfPrograms === null || numberOfPrograms === found
        ? []
        : [`Package ${packageId} should have ${numberOfPrograms} programs, but has ${found}.`]),
      ...(contentId === null || ids.has(contentId.toLowerCase())
        ? []
        : [`The content of package ${packageId} is not listed.`]),
    ];
  });
  const strays = programs.filter(({ packageId }) => !known.has(packageId));
  return [...counts, ...strays.map(({ name }) => `The package of program ${JSON.stringify(name)} is missing.`)];
}
