import { encode } from '../text/encode.js';
import { powerShellHelp as help, powerShellString as string } from '../text/powershell.js';
import type { Emitter } from './emitter.js';
import { render } from './template.js';

/**
 * Invoke-EsuProxyActivation.ps1, where the plan has it: proxy activation by VAMT's own cmdlets (Microsoft Learn: module
 * VAMT). Properties of its product objects beyond LicenseStatus and FullyQualifiedDomainName are as in public scripts.
 */
export const vamtScript: Emitter = {
  name: 'VAMT script',
  emit: ({ activation, id, offer, tool }) => {
    if (activation.vamtScriptName === null) return [];
    const text = render('Invoke-EsuProxyActivation.ps1', {
      subject: help(`${offer.productName} Extended Security Updates year ${offer.year}`),
      tool: help(`${tool.name} ${tool.version}`),
      id: help(id),
      defaultPath: string(`.\\${id}.cilx`),
      activationId: string(offer.activationId),
    });
    return [{ path: activation.vamtScriptName, content: encode(text, 'utf-8-bom', '\r\n') }];
  },
};
