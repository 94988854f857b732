import { InternalError } from '../errors.js';
import type { PackageObject, PackagePlan, ProgramObject, ProgramRuns } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import { iniBoolean, iniList, iniSection, iniValue, type IniSection, type IniValue } from '../text/ini.js';
import type { Emitter } from './emitter.js';
import { render, type View } from './template.js';

/**
 * package-definition.sms, for *Create Package from Definition* (Microsoft Learn: "Package definition files"): ASCII, CRLF.
 * It cannot say where the content lies. Operating systems are not listed: the program then runs on any, and an unknown
 * one would add itself to the site for good.
 */
export const packageDefinition: Emitter = {
  name: 'package definition',
  emit: (plan) => [
    {
      path: 'package-definition.sms',
      content: encode(render('package-definition.sms', definitionView(plan)), 'ascii', '\r\n'),
    },
  ],
};

function definitionView({ package: planned, programs }: PackagePlan): View<'ini'> {
  const sections = programs.map(({ name }) => iniSection(name));
  checkSections(sections);
  return { ...packageView(planned), programList: iniList(sections), programs: programs.map(programView) };
}

function packageView({ name, version, manufacturer, language, description }: PackageObject): View<'ini'> {
  return {
    name: limited(name, 50),
    version: limited(version, 32),
    publisher: limited(manufacturer, 32),
    language: limited(language, 32),
    comment: limited(description, 127),
  };
}

function programView({ name, comment, commandLine, diskSpace, minutes, runs }: ProgramObject): View<'ini'> {
  return {
    section: iniSection(name),
    name: limited(name, 50),
    comment: limited(comment, 127),
    commandLine: limited(commandLine, 127),
    // The documents show number and unit without a blank between them: 38MB.
    diskSpace: iniValue(diskSpace.replaceAll(' ', '')),
    minutes,
    ...runsView(runs),
  };
}

/** Keys and values as Microsoft's page has them; suppressed notifications have no key. */
function runsView(runs: ProgramRuns): View<'ini'> {
  const run = { hidden: 'Hidden' }[runs.window];
  const canRunWhen = { whetherOrNot: 'AnyUserStatus' }[runs.logon];
  const assignment = { computer: 'FirstUser' }[runs.assignment];
  return {
    run: iniValue(run),
    canRunWhen: iniValue(canRunWhen),
    userInputRequired: iniBoolean(runs.userInteraction),
    adminRightsRequired: iniBoolean({ administrative: true }[runs.rights]),
    driveLetterConnection: iniBoolean({ unc: false }[runs.path]),
    assignment: iniValue(assignment),
    disabled: iniBoolean(runs.disabled),
  };
}

function limited(value: string, limit: number): IniValue {
  if (value.length > limit) {
    throw new InternalError(`A value of the package definition has ${value.length} characters; the limit is ${limit}`);
  }
  return iniValue(value);
}

/** Windows finds sections without regard to case. */
function checkSections(sections: readonly IniSection[]): void {
  const names = ['pdf', 'package definition', ...sections.map((section) => section.toLowerCase())];
  if (new Set(names).size !== names.length)
    throw new InternalError('Two sections of the package definition have one name');
}
