import { jump, line, menu } from '../../../../text/html-line.js';
import { code, command } from '../../commands.js';
import { copyForImport, importFolder } from '../../import-folder.js';
import { placeholders } from '../../placeholders.js';
import { paragraph, type SheetMethod, steps } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** None where the bundle has no task sequence. */
export function taskSequence(subject: SheetSubject): readonly SheetMethod[] {
  const { plan, on, siteCode, check } = subject;
  const sequence = plan.taskSequence;
  if (sequence === undefined) return [];
  const { keyVariable } = plan.batch;
  const script = `.\\Import-EsuPackage.ps1 -SiteCode ${siteCode} -TaskSequence`;
  const minutes = Math.round(sequence.screen.restartSeconds / 60);
  return [
    {
      id: 'task-sequence',
      name: 'Task sequence',
      takeIt: line`Devices need updates or a restart: one deployment checks, restarts if needed, and activates.${keyVariable === null ? '' : ' Required for this bundle, because of its key.'}`,
      creates: line`Package, programs and task sequence`,
      known: line`Script: cmdlets documented by Microsoft, the safest way. Zip: format seen in real exports that were imported. Neither has been run on a live site yet.`,
      blocks: [
        steps(
          line`With the script, create the task sequence, then deploy it to a pilot collection: ${command(script, `${script} -Deploy -PilotCollection ${placeholders.pilot}`)} Then skip the next four steps.`,
          line`In the console, import from a folder of its own: the console looks for the content beside the zip, in the folder that is named like the zip. Copy both: ${command(...copyForImport(subject, sequence))} ${keyVariable === null ? 'The copy contains the MAK key: give this folder the same permissions as the bundle. ' : ''}Keep it: it becomes the source folder of the package. If the content of the bundle changes, copy ${code(plan.importZip.filesFolder)} again.`,
          line`Open ${menu(on.softwareLibrary, on.operatingSystems, on.taskSequences)} and select ${on.importTaskSequence}. Enter ${code(`${importFolder(subject)}\\${plan.importZip.fileName}`)}.`,
          line`${on.fileContent}: the package and the task sequence must both show ${on.createNew}: the import creates new objects and changes no existing ones. If another action is shown, cancel: the site has an object with the same ID or name.`,
          line`Distribute the package. In the properties of the task sequence, on ${on.userNotification}, select ${on.suppressTaskSequence}. Deploy it to a device collection; on ${on.userExperience}, clear ${on.taskSequenceProgress}.`,
          ...(keyVariable === null
            ? []
            : [
                line`Before the deployment, set the variable ${code(keyVariable)} of the collection: in its properties, on the tab Collection Variables, with "Do not display this value in the Configuration Manager console" selected. Without it, ${code(check)} ends with exit code 38. If the value is not a key, it ends with 40.`,
              ]),
          line`To see the result of each step, run the report "Task Sequence - Deployment Status", or open ${code('smsts.log')} on a device. The steps named like the programs end with the codes under ${jump('exit-codes', 'Exit codes')}.`,
        ),
        paragraph(
          line`Users see only a notice, ${minutes} minutes before a restart. The device restarts only if a restart is pending. The step Install software updates is disabled: enable it if you deploy the prerequisites as software updates. If ${on.importPackage} rejected its zip, import this one: it creates the same package and programs. You can delete the task sequence afterwards.`,
        ),
      ],
    },
  ];
}
