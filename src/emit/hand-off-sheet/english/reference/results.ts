import { stampClass } from '../../../../plan/stamp.js';
import { line, menu } from '../../../../text/html-line.js';
import { code, command } from '../../commands.js';
import { documented } from '../../documentation.js';
import { paragraph, type SheetSection, steps, table } from '../../sheet-text.js';
import { collectionName, type SheetSubject } from '../../subject.js';

export function results({ plan, on, tells, first }: SheetSubject): SheetSection {
  const { offer, batch, collections, inventoryCollections, stampCollections } = plan;
  const id = code(offer.activationId);
  return {
    id: 'results',
    heading: 'Where to see the result',
    blocks: [
      table(
        ['Where', 'What you see on a licensed device'],
        [
          [
            line`On the device`,
            line`${code(batch.registryKey)}: Result 0, LicenseStatus 1, with HResult, Time and Readiness. ${code(`cscript %windir%\\System32\\slmgr.vbs /dlv ${offer.activationId}`)}: License Status: Licensed. ${code(batch.logFile)} lists every step; open it with CMTrace.`,
          ],
          [
            documented('monitorDeployments', menu(on.monitoring, on.deployments, on.viewStatus)),
            line`${on.success} for ${code(tells)}. ${on.error} shows the exit code.`,
          ],
          [
            line`${menu(on.deviceCollections, on.cmPivot)}`,
            line`LicenseStatus 1 immediately, from online devices with PowerShell 4 or later: ${code(plan.statusQueries.cmPivot)}`,
          ],
          [
            line`Device properties`,
            line`ESUValue is ${id}. Seen for Windows 7 year 1 only. It comes with heartbeat discovery, which the batch starts; otherwise it can be a week old.`,
          ],
          [
            documented('resourceExplorer', menu(on.devices, on.start, on.resourceExplorer, on.hardware)),
            line`${code(stampClass.group)}, or ${on.softwareLicensingProduct} (${id} with ${on.licenseStatus} 1), if the class is enabled`,
          ],
          [
            line`Collections`,
            line`${code(collectionName(stampCollections, 'licensed'))}, ${code(collectionName(inventoryCollections, 'licensed'))}, ${code(collectionName(collections, 'licensed'))}`,
          ],
          [
            line`Report`,
            line`${code('.\\Export-EsuStatus.ps1')} and ${code('esupack report')}: licensed devices, exit codes and reasons on one page`,
          ],
        ],
      ),
      paragraph(
        line`Deploy ${code(first)} to the collection of eligible devices, not to ${code(collectionName(collections, 'needs'))}. Microsoft does not document ESUValue. Its values are known for Windows 7 year 1 only, and can be a week old. ${code(collectionName(inventoryCollections, 'needs'))} is reliable if the class is inventoried. To leave out devices that need no key, generate the bundle with ${code('--exclude-collection')}.`,
      ),
      paragraph(
        line`${documented('slmgr', 'slmgr.vbs')} also returns 0 after some failures. The batch therefore checks WMI and reports success only for LicenseStatus 1.`,
      ),
    ],
  };
}

export function nextYear({ plan, nextYear: next, siteCode }: SheetSubject): SheetSection {
  if (next === null) {
    return {
      id: 'next-year',
      heading: 'After this year',
      blocks: [
        paragraph(
          line`Year 3 is the last year of this offer. Upgrade or replace the devices. The installed key can stay.`,
        ),
      ],
    };
  }
  const script = `.\\Import-EsuPackage.ps1 -SiteCode ${siteCode} -Deploy -Purpose Required -Supersede`;
  return {
    id: 'next-year',
    heading: 'Next year',
    blocks: [
      steps(
        line`Buy year ${next.year}. It has its own key. This year's key stays installed, and its updates can still be installed.`,
        line`Generate the next bundle on the computer where you generated this one: ${command(next.command)} It uses the settings of this bundle, and has its own package, collections and activation ID. If the folder of this bundle is elsewhere, change the path after ${code('--from')}.${next.needsActivationId ? line` Replace ${code('GUID')} with the activation ID of that year; Microsoft does not publish it.` : ''}`,
        line`Follow the sheet of the new bundle. For its rollout, use this command in its folder. It also ends the deployments that the script created for ${code(plan.package.name)}: ${command(script)} Delete any deployments that you created in the console.`,
      ),
    ],
  };
}
