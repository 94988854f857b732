import { code, line, menu } from '../../../text/html-line.js';
import { stampClass } from '../../../plan/stamp.js';
import { paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import { collectionName, type SheetSubject } from '../subject.js';

export function proof({ plan, on }: SheetSubject): SheetSection {
  const { offer, batch, collections, inventoryCollections, stampCollections } = plan;
  const id = code(offer.activationId);
  return {
    id: 'proof',
    heading: 'Did it work?',
    blocks: [
      table(
        ['Where', 'What you see'],
        [
          [
            line`On the device`,
            line`${code(batch.logFile)} names every step (open it with CMTrace); ${code(batch.registryKey)}: Result, HResult, LicenseStatus, Time, Readiness. ${code(`cscript %windir%\\System32\\slmgr.vbs /dlv ${offer.activationId}`)}: License Status: Licensed.`,
          ],
          [
            line`Deployment`,
            line`${menu(on.monitoring, on.deployments, on.viewStatus)}: ${on.success}, or ${on.error} with the exit code of ${code(plan.statusQueries.program)}.`,
          ],
          [
            line`Device, at once`,
            line`${menu(on.deviceCollections, on.cmPivot)}: ${code(plan.statusQueries.cmPivot)} shows LicenseStatus 1 (devices with PowerShell 4 or later).`,
          ],
          [
            line`Device properties`,
            line`ESUValue is ${id} (seen for Windows 7 year 1; by heartbeat discovery, up to a week late; the batch asks for it at once).`,
          ],
          [
            line`Hardware inventory`,
            line`${menu(on.devices, on.start, on.resourceExplorer, on.hardware)}: ${code(stampClass.group)}, or ${on.softwareLicensingProduct} (${id} with ${on.licenseStatus} 1), where the class is inventoried.`,
          ],
          [
            line`Collections`,
            line`${code(collectionName(stampCollections, 'licensed'))}, ${code(collectionName(inventoryCollections, 'licensed'))}, ${code(collectionName(collections, 'licensed'))}`,
          ],
          [
            line`Report`,
            line`${code('.\\Export-EsuStatus.ps1 -SiteCode ABC')}, then ${code('esupack report')} with the file it wrote: coverage and exit codes on one page.`,
          ],
        ],
      ),
      paragraph(
        line`Licensed is not updated: deploy the security updates themselves, and look at their compliance. Only Windows’ own answer counts: slmgr.vbs ends with 0 on several failures, so the batch asks WMI for LicenseStatus 1.`,
      ),
    ],
  };
}

export function nextYear({ plan, nextYear: next, folder }: SheetSubject): SheetSection {
  if (next === null) {
    return {
      id: 'next-year',
      heading: 'After this year',
      blocks: [
        paragraph(
          line`Year 3 is the last of this offer. Upgrade or replace the devices; the key that is installed stays and does no harm.`,
        ),
      ],
    };
  }
  return {
    id: 'next-year',
    heading: 'Next year',
    blocks: [
      steps(
        line`Buy year ${next.year}; it has a key of its own. This year’s key stays installed, and its updates can still be installed.`,
        line`Run ${code(next.command)} where esupack made this bundle, or name its folder after ${code('--from')}. It makes the next bundle from the settings of this one, with collections, package and activation ID of its own.${next.needsActivationId ? line` Replace ${code('GUID')} with the activation ID of that year: Microsoft does not publish it.` : ''}`,
        line`Pilot as above, then ${code(`.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder.replace(plan.id, 'the new folder')} -Deploy -Purpose Required -Supersede`)} retires the deployments that the script made for this year. Deployments made by hand: delete them yourself.`,
      ),
    ],
  };
}
