import { activationEndpoints, certificateAddresses } from '../../../catalog/activation-endpoints.js';
import { code, type HtmlLine, joined, line } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection } from '../sheet-text.js';
import type { SheetSubject } from '../subject.js';

export function key({ plan }: SheetSubject): SheetSection {
  return {
    id: 'key',
    heading: 'Who can read the key',
    blocks: [
      list(
        line`The share: whoever you let.`,
        line`Distribution points: in most sites every user of the domain. Package access accounts protect the pointers (DataLib), not the bodies of the files (FileLib).`,
        line`The device: administrators, in ${code('%windir%\\ccmcache')} while it is kept.`,
        ...(plan.batch.keyInstaller === 'slmgr'
          ? [line`Event 4688, where process auditing records command lines.`]
          : []),
        line`Nobody: program command line, policy, execmgr.log, the batch’s log and registry, any other file of this bundle.`,
        line`So: ask for as many activations as you have devices; watch the count; when all are licensed, take the content off the distribution points and delete the share; report a key that leaked to Microsoft.`,
      ),
    ],
  };
}

const withoutInternet: Readonly<Record<SheetSubject['way'], HtmlLine>> = {
  online: line`Devices without internet: make the bundle with ${code('--activation offline')} (Confirmation IDs from aka.ms/aoh) or ${code('--activation vamt')}.`,
  offline: line`Only the machine that gets the Confirmation IDs needs them, and devices that run Activate.`,
  vamt: line`Only the VAMT host that gets the Confirmation IDs needs them.`,
};

export function network({ plan, way }: SheetSubject): SheetSection {
  const addresses = activationEndpoints.map(({ scheme, host }) => code(`${scheme}://${host}`));
  return {
    id: 'network',
    heading: 'Addresses that a device must reach',
    blocks: [
      paragraph(line`${joined(addresses, ' ')}`),
      paragraph(
        line`Certificates: ${joined(certificateAddresses.map(code), ' ')}. Devices connect as SYSTEM, so a proxy must let these pass without authentication. ${plan.offer.product === 'windows-10' ? 'This is Microsoft’s list for Windows 10 ESU.' : 'Microsoft published this list for Windows 10 ESU; none is known for this product.'} ${withoutInternet[way]}`,
      ),
    ],
  };
}

export function support({ plan }: SheetSubject): SheetSection {
  const attested = plan.offer.product === 'windows-7' && plan.offer.year === 1;
  return {
    id: 'support',
    heading: 'What Microsoft supports, and how sure this page is',
    blocks: [
      list(
        line`Microsoft (2026-09-21): a supported Configuration Manager can deploy ESU security updates to Windows 10 and upgrade it. From version 2609 on, Windows Server 2012 and 2012 R2 are no longer supported clients; Windows 7 and Server 2008 get no support at all.`,
        line`Packages on systems under ESU: out of support by Microsoft’s Japanese support team (2025-04-08); the same team published a package recipe for Windows 10 ESU (2025-10-01). They work, best effort.`,
        line`Documented: definition file, program settings, exit code 0 as the only success, the inventory class, slmgr.vbs. Seen in real exports only: the import zip and the MOF files. Retry lists: by two experts’ pages.`,
        line`Inferred: that the wizard takes a zip with a package alone; Build as a discovery property of older systems; ${attested ? 'that ESUValue is filled the same way in every version' : 'that ESUValue holds this activation ID'}.`,
      ),
    ],
  };
}
