import type { PackagePlan } from '../plan/package-plan.js';
import { vbsString } from '../text/vbs.js';
import { contentFile } from './content-file.js';
import type { ContentFile } from './emitter.js';
import { render } from './template.js';

/** Milliseconds for name, connection, sending and receiving: thirteen addresses that are silent take four minutes. */
const timeouts = '5000, 5000, 5000, 5000';

/** esu-probe.vbs, where the plan has one. */
export function probeScript(plan: PackagePlan): readonly ContentFile[] {
  const { activation, batch, tool } = plan;
  if (activation.probe === null) return [];
  const { scriptName, needed, others } = activation.probe;
  const view = {
    probeScript: scriptName,
    batch: batch.fileName,
    tool: `${tool.name} ${tool.version}`,
    timeouts,
    urls: [
      ...needed.map((url) => ({ url: vbsString(url), needed: 'True' })),
      ...others.map((url) => ({ url: vbsString(url), needed: 'False' })),
    ],
  };
  return [contentFile(plan, scriptName, render('esu-probe.vbs', view))];
}
