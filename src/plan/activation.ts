import { activationEndpoints } from '../catalog/activation-endpoints.js';
import type { Config } from '../config/config.js';
import type { ActivationPlan, OfferPlan, ProbePlan } from './package-plan.js';
import { installationIdsQuery } from './wql.js';

/** What the way of activation adds to the bundle. */
export function planActivation(config: Config, offer: OfferPlan): ActivationPlan {
  const { activation: way, probe, openFirewall: firewallRanges } = config;
  return {
    way,
    confirmationsName: way === 'offline' ? 'confirmation-ids.txt' : null,
    vamtScriptName: way === 'vamt' ? 'Invoke-EsuProxyActivation.ps1' : null,
    probe: probe ? planProbe(offer) : null,
    firewallRanges,
    installationIdsQuery: way === 'online' ? null : installationIdsQuery(offer.operatingSystems, offer.activationId),
  };
}

/**
 * Microsoft's list of thirteen is for Windows 10; its article on the offers before names two of them. A device whose
 * license the shorter list is enough for must not be told that it cannot reach the others.
 */
function planProbe({ operatingSystems }: OfferPlan): ProbePlan {
  const since10 = operatingSystems.every(({ version }) => version === '10.0');
  const known = activationEndpoints.map(({ scheme, host }) => ({ url: `${scheme}://${host}/`, host }));
  const isNeeded = ({ host }: { readonly host: string }): boolean => neededByAll.includes(host);
  return {
    scriptName: 'esu-probe.vbs',
    needed: known.filter(isNeeded).map(({ url }) => url),
    others: since10 ? known.filter((each) => !isNeeded(each)).map(({ url }) => url) : [],
  };
}

const neededByAll: readonly string[] = ['activation.sls.microsoft.com', 'go.microsoft.com'];
