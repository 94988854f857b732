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
    installationIdsQuery: way === 'offline' ? installationIdsQuery(offer.activationId) : null,
  };
}

/**
 * Microsoft's list of thirteen is for Windows 10; its article on the offers before names two of them. A device whose license
 * the shorter list is enough for must not be told that it cannot reach the others. Licenses of Windows 10 name
 * activation-v2.sls.microsoft.com as their server (UseLicenseUrl in slmgr.vbs output of 2019 to 2026); of 2016 LTSB none was
 * seen, so either server will do.
 */
function planProbe({ operatingSystems }: OfferPlan): ProbePlan {
  const since10 = operatingSystems.every(({ version }) => version === '10.0');
  const needed = since10 ? [] : neededBefore10;
  const eitherOf = since10 ? servers : [];
  const urlsOf = (wanted: (host: string) => boolean): readonly string[] =>
    activationEndpoints.filter(({ host }) => wanted(host)).map(({ scheme, host }) => `${scheme}://${host}/`);
  return {
    scriptName: 'esu-probe.vbs',
    needed: urlsOf((host) => needed.includes(host)),
    eitherOf: urlsOf((host) => eitherOf.includes(host)),
    others: since10 ? urlsOf((host) => !eitherOf.includes(host)) : [],
  };
}

const servers: readonly string[] = ['activation.sls.microsoft.com', 'activation-v2.sls.microsoft.com'];

const neededBefore10: readonly string[] = ['activation.sls.microsoft.com', 'go.microsoft.com'];
