import { activationEndpoints, certificateAddresses } from '../../../../catalog/activation-endpoints.js';
import { type HtmlLine, joined, line } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { list, paragraph, type SheetSection } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

export function key({ plan }: SheetSubject): SheetSection {
  if (plan.batch.keyVariable !== null) return keyInVariable(plan.batch.keyVariable);
  return {
    id: 'key',
    heading: 'Who can read the key',
    blocks: [
      list(
        line`On the share: everyone with read access.`,
        line`On distribution points: on most sites, every domain user. Package access accounts protect the list of files (DataLib), not the files (FileLib).`,
        line`On a device: administrators, in ${code('%windir%\\ccmcache')} while the content is cached.`,
        ...(plan.batch.keyInstaller === 'slmgr'
          ? [line`In event 4688, if process auditing records command lines.`]
          : []),
        line`The key is not in: program command lines, policy, execmgr.log, the log and registry values of the batch, the other files of this bundle.`,
        line`Ask Microsoft for as many activations as you have devices, and watch the count. When all devices are licensed, remove the content from the distribution points and delete the share. If a key leaks, report it to Microsoft.`,
      ),
    ],
  };
}

function keyInVariable(variable: string): SheetSection {
  return {
    id: 'key',
    heading: 'Who can read the key',
    blocks: [
      list(
        line`In files: nobody. No file of this bundle, the share or the distribution points has it.`,
        line`On a device of a collection with the variable ${code(variable)}: local administrators, in the policy that the client stores. The value is masked, but not protected from administrators. Traces can remain after the variable is removed.`,
        line`On the network: any device that becomes a member of such a collection, with its own policy. Approve new devices with care.`,
        line`In the console: nobody. A masked value can be replaced or deleted, not read. This does not apply to people who can read the site database.`,
        line`The key is not in: command lines, the environment of processes, smsts.log (command lines are not logged either), the output of the steps, the log and registry values of the batch.`,
      ),
    ],
  };
}

const withoutInternet: Readonly<Record<SheetSubject['way'], HtmlLine>> = {
  online: line`For devices without internet access, generate the bundle with ${code('--activation offline')} (Confirmation IDs from ${documented('activateOverHttps', 'aka.ms/aoh')}) or ${code('--activation vamt')}.`,
  offline: line`Only the computer that gets the Confirmation IDs and devices that run Activate need them.`,
  vamt: line`Only the VAMT host that gets the Confirmation IDs needs them.`,
};

export function network({ plan, way }: SheetSubject): SheetSection {
  const addresses = activationEndpoints.map(({ scheme, host }) => code(`${scheme}://${host}`));
  return {
    id: 'network',
    heading: 'Addresses that devices must reach',
    blocks: [
      paragraph(line`${joined(addresses, ' ')}`),
      paragraph(
        line`Certificates: ${joined(certificateAddresses.map(code), ' ')}. Devices connect as SYSTEM. A proxy must allow these addresses without authentication. This is ${documented('windows10', "Microsoft's list for Windows 10 ESU")}.${plan.offer.product === 'windows-10' ? '' : ' No list for this product is known.'} ${withoutInternet[way]}`,
      ),
    ],
  };
}

export function evidence({ plan }: SheetSubject): SheetSection {
  const attested = plan.offer.product === 'windows-7' && plan.offer.year === 1;
  return {
    id: 'evidence',
    heading: 'Support by Microsoft, and what is documented',
    blocks: [
      list(
        line`Support (${documented('supportedClients', 'Microsoft')}, 2026-09-21): a supported version of Configuration Manager can deploy ESU security updates to Windows 10 and upgrade it. From version 2609 on, Windows Server 2012 and 2012 R2 are no longer supported clients. Windows 7 and Server 2008 are not supported at all.`,
        line`Packages on systems under ESU: not supported according to Microsoft's Japanese support team (2025-04-08). The same team published ${documented('japaneseRecipe', 'a package for Windows 10 ESU')} (2025-10-01). Packages work, without support.`,
        line`Documented: the ${documented('packageDefinition', 'definition file')}, ${documented('packages', 'program settings')}, exit code 0 as the only success, the ${documented('esuInventory', 'inventory class')}, ${documented('slmgr', 'slmgr.vbs')}.`,
        line`Seen in real exports only: the import zip and the MOF files. From two experts' pages: the exit codes that are retried.`,
        line`Inferred: the wizard accepts a zip with a package alone; older systems report Build at discovery; ${attested ? 'every version fills ESUValue in the same way' : 'ESUValue contains this activation ID'}.`,
        line`Not done yet: an import on a live site. The script was tested against a stand-in for the site.`,
      ),
    ],
  };
}
