import { type HtmlLine, jump, line, menu } from '../../../text/html-line.js';
import type { PackagePlan } from '../../../plan/package-plan.js';
import { powerShellString } from '../../../text/powershell.js';
import { allowScripts, code, command } from '../commands.js';
import { documented } from '../documentation.js';
import { placeholders } from '../placeholders.js';
import { deployCommand, keyVariableCommand } from '../roll-out-order.js';
import { type SheetSection, steps } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function share({ plan, folder }: SheetSubject): SheetSection {
  return {
    id: 'share',
    heading: '1. Copy the folder to a share',
    blocks: [
      steps(
        line`Copy this folder to ${code(folder)}. Do not rename, move or delete anything in it. Keep it there: the site reads it again each time the content is distributed.`,
        line`Set the permissions of the share and the folder: Read for the site server's computer account and for the package administrators, no access for anyone else. ${plan.batch.keyVariable === null ? line`${code(plan.batch.fileName)} contains the MAK key.` : ''}`,
      ),
    ],
  };
}

export function importPackage({ plan, folder, siteCode, distributionPointGroup, way }: SheetSubject): SheetSection {
  const script = `.\\Import-EsuPackage.ps1 -SiteCode ${siteCode}${plan.batch.keyVariable === null ? '' : ' -TaskSequence'}`;
  return {
    id: 'import',
    heading: '2. Import and distribute',
    blocks: [
      steps(
        line`Sign in to a computer with the Configuration Manager console. Your account needs the ${documented('roles', 'security roles')} Application Administrator and Operations Administrator. Start Windows PowerShell from the Start menu, not from the console: the one that the console starts runs only signed scripts. Go to the folder and ${documented('executionPolicies', 'allow unsigned scripts')} in this window: ${command(`Set-Location ${powerShellString(folder)}`, allowScripts)} If Group Policy sets another policy, sign the scripts first (${code('Set-AuthenticodeSignature')}).`,
        line`Preview the import. The script compares the share with ${code('SHA256SUMS')}, looks for conflicts on the site, and lists what it will create. Nothing changes: ${command(`${script} -WhatIf`)}`,
        line`Create the package, programs, ${plan.batch.keyVariable === null ? '' : 'task sequence, '}collections and queries, and distribute the content. Nothing runs on a device yet: ${command(`${script} -DistributionPointGroup ${powerShellString(distributionPointGroup)}${way === 'offline' ? ' -EnableInventoryClass' : ''}`)} ${way === 'offline' ? inventoryClass : ''}`,
      ),
    ],
  };
}

const inventoryClass = line`${code('-EnableInventoryClass')} makes every client in the hierarchy report its licenses, with their Installation IDs. The script asks first, and your account must be a Full Administrator. Without it, you must get the Installation ID from each device.`;

const installed: Readonly<Record<SheetSubject['way'], string>> = {
  online: 'Exit code 0 means licensed.',
  offline:
    'Exit code 0 means that the key is installed and the Installation ID is collected. The device is not licensed yet.',
  vamt: 'Exit code 0 means that the key is installed. The device is not licensed yet.',
};

export function pilot({ plan, on, first, deployed, way, check, eligible }: SheetSubject): SheetSection {
  return {
    id: 'pilot',
    heading: '3. Pilot',
    blocks: [
      steps(
        ...(plan.offer.prerequisites.length === 0
          ? []
          : [
              line`Choose a few devices of the collection ${code(eligible)}, of every model and network. Install the updates under ${jump('prerequisites', 'Prerequisites')} on them and restart them.`,
            ]),
        line`Create a ${documented('collections', 'device collection')} with these devices, limited to ${code(eligible)}. Below, ${code(placeholders.pilot)} is its collection ID.`,
        line`Deploy ${code(check)}. It changes nothing and uses no activation. The script asks before it creates a deployment that starts automatically; enter Y: ${command(deployCommand(plan, first, 'checkPilot'))} Devices get the deployment within an hour, online devices immediately after ${documented('clientNotification', menu(on.clientNotification, on.computerPolicy))} for the collection. Then ${menu(on.monitoring, on.deployments, on.viewStatus)} shows exit code 28 (ready) or 0 (already licensed). Configuration Manager shows every code except 0 under ${on.error}. For another code, see ${jump('exit-codes', 'Exit codes')}.`,
        ...keySteps(plan, 'pilot'),
        line`Deploy ${code(deployed)}, then install it on a pilot device from ${on.softwareCenter}: ${command(deployCommand(plan, first, 'firstOnPilot'))} ${installed[way]}`,
      ),
    ],
  };
}

/** Where a variable gives the key, the collection must have it before the deployment. */
function keySteps(plan: PackagePlan, to: 'pilot' | 'all'): readonly HtmlLine[] {
  const { keyVariable } = plan.batch;
  if (keyVariable === null) return [];
  return [
    line`Set the key. The script asks for it, does not show it, and sets the masked variable ${code(keyVariable)} of the collection: ${command(keyVariableCommand(plan, 'Set', to))}`,
  ];
}

export function proof({ plan, on }: SheetSubject, number: number): SheetSection {
  return {
    id: 'proof',
    heading: `${number}. Confirm that it worked`,
    blocks: [
      steps(
        line`Select the pilot collection, then ${documented('cmPivot', on.cmPivot)}. The result is LicenseStatus 1 for each pilot device that is online (PowerShell 4 or later): ${command(plan.statusQueries.cmPivot)}`,
        line`Or look at a pilot device: ${code(plan.batch.registryKey)} has ${code('LicenseStatus')} 1, and ${code(plan.batch.logFile)} lists every step. More places: ${jump('results', 'Where to see the result')}.`,
      ),
    ],
  };
}

export function rollOut(subject: SheetSubject, number: number): SheetSection {
  const { plan, first, deployed, minutes, eligible, siteCode } = subject;
  return {
    id: 'roll-out',
    heading: `${number}. Roll out`,
    blocks: [
      steps(
        line`Compare the member count of ${code(eligible)} with the activations left on the key (Microsoft 365 admin center or VAMT). Add ${code('-ActivationsLeft')} with that number to the next command, and the script warns when it is too small.`,
        ...keySteps(plan, 'all'),
        line`Deploy ${code(deployed)} to ${code(eligible)}. It runs immediately, and again every day where it failed: ${command(deployCommand(plan, first, 'firstOnAll'))} To start later, add ${code("-DeadlineDateTime '2030-01-15 20:00'")}. Devices with ${documented('maintenanceWindows', 'maintenance windows')} wait for one of at least ${minutes} minutes.`,
        ...afterFirst(subject),
        line`Write the device list and make a report of who is licensed: ${command(`.\\Export-EsuStatus.ps1 -SiteCode ${siteCode} -Path "$HOME\\${plan.id}.csv"`, `${placeholders.tool} report "$HOME\\${plan.id}.csv"`)} Run the second command where esupack is installed; it writes ${code('report.html')}.`,
        line`Deploy the security updates themselves as usual. A license alone installs no update.`,
        ...(plan.batch.keyVariable === null
          ? []
          : [
              line`When all devices are licensed, remove the key from both collections: ${command(keyVariableCommand(plan, 'Remove', 'pilot'), keyVariableCommand(plan, 'Remove', 'all'))}`,
            ]),
      ),
    ],
  };
}

/** Without internet access, the license comes after the program that installs the key. */
function afterFirst({ plan, way, first, check }: SheetSubject): readonly ReturnType<typeof line>[] {
  if (way === 'online') return [];
  if (way === 'offline') {
    return [
      line`When devices have run ${code(first)}, get their Confirmation IDs as in step ${jump('confirmations', '4')}. Then deploy ${code('Deposit')} to all. It runs again every day where it failed, so devices that get their Confirmation ID later need no further action: ${command(deployCommand(plan, first, 'depositOnAll'))}`,
    ];
  }
  const close = plan.activation.firewallRanges.length > 0;
  return [
    line`When devices have run ${code(first)}, delete ${code(`${plan.id}.cilx`)} of the pilot, and run the commands of step ${jump('vamt', '4')} again. Then deploy ${code(check)} to all; exit code 0 means licensed: ${command(deployCommand(plan, first, 'checkAll'))}`,
    ...(close
      ? [
          line`When all devices are licensed, remove the firewall rules: ${command(deployCommand(plan, first, 'closeAll'))}`,
        ]
      : []),
  ];
}
