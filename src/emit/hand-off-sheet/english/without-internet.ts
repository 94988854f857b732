import { jump, line, menu } from '../../../text/html-line.js';
import { allowScripts, code, command } from '../commands.js';
import { documented } from '../documentation.js';
import { placeholders } from '../placeholders.js';
import { deployCommand } from '../roll-out-order.js';
import { list, paragraph, type SheetSection, steps } from '../sheet-text.js';
import type { SectionsOfWays } from '../sections-of-ways.js';
import type { SheetSubject } from '../subject.js';

/** What the administrator does between the program that installs the key and the license. */
export const withoutInternet: SectionsOfWays = { offline: confirmations, vamt };

function confirmations({ plan, on, first, siteCode }: SheetSubject, number: number): SheetSection {
  const { activation, batch, id } = plan;
  return {
    id: 'confirmations',
    heading: `${number}. Get and apply Confirmation IDs`,
    blocks: [
      steps(
        line`Wait until the pilot devices have sent hardware inventory; ${code(first)} requests it from their clients. In the window of step ${jump('import', '2')}, write the Installation IDs to a file: ${command(`.\\Export-EsuStatus.ps1 -SiteCode ${siteCode} -InstallationIds -Path "$HOME\\ids.csv"`)} Without inventory, each device has its own in ${code(`${batch.registryKey}, InstallationId`)}.`,
        line`Get a Confirmation ID for each at ${documented('activateOverHttps', 'https://aka.ms/aoh')}, by telephone, with VAMT or from an ActivationWs server. Write it into the column ${code('ConfirmationId')} of ${code('ids.csv')}. Format the columns as text: a spreadsheet that rounds the digits destroys them. Each Confirmation ID uses one activation.`,
        line`Copy ${code('ids.csv')} to the computer where you generated the bundle, and add the Confirmation IDs to the bundle. If some are still missing, add ${code('--partial')}: ${command(`${placeholders.tool} confirmations ids.csv --bundle out/${id}`)} The command checks every pair and writes ${code(activation.confirmationsName ?? '')}. Copy the folder to the share again and run the last command of step ${jump('import', '2')} again: the distribution points get the new content. In the console: ${menu(on.softwareLibrary, on.applicationManagement, on.packages, on.updateDistributionPoints)}.`,
        line`Deploy ${code('Deposit')}, then install it on the pilot devices from ${on.softwareCenter}: ${command(deployCommand(plan, first, 'depositOnPilot'))} Exit code 0 means licensed. 30: the content has no Confirmation ID for this device yet. 35: run ${code(first)} first.`,
      ),
    ],
  };
}

function vamt({ plan, first }: SheetSubject, number: number): SheetSection {
  const run = `.\\${plan.activation.vamtScriptName ?? ''}`;
  return {
    id: 'vamt',
    heading: `${number}. Complete the activation with VAMT`,
    blocks: [
      paragraph(
        line`You need a VAMT host near the devices, and one with internet access (${documented('vamt', 'proxy activation')}); one host can be both. On each, for VAMT to recognize ESU keys, install the newest ADK, copy Microsoft's pkeyconfig file for this product to ${code('VAMT3\\pkconfig')}, and restart VAMT.`,
      ),
      steps(
        line`Copy ${code(plan.activation.vamtScriptName ?? '')} to the drive that you move between the hosts. On each host, start Windows PowerShell (x86) and go to the drive: ${command(`Set-Location '${placeholders.drive}\\'`, allowScripts)}`,
        line`On the VAMT host near the devices, add the devices that have run ${code(first)}, and export them to ${code(`${plan.id}.cilx`)}. The file contains no keys and no personal data: ${command(`${run} -Step Find -Domain ${placeholders.domain}`, `${run} -Step Export`)}`,
        line`On a VAMT host with internet access, get the Confirmation IDs. Each uses one activation: ${command(`${run} -Step Confirm`)}`,
        line`On the first host, with the same database, apply them and check each device: ${command(`${run} -Step Apply`, `${run} -Step State`)}`,
      ),
      list(firewall(plan.activation.firewallRanges)),
    ],
  };
}

function firewall(ranges: readonly string[]): ReturnType<typeof line> {
  if (ranges.length === 0) {
    return line`VAMT connects to devices by DCOM and WMI. This package changes no firewall. If yours blocks VAMT, generate the bundle again with ${code('--open-firewall')} and the addresses of the VAMT hosts.`;
  }
  return line`Prepare allows DCOM and WMI from ${code(ranges.join(','))} only. ${code('Close')} removes these rules, and so does ${code('Remove')}.`;
}
