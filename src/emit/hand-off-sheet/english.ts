import type { PackagePlan } from '../../plan/package-plan.js';
import { exitCodes } from '../../plan/exit-codes.js';
import { code, type HtmlLine, label, line } from '../../text/html-line.js';
import type { SheetSection, SheetText } from './sheet-text.js';

/** The hand-off sheet in English, with the console's English labels. */
export function englishSheet(plan: PackagePlan): SheetText {
  const { offer } = plan;
  return {
    title: `${offer.productName} Extended Security Updates, year ${offer.year}`,
    subtitle: line`Bundle ${code(plan.id)}, made by esupack ${plan.tool.version}`,
    warning: line`Whoever can read the package content can read the MAK key: the source share, and in most sites the distribution points too. Give the share to the site server and the package administrators only.`,
    facts: facts(plan),
    sections: [
      importZip(plan),
      definition(plan),
      collections(plan),
      pilot(plan),
      check(plan),
      prerequisites(plan),
      limits(),
    ],
    collectionsHeading: 'Collections and their queries',
    exitCodesHeading: 'Exit codes',
    exitCodeColumns: ['Code', 'Meaning', 'What to do'],
    exitCodes: exitCodes.map(({ code: number, meaning, whatToDo }) => ({ code: number, meaning, repair: whatToDo })),
  };
}

function facts(plan: PackagePlan): SheetText['facts'] {
  const { offer, package: object } = plan;
  const coverage = offer.coverage;
  return [
    ['Covered', line`${offer.operatingSystems.map(({ name }) => name).join(', ')}`],
    ['Coverage', coverage === null ? line`not announced` : line`${coverage.from} to ${coverage.to}`],
    ['Activation ID', code(offer.activationId)],
    ['Package', line`${object.name} (${object.manufacturer}, ${object.version}, ${object.language})`],
    ...plan.programs.map((program): readonly [string, HtmlLine] => [
      `Program ${program.name}`,
      line`${code(program.commandLine)}: hidden, administrative rights, whether or not a user is logged on, at most ${program.minutes} minutes`,
    ]),
    ['Log on the device', code(plan.batch.logFile)],
    ['Registry on the device', code(plan.batch.registryKey)],
  ];
}

function importZip(plan: PackagePlan): SheetSection {
  const zip = plan.importZip;
  return {
    heading: 'First door: Import Package',
    paragraphs: [
      line`Creates the package and both programs. Collections, distribution and deployment are further steps. The form of this zip was recovered from real exports; no generated one has been imported into a live site yet. Where the wizard refuses it, use the second door.`,
    ],
    steps: [
      line`Copy this whole folder to a share that the site server’s computer account can read. ${code(zip.fileName)} and ${code(zip.filesFolder)} must stay beside each other: the wizard takes ${code(zip.filesFolder)} as the package source.`,
      line`Console: ${label('Software Library')} › ${label('Application Management')} › ${label('Packages')} › ${label('Import Package')}. Give the UNC path of ${code(zip.fileName)}.`,
      line`On ${label('File Content')} the package must show ${label('Create New')}. Anything else means that a package of this identity exists: cancel.`,
      line`Open the properties of program ${label(plan.programs[0]?.name ?? '')}: ${label('Run')} must be ${label('Hidden')}, the run mode administrative rights, and the package’s source folder must be the share.`,
    ],
  };
}

function definition(plan: PackagePlan): SheetSection {
  return {
    heading: 'Second door: Create Package from Definition',
    paragraphs: [
      line`The same package and programs, from ${code('package-definition.sms')}. The file cannot name the source folder, and it carries no ${label('Suppress program notifications')}.`,
    ],
    steps: [
      line`Console: ${label('Packages')} › ${label('Create Package from Definition')} › ${label('Browse…')}: ${code('package-definition.sms')}.`,
      line`${label('Source Files')}: always obtain files from a source folder. ${label('Source Folder')}: the UNC path of ${code(`${plan.importZip.filesFolder}\\${plan.importZip.contentFolder}`)}.`,
      line`In the properties of each program, tick ${label('Suppress program notifications')}.`,
    ],
  };
}

function collections(plan: PackagePlan): SheetSection {
  return {
    heading: 'Collections',
    paragraphs: [line`Importing creates; it never updates. A collection of the same name makes the import fail.`],
    steps: [
      line`Console: ${label('Assets and Compliance')} › ${label('Device Collections')} › ${label('Import Collections')}: ${code('collections.mof')}. These compare ${code('ESUValue')}, which Microsoft does not document; its values are known for Windows 7 year 1 only. Run the query “${plan.queries.at(-1)?.name ?? ''}” to see what your site holds.`,
      line`For the collections by inventory, first tick ${label('Software Licensing Product - Asset Intelligence (SoftwareLicensingProduct)')} in ${label('Client Settings')} › ${label('Hardware Inventory')} › ${label('Set Classes')}, wait for an inventory, then import ${code('collections-inventory.mof')}. Without the class the import fails.`,
      line`Queries: ${label('Monitoring')} › ${label('Queries')} › ${label('Import Objects')}: ${code('queries.mof')}.`,
      line`Keyless machines (Azure, Azure Arc, Windows 365) need no key: leave their collection out with ${code('--exclude-collection')}.`,
    ],
  };
}

function pilot(plan: PackagePlan): SheetSection {
  const eligible = plan.collections.find(({ role }) => role === 'eligible')?.name ?? '';
  return {
    heading: 'Pilot, then roll out',
    paragraphs: [],
    steps: [
      line`Distribute the package. Deploy ${label(plan.programs[1]?.name ?? '')} to a few devices first: exit code 28 means ready, 0 licensed already, anything else is explained below.`,
      line`Deploy ${label(plan.programs[0]?.name ?? '')} as ${label('Available')} to the same devices, then as ${label('Required')} with ${label('Rerun if failed previous attempt')} and a recurring schedule.`,
      line`Roll out to “${eligible}”. A device that is licensed already ends with 0 and spends no activation.`,
    ],
  };
}

function check(plan: PackagePlan): SheetSection {
  return {
    heading: 'Did it work?',
    paragraphs: [
      line`One device: its properties show ${code('ESUValue')} with the activation ID (discovery, up to a week late); ${label('Resource Explorer')} › ${label('Hardware')} › Software Licensing Product shows ${code(plan.offer.activationId)} with ${label('License Status')} 1 where the class is inventoried. On the device, ${code(plan.batch.logFile)} says each step.`,
      line`Licensed is not yet protected: a licensed device can still fail to install the updates.`,
    ],
    steps: [],
  };
}

function prerequisites(plan: PackagePlan): SheetSection {
  return {
    heading: 'Install first',
    paragraphs: [line`In this order, then restart. Any update of a line will do.`],
    steps: plan.offer.prerequisites.map(
      ({ purpose, updates, operatingSystems }) =>
        line`${operatingSystems.join(', ')}: ${purpose}: ${updates.join(' or ')}`,
    ),
  };
}

function limits(): SheetSection {
  return {
    heading: 'What Microsoft says',
    paragraphs: [
      line`Microsoft supports Configuration Manager on systems under ESU for deploying their security updates and for upgrading them. Deploying packages to them works in practice and is not a supported scenario (Microsoft’s Japanese support team, 2025-04-08; the same team published a package recipe for Windows 10 ESU on 2025-10-01). From version 2609 on, Windows Server 2012 and 2012 R2 are no longer supported clients.`,
    ],
    steps: [],
  };
}
