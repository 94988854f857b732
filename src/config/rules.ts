import type { Config } from './config.js';
import type { SettingFindings } from './load-config.js';

/** What settings say of each other; what one may be by itself stands in its row of settings.ts. */
export function checkTogether({ activation, probe, openFirewall }: Config, findings: SettingFindings): void {
  if (probe && activation === 'vamt') {
    const what = 'With activation by VAMT no device connects to the activation servers itself.';
    findings.add('probe', what, 'Leave it out, or choose online or offline activation.');
  }
  if (openFirewall.length > 0 && activation !== 'vamt')
    findings.add('openFirewall', 'Only VAMT needs a way in to the devices.', 'Choose vamt, or leave it out.');
}
