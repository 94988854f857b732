import type { ConsoleExport, ExportedObject, ExportedProgram } from '../../read/inspect/inspection.js';
import { shown } from '../../text/shown.js';
import { flagLines } from './flag-text.js';
import { count, fact, type Lines } from './lines.js';
import { objectLines } from './object-text.js';

/** What is in an export of a console: packages with their programs, then everything else, then how it hangs together. */
export function exportLines(told: ConsoleExport): Lines {
  const { packages, programs, objects } = told;
  const known = new Set(packages.map(({ packageId }) => packageId));
  const strays = programs.filter(({ packageId }) => !known.has(packageId));
  return [
    told.format === 'applications' ? 'Export of applications' : 'Export of packages, task sequences or images',
    ...fact('Comment', told.comment),
    ...told.settings.flatMap(({ name, value }) => fact(shown(name), value)),
    ...packages.flatMap((object): Lines => [
      `Package ${shown(object.packageId)}: ${shown(object.name)}`,
      [
        ...fact('Manufacturer', object.manufacturer),
        ...fact('Version', object.version),
        ...fact('Language', object.language),
        ...fact('Description', object.description),
        ...fact('Source', object.sourcePath),
        ...fact('Content', object.contentId),
        ...flagLines('PkgFlags', object.flags),
        ...programs.filter(({ packageId }) => packageId === object.packageId).flatMap(programLines),
      ],
    ]),
    ...strays.flatMap(programLines),
    ...objects.filter((object) => !isTold(object)).flatMap(objectLines),
    ...contentLines(told),
    ...relationshipLines(told),
    ...told.remarks.map((remark) => `Remark: ${shown(remark)}`),
  ];
}

function isTold({ className }: ExportedObject): boolean {
  return className === 'SMS_Package' || className === 'SMS_Program';
}

function programLines(program: ExportedProgram): Lines {
  return [
    `Program ${shown(program.name)}`,
    [
      ...fact('Command line', program.commandLine),
      ...fact('Comment', program.comment),
      ...fact('Start in', program.workingDirectory),
      ...fact('Maximum run time', program.minutes === null ? null : `${program.minutes} minutes`),
      ...fact('Disk space', program.diskSpace),
      ...fact('Runs first', program.dependsOn),
      ...program.platforms.flatMap((platform) => fact('Platform', platform)),
      ...flagLines('ProgramFlags', program.flags),
    ],
  ];
}

function contentLines({ contents, entryObjects }: ConsoleExport): Lines {
  return [
    ...contents.flatMap(({ id, relativePath, originalPath }): Lines => [
      `Content ${shown(id)}: folder ${shown(relativePath)}, next to the zip, in <zip name>_files`,
      fact('From', originalPath),
    ]),
    ...(entryObjects.length === 0 ? [] : [`Exported: ${entryObjects.map((path) => shown(path)).join(', ')}`]),
  ];
}

function relationshipLines({ relationships }: ConsoleExport): Lines {
  if (relationships.length === 0) return [];
  const verdict = (matches: boolean | null): string =>
    matches === null ? 'no object key' : matches ? 'identifier matches' : 'identifier does not match';
  return [
    count(relationships.length, 'relationship'),
    relationships.map(
      ({ target, present, identifierMatches }) =>
        `${shown(target)}: ${present ? verdict(identifierMatches) : 'not in the zip'}`,
    ),
  ];
}
