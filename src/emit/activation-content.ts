import type { PackagePlan } from '../plan/package-plan.js';
import { vbsRemark } from '../text/vbs.js';
import { batchText } from './batch-text.js';
import { confirmationFile } from './confirmation-file.js';
import { contentFile } from './content-file.js';
import type { ContentFile, Emitter, Secrets } from './emitter.js';
import { probeScript } from './probe-script.js';
import { remembered } from './remembered.js';
import { render, type View } from './template.js';

/** The package's content: the batch, the one file that holds the key, and the script by which it asks WMI. */
export const activationContent: Emitter = {
  name: 'activation content',
  emit: activationFiles,
};

/** The same for those who name the content's checksums: it is written once for all of them. */
export function activationFiles(plan: PackagePlan, secrets: Secrets): readonly ContentFile[] {
  return filesOf(plan)(secrets);
}

const filesOf = remembered((plan: PackagePlan) =>
  remembered((secrets: Secrets) => [
    contentFile(plan, plan.batch.fileName, batchText(plan, secrets.key)),
    contentFile(plan, plan.batch.wmiScriptName, render('esu-wmi.vbs', scriptView(plan))),
    ...confirmationFile(plan, secrets.confirmations ?? []),
    ...probeScript(plan),
  ]),
);

function scriptView({ batch, tool }: PackagePlan): View<'vbs'> {
  return {
    wmiScript: vbsRemark(batch.wmiScriptName),
    batch: vbsRemark(batch.fileName),
    tool: vbsRemark(`${tool.name} ${tool.version}`),
    license: render('esu-license.vbs', {}),
    errors: render('esu-errors.vbs', {}),
  };
}
