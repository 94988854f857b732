import { code, jump, line, menu } from '../../../text/html-line.js';
import { list, paragraph, type SheetSection, steps, table } from '../sheet-text.js';
import { collectionName, type SheetSubject } from '../subject.js';

export function collections({ plan, on, folder, siteQuery }: SheetSubject): SheetSection {
  const [any] = plan.collections;
  const rows = [
    ...plan.collections.map(({ name, comment }) => [code(name), line`${comment}`]),
    ...plan.inventoryCollections.map(({ name, comment }) => [code(name), line`${comment}`]),
    ...plan.stampCollections.map(({ name, comment }) => [code(name), line`${comment}`]),
  ];
  const excluded = any?.excludedCollectionIds ?? [];
  return {
    id: 'collections',
    heading: 'Collections and queries',
    blocks: [
      paragraph(
        line`Door C has made them. Importing only creates: a name that exists makes the import fail. Each is limited to ${code(any?.limitingCollectionId ?? '')}, ${excluded.length === 0 ? 'leaves out no other collection' : `leaves out ${excluded.join(', ')}`}, and is evaluated every ${any?.refreshDays ?? 0} day(s).`,
      ),
      table(['Collection', 'Holds'], rows),
      steps(
        line`${menu(on.assetsAndCompliance, on.deviceCollections)}; ribbon ${menu(on.home, on.create, on.importCollections)}. ${on.general}: ${on.next}. ${on.mofFileName}: ${code(`${folder}\\collections.mof`)}. Then ${on.updateMembership}: after some minutes the members are the devices that you expect, no others.`,
        line`${menu(on.monitoring, on.queries)}; ribbon ${menu(on.home, on.create, on.importObjects)}: ${code(`${folder}\\queries.mof`)}. Run ${code(siteQuery)}: it shows which values of ESUValue your site holds.`,
        line`For the collections by stamp, which cost little: add the lines of ${code(`${folder}\\stamp-class.mof`)} to Configuration.mof of the top-level site, section Added extensions; then ${menu(on.administration, on.clientSettings, on.defaultClientSettings, on.properties, on.hardwareInventory, on.classes, on.importClasses)}: ${code(`${folder}\\stamp-inventory.mof`)}. Once for all bundles. When devices have reported, import ${code(`${folder}\\collections-stamp.mof`)}; without the class the import fails.`,
        line`For the collections by inventory: in the same window tick ${on.inventoryClass}. At every inventory each client then lists all of its licenses, some dozens to hundreds of rows; without need, leave it off. When devices have reported, import ${code(`${folder}\\collections-inventory.mof`)}; without the class the import fails.`,
      ),
    ],
  };
}

const firstResult: Readonly<Record<SheetSubject['way'], string>> = {
  online: 'it ends with exit code 0: licensed',
  offline:
    'it ends with exit code 0: the key is installed, the Installation ID collected, nothing licensed yet (the next section goes on)',
  vamt: 'it ends with exit code 0: the key is installed, nothing licensed yet (the next section goes on)',
};

export function pilot({ plan, on, first, way, check, eligible, folder }: SheetSubject): SheetSection {
  return {
    id: 'pilot',
    heading: 'Pilot',
    blocks: [
      steps(
        line`Make a collection of a few devices of ${code(eligible)}, of every kind and network that you have. With ${code(plan.package.name)} selected, ${on.distributeContent}, and wait until its content status is green.`,
        line`${on.deploy} ${code(check)} to it: ${on.deploymentSettings}: ${on.purpose} ${on.required}; ${on.scheduling}: as soon as possible. It spends no activation. Exit code 28 is the answer you want (ready), 0 says licensed already. Configuration Manager counts every code but 0 as an error, so 28 stands under ${on.error}; see ${jump('exit-codes', 'Exit codes')} for the others.`,
        line`${on.deploy} ${code(first)}: ${on.purpose} ${on.available}. On a pilot device ${on.softwareCenter} shows it; install it there. Within minutes ${firstResult[way]}; ${code(plan.batch.logFile)} names every step, ${code(plan.batch.registryKey)} holds the result.`,
        line`Compare with ${jump('proof', 'Did it work?')}. Remove this deployment; then ${on.deploy} ${code(first)} again: ${on.purpose} ${on.required}; ${on.scheduling}: as soon as possible and every day; ${on.rerunBehavior}: ${on.rerunIfFailed}; where maintenance windows are shorter than ${plan.programs[0]?.minutes ?? 0} minutes, ${on.userExperience}: ${on.installation} outside them. Licensed devices end with 0 and spend nothing.`,
      ),
      list(
        line`Door C: ${code(`.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder} -Deploy -PilotCollection ABC00123`)} makes the available deployment; with ${code('-Purpose Required')} the required one, daily where it failed.`,
        line`${menu(on.clientNotification, on.computerPolicy)} makes online devices look at once; otherwise they ask within the hour.`,
      ),
    ],
  };
}

export function rollOut({ plan, on, first, eligible, folder }: SheetSubject): SheetSection {
  return {
    id: 'roll-out',
    heading: 'Roll out',
    blocks: [
      steps(
        line`Compare the number of members of ${code(eligible)} with the activations left on the key (VAMT or the Microsoft 365 admin center).`,
        line`${on.deploy} ${code(first)} to ${code(eligible)}, ${on.required}, daily, ${on.rerunIfFailed}, as in the pilot. Door C: ${code(`.\\Import-EsuPackage.ps1 -SiteCode ABC -ContentPath ${folder} -Deploy -Purpose Required`)}.`,
      ),
      paragraph(
        line`Not to ${code(collectionName(plan.collections, 'needs'))}: Microsoft does not document ESUValue, its values are known for Windows 7 year 1 only, and they are up to a week old. ${code(collectionName(plan.inventoryCollections, 'needs'))} will do where the class is inventoried. Keep machines that need no key out with ${code('--exclude-collection')} when the bundle is made.`,
      ),
    ],
  };
}
