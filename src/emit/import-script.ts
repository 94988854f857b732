import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import { powerShellHelp, powerShellList, powerShellString } from '../text/powershell.js';
import type { Emitter } from './emitter.js';
import { bundleLiteral } from './import-script/bundle-literal.js';
import { offerMark } from './import-script/marks.js';
import { activationContent } from './activation-content.js';
import { render, type TemplateName, type View } from './template.js';

export const importScriptName = 'Import-EsuPackage.ps1';

/** The script, in the order in which it is read. */
const parts: readonly Extract<TemplateName, `${string}.ps1`>[] = [
  'Import-EsuPackage.1-parameters.ps1',
  'Import-EsuPackage.2-steps.ps1',
  'Import-EsuPackage.3-site.ps1',
  'Import-EsuPackage.4-package.ps1',
  'Import-EsuPackage.5-collections.ps1',
  'Import-EsuPackage.6-deployment.ps1',
  'Import-EsuPackage.7-remove.ps1',
  'Import-EsuPackage.8-main.ps1',
];

/**
 * Import-EsuPackage.ps1: does everything with the cmdlets of the console (docs/decisions/import-script.md). UTF-8 with
 * BOM, since Windows PowerShell 5.1 takes a script without one for ANSI; CRLF.
 */
export const importScript: Emitter = {
  name: 'import script',
  emit: (plan, secrets) => {
    const content = activationContent.emit(plan, secrets).filter((file) => 'content' in file);
    const view: View<'powershell'> = { ...helpView(plan), bundle: bundleLiteral(plan, content) };
    const text = parts.map((part) => render(part, view)).join('');
    return [{ path: importScriptName, content: encode(text, 'utf-8-bom', '\r\n') }];
  },
};

function helpView(plan: PackagePlan): View<'powershell'> {
  const { offer, tool, id } = plan;
  return {
    subject: powerShellHelp(`${offer.productName} Extended Security Updates year ${offer.year}`),
    marker: powerShellHelp(offerMark(plan)),
    tool: powerShellHelp(`${tool.name} ${tool.version}`),
    id: powerShellHelp(id),
    programNames: powerShellList(plan.programs.map(({ name }) => powerShellString(name))),
    limiting: powerShellHelp(plan.collections[0]?.limitingCollectionId ?? 'SMSDM003'),
  };
}
