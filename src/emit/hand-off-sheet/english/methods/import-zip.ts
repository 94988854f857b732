import { line, menu } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { type SheetMethod, steps } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function importZip({ plan, on, importZip: path }: SheetSubject): SheetMethod {
  return {
    id: 'import-zip',
    name: 'Import Package wizard',
    takeIt: line`You work in the console and PowerShell is not available.`,
    creates: line`Package with source folder; programs with every setting`,
    known: line`Format seen in real exports. No generated zip has been imported on a live site yet. If the wizard rejects it, use the definition file.`,
    blocks: [
      steps(
        line`Open ${menu(on.softwareLibrary, on.applicationManagement, on.packages)}. On the ribbon, select ${menu(on.home, on.create, on.importPackage)}.`,
        line`${on.general}: enter the UNC path ${code(path)}. A drive letter does not work. The wizard shows the comment "${plan.importZip.comment}"`,
        line`${on.fileContent}: the list has one package, ${code(plan.package.name)}, with the action ${on.createNew}. If another action is shown, cancel: the site has a package with the ID ${code(plan.package.packageId)}, and the import could overwrite it.`,
        line`Finish the wizard. ${on.packages} shows the package, with an ID from your site, and its programs.`,
      ),
    ],
  };
}
