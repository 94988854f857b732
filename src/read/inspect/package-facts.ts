import { numberOf, textOf } from './exported-object.js';
import { packageFlags, programFlags } from './flags.js';
import { platforms } from './platforms.js';
import type { ExportedObject, ExportedPackage, ExportedProgram } from './inspection.js';

/** The package behind an SMS_Package object. @param contentId from its PACKAGE_CONTENT.xml */
export function exportedPackage({ properties }: ExportedObject, contentId: string | null): ExportedPackage {
  const text = (name: string): string => textOf(properties, name);
  return {
    packageId: text('PackageID'),
    name: text('Name'),
    manufacturer: text('Manufacturer'),
    version: text('Version'),
    language: text('Language'),
    description: text('Description'),
    sourcePath: text('PkgSourcePath'),
    flags: packageFlags(numberOf(properties, 'PkgFlags')),
    numberOfPrograms: numberOf(properties, 'NumOfPrograms'),
    contentId,
  };
}

/** The program behind an SMS_Program object. */
export function exportedProgram({ properties }: ExportedObject): ExportedProgram {
  const minutes = numberOf(properties, 'Duration');
  const text = (name: string): string => textOf(properties, name);
  return {
    packageId: text('PackageID'),
    name: text('ProgramName'),
    commandLine: text('CommandLine'),
    comment: text('Comment'),
    workingDirectory: text('WorkingDirectory'),
    // The default of the class: nobody set it.
    minutes: minutes === 0 ? null : minutes,
    diskSpace: text('DiskSpaceReq'),
    dependsOn: text('DependentProgram'),
    platforms: platforms(properties),
    flags: programFlags(numberOf(properties, 'ProgramFlags')),
  };
}
