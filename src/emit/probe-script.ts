import type { PackagePlan } from '../plan/package-plan.js';
import { vbsBoolean, vbsRemark, vbsString } from '../text/vbs.js';
import { contentFile } from './content-file.js';
import type { ContentFile } from './emitter.js';
import { render } from './template.js';

/** Milliseconds for each of name, connection, sending and receiving: thirteen silent addresses take four minutes. */
const timeout = 5000;

/** esu-probe.vbs, where the plan has one. */
export function probeScript(plan: PackagePlan): readonly ContentFile[] {
  const { activation, batch, tool } = plan;
  if (activation.probe === null) return [];
  const { scriptName, needed, others } = activation.probe;
  const view = {
    probeScript: vbsRemark(scriptName),
    batch: vbsRemark(batch.fileName),
    tool: vbsRemark(`${tool.name} ${tool.version}`),
    timeout,
    urls: [
      ...needed.map((url) => ({ url: vbsString(url), needed: vbsBoolean(true) })),
      ...others.map((url) => ({ url: vbsString(url), needed: vbsBoolean(false) })),
    ],
  };
  return [contentFile(plan, scriptName, render('esu-probe.vbs', view))];
}
