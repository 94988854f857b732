import type { PackagePlan } from '../plan/package-plan.js';
import { vbsRemark } from '../text/vbs.js';
import { batchText } from './batch-text.js';
import { confirmationFile } from './confirmation-file.js';
import { contentFile } from './content-file.js';
import type { ContentFile, Emitter, Secrets } from './emitter.js';
import { probeScript } from './probe-script.js';
import { render, type View } from './template.js';

/** The package's content: the batch, the one file that holds the key, and the script by which it asks WMI. */
export const activationContent: Emitter = {
  name: 'activation content',
  emit: (plan, secrets) => {
    const known = written.get(secrets);
    if (known?.plan === plan) return known.files;
    const files = [
      contentFile(plan, plan.batch.fileName, batchText(plan, secrets.key)),
      contentFile(plan, plan.batch.wmiScriptName, render('esu-wmi.vbs', scriptView(plan))),
      ...confirmationFile(plan, secrets.confirmations ?? []),
      ...probeScript(plan),
    ];
    written.set(secrets, { plan, files });
    return files;
  },
};

/** Import zip and import script name the content's checksums: it is written once for the three. Goes with the secrets. */
const written = new WeakMap<Secrets, { readonly plan: PackagePlan; readonly files: readonly ContentFile[] }>();

function scriptView({ batch, tool }: PackagePlan): View<'vbs'> {
  return {
    wmiScript: vbsRemark(batch.wmiScriptName),
    batch: vbsRemark(batch.fileName),
    tool: vbsRemark(`${tool.name} ${tool.version}`),
    license: render('esu-license.vbs', {}),
    errors: render('esu-errors.vbs', {}),
  };
}
