import { code, joined, line, menu } from '../../../text/html-line.js';
import { programRows } from '../program-rows.js';
import { paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function doors(): SheetSection {
  return {
    id: 'doors',
    heading: 'Choose a door into the console',
    blocks: [
      table(
        ['Door', 'Brings', 'Lacks', 'Know'],
        [
          [
            line`A: wizard, import zip`,
            line`package and programs with every setting, source folder`,
            line`collections, queries, distribution, deployment`,
            line`The form of the zip was recovered from real exports; no generated one has met a live site yet. Where the wizard refuses it, take B or C.`,
          ],
          [
            line`B: wizard, definition file`,
            line`package and programs`,
            line`the same, and source folder and suppressed notifications`,
            line`Microsoft documents the format.`,
          ],
          [
            line`C: script`,
            line`all of it; a second run changes nothing, a new bundle is taken over`,
            line`–`,
            line`Needs Windows PowerShell 5.1 beside a console, and the roles Application Administrator and Operations Administrator. Tested against a stand-in for the site.`,
          ],
        ],
      ),
    ],
  };
}

export function wizard({ plan, on, importZip }: SheetSubject): SheetSection {
  return {
    id: 'wizard',
    heading: 'Door A: Import Package',
    blocks: [
      steps(
        line`${menu(on.softwareLibrary, on.applicationManagement, on.packages)}; ribbon ${menu(on.home, on.create, on.importPackage)}.`,
        line`${on.general}: the UNC path ${code(importZip)}; a drive letter will not do. The wizard shows the comment “${plan.importZip.comment}”`,
        line`${on.fileContent}: one package, ${code(plan.package.name)}, with the action ${on.createNew}. Anything else means that the site knows a package of this identity (${code(plan.package.packageId)}, which counts inside the zip only): cancel, or a foreign package may be overwritten.`,
        line`Finish. The package stands under ${on.packages} with an ID of your site, and its programs.`,
      ),
    ],
  };
}

export function definition({ plan, on, folder, content }: SheetSubject): SheetSection {
  return {
    id: 'definition',
    heading: 'Door B: Create Package from Definition',
    blocks: [
      steps(
        line`${menu(on.softwareLibrary, on.applicationManagement, on.packages)}; ribbon ${menu(on.home, on.create, on.createFromDefinition)}.`,
        line`${on.packageDefinition}: ${on.browse}, ${code(`${folder}\\package-definition.sms`)}. The list then shows ${code(plan.package.name)}: choose it.`,
        line`${on.sourceFiles}: ${on.always}. ${on.sourceFolder}: ${on.networkPath}, ${code(content)}. Finish.`,
        line`In ${on.properties} of ${joined(
          plan.programs.map(({ name }) => code(name)),
          ', ',
        )}, tick ${on.suppressNotifications}.`,
      ),
    ],
  };
}

export function script({ folder }: SheetSubject): SheetSection {
  const run = `.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder}`;
  return {
    id: 'script',
    heading: 'Door C: Import-EsuPackage.ps1',
    blocks: [
      steps(
        line`Start Windows PowerShell 5.1 by itself (the one that the console opens runs signed scripts only), go to ${code(folder)}; where the scripts are blocked, ${code('Get-ChildItem *.ps1, *.psm1, *.psd1 | Unblock-File')}. The script loads ${code('EsuPack.psm1')} (with ${code('EsuPack.psd1')}), the same in every bundle, and reads ${code('bundle.psd1')}.`,
        line`${code(`${run} -WhatIf`)} compares the share with ${code('SHA256SUMS')}, asks the site for everything that could stand in the way, and says what would be made and asked. It changes nothing.`,
        line`${code(`${run} -DistributionPointGroup 'All DPs' -Folder ESU`)} makes package, programs, collections and queries and distributes. Nothing runs on any device yet. ${code('-EnableInventoryClass')} adds the inventory class for every client of the hierarchy; it asks first.`,
      ),
      paragraph(
        line`${code('-Remove -WhatIf')} shows how to take all of it back. Questions come before the first change; ${code('-Force')} answers yes where nobody can.`,
      ),
    ],
  };
}

/** What to compare before anything is deployed. */
export function values(subject: SheetSubject): SheetSection {
  const { plan, on, content } = subject;
  return {
    id: 'values',
    heading: 'Check these values',
    blocks: [
      table(
        ['Setting', 'What must stand there'],
        [
          [line`Of the package: ${on.sourceFolder}`, line`${code(content)}, not ${code(plan.package.sourcePath)}`],
          ...programRows(subject, { separator: ', ', ticked: 'ticked', notTicked: 'not ticked' }),
        ],
      ),
      paragraph(
        line`When you deploy, let content be downloaded and run locally: cmd.exe does not start in a UNC folder, so that “Run program from distribution point” cannot work.`,
      ),
    ],
  };
}
