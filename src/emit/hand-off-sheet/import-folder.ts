import type { TaskSequencePlan } from '../../plan/task-sequence-plan.js';
import { powerShellString } from '../../text/powershell.js';
import type { SheetSubject } from './subject.js';

/**
 * Commands that copy what Import Task Sequence reads. In the bundle, the name that its zip needs belongs to the import zip,
 * and a bundle on the share must stay whole.
 */
export function copyForImport(subject: SheetSubject, sequence: TaskSequencePlan): readonly string[] {
  const { folder, plan } = subject;
  const to = importFolder(subject);
  const { fileName, filesFolder } = plan.importZip;
  return [
    `New-Item -ItemType Directory -Path ${powerShellString(to)}`,
    `Copy-Item -LiteralPath ${powerShellString(`${folder}\\${filesFolder}`)} -Destination ${powerShellString(to)} -Recurse`,
    `Copy-Item -LiteralPath ${powerShellString(`${folder}\\${sequence.fileName}`)} -Destination ${powerShellString(`${to}\\${fileName}`)}`,
  ];
}

/** Beside the bundle on the share. */
export function importFolder({ folder }: SheetSubject): string {
  return `${folder}-task-sequence`;
}
