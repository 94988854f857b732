import { code, jump, line, menu } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection, steps } from '../sheet-text.js';
import type { SectionsOfWays } from '../sections-of-ways.js';
import type { SheetSubject } from '../subject.js';

/** What the administrator does between the program that installs the key and the licence. */
export const withoutInternet: SectionsOfWays = { offline: confirmations, vamt };

function confirmations({ plan, on, eligible }: SheetSubject): SheetSection {
  const { activation, batch, id } = plan;
  const file = code(activation.confirmationsName ?? '');
  return {
    id: 'confirmations',
    heading: 'From Installation ID to licence',
    blocks: [
      steps(
        line`When devices have run Collect and sent hardware inventory, list their Installation IDs: ${code('ids.csv')} by the commands under ${jump('queries', 'Queries')}, in the PowerShell of the console. A device without inventory holds its own in ${code(`${batch.registryKey}, InstallationId`)}.`,
        line`Get a Confirmation ID for each and write it into a third column, ${code('ConfirmationId')}: at ${code('https://aka.ms/aoh')}, by telephone, with VAMT, or from an ActivationWs server. Keep the columns as text: a spreadsheet that rounds them destroys them. Each Confirmation ID spends one activation.`,
        line`Where this bundle was made: ${code(`esupack confirmations ids.csv --bundle ${id}`)}, with ${code('--partial')} while some are still missing. It checks every pair and writes ${file}. Copy the folder to the share again; then ${menu(on.softwareLibrary, on.applicationManagement, on.packages, on.updateDistributionPoints)}.`,
        line`${on.deploy} ${code('Deposit')}: first to the pilot, then to ${code(eligible)}: ${on.required}, daily, ${on.rerunIfFailed}. Exit code 0 means licensed; 30 means that the content has no Confirmation ID for this device yet, 35 that Collect comes first.`,
      ),
    ],
  };
}

function vamt({ plan, on }: SheetSubject): SheetSection {
  const run = (rest: string): ReturnType<typeof code> => code(`.\\${plan.activation.vamtScriptName ?? ''} ${rest}`);
  const cilx = `-Path E:\\${plan.id}.cilx`;
  return {
    id: 'vamt',
    heading: 'From the key to the licence with VAMT',
    blocks: [
      paragraph(
        line`The script runs VAMT’s own cmdlets, in Windows PowerShell (x86) on a VAMT host. VAMT must know ESU keys: newest ADK, Microsoft’s pkeyconfig file for this product in ${code('VAMT3\\pkconfig')}, VAMT restarted.`,
      ),
      steps(
        line`Near the devices: ${run('-Step Find -Domain corp.contoso.com')} adds those that Prepare has reached; then ${run(`-Step Export ${cilx}`)}. The file holds neither keys nor personal data.`,
        line`Where there is internet access: ${run(`-Step Confirm ${cilx}`)}. Each Confirmation ID spends one activation.`,
        line`Near the devices again, the same database: ${run(`-Step Apply ${cilx}`)}; ${run('-Step State')} shows each device.`,
        line`${on.deploy} ${code('Check')}: exit code 0 means licensed.`,
      ),
      list(firewall(plan.activation.firewallRanges)),
    ],
  };
}

function firewall(ranges: readonly string[]): ReturnType<typeof line> {
  if (ranges.length === 0) {
    return line`VAMT asks devices by DCOM and WMI. This package opens no firewall; where yours is closed, make the bundle with ${code('--open-firewall')} and the addresses of the VAMT hosts.`;
  }
  return line`Prepare lets DCOM and WMI in from ${code(ranges.join(','))} only. ${code('Close')} takes that back when all are licensed, and so does Remove.`;
}
