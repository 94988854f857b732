import type { PackagePlan } from '../plan/package-plan.js';
import { vbsRemark, vbsString } from '../text/vbs.js';
import { contentFile } from './content-file.js';
import type { ContentFile } from './emitter.js';
import { render } from './template.js';

/** Milliseconds for each of name, connection, sending and receiving: thirteen silent addresses take four minutes. */
const timeout = 5000;

/** esu-probe.vbs, where the plan has one. */
export function probeScript(plan: PackagePlan): readonly ContentFile[] {
  const { activation, batch, tool } = plan;
  if (activation.probe === null) return [];
  const { scriptName, needed, eitherOf, others } = activation.probe;
  const view = {
    probeScript: vbsRemark(scriptName),
    batch: vbsRemark(batch.fileName),
    tool: vbsRemark(`${tool.name} ${tool.version}`),
    timeout,
    needed: needed.map((url) => vbsString(url)),
    eitherOf: eitherOf.map((url) => vbsString(url)),
    others: others.map((url) => vbsString(url)),
  };
  return [contentFile(plan, scriptName, render('esu-probe.vbs', view))];
}
