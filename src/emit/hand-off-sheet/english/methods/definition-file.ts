import { joined, line, menu } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { type SheetMethod, steps } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function definitionFile({ plan, on, folder, content }: SheetSubject): SheetMethod {
  return {
    id: 'definition-file',
    name: 'Create Package from Definition wizard',
    takeIt: line`The Import Package wizard rejects the zip, or you want a documented format.`,
    creates: line`Package and programs. You set the source folder and suppress notifications.`,
    known: line`Format ${documented('packageDefinition', 'documented by Microsoft')}`,
    blocks: [
      steps(
        line`Open ${menu(on.softwareLibrary, on.applicationManagement, on.packages)}. On the ribbon, select ${menu(on.home, on.create, on.createFromDefinition)}.`,
        line`${on.packageDefinition}: select ${on.browse} and open ${code(`${folder}\\package-definition.sms`)}. Select ${code(plan.package.name)} in the list.`,
        line`${on.sourceFiles}: select ${on.always}. ${on.sourceFolder}: select ${on.networkPath} and enter ${code(content)}. Finish the wizard.`,
        line`Open ${on.properties} of ${joined(
          plan.programs.map(({ name }) => code(name)),
          ', ',
        )}, and select ${on.suppressNotifications} in each.`,
      ),
    ],
  };
}
