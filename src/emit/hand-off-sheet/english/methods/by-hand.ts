import { jump, line, menu } from '../../../../text/html-line.js';
import { code } from '../../commands.js';
import { documented } from '../../documentation.js';
import { paragraph, type SheetSection, steps, table } from '../../sheet-text.js';
import type { SheetSubject } from '../../subject.js';

/** What the script creates, imported in the console. */
export function collections({ plan, on, folder, siteQuery }: SheetSubject): SheetSection {
  const [any] = plan.collections;
  const rows = [...plan.collections, ...plan.inventoryCollections, ...plan.stampCollections].map(
    ({ name, comment }) => [code(name), line`${comment}`],
  );
  const excluded = any?.excludedCollectionIds ?? [];
  return {
    id: 'collections',
    heading: 'Collections and queries in the console',
    blocks: [
      paragraph(
        line`The script creates all of them. In the console, an import fails if a name already exists. Limiting collection: ${code(any?.limitingCollectionId ?? '')}. Excluded collections: ${excluded.length === 0 ? 'none' : excluded.join(', ')}. Full evaluation: ${any?.refreshDays === 1 ? 'every day' : `every ${any?.refreshDays ?? 0} days`}.`,
      ),
      steps(
        line`Open ${menu(on.assetsAndCompliance, on.deviceCollections)}. On the ribbon, select ${documented('importCollections', menu(on.home, on.create, on.importCollections))}. ${on.general}: select ${on.next}. ${on.mofFileName}: enter ${code(`${folder}\\collections.mof`)}. After the import, select ${on.updateMembership}; after a few minutes, check the members.`,
        line`Open ${menu(on.monitoring, on.queries)}. On the ribbon, select ${documented('queries', menu(on.home, on.create, on.importObjects))}, and enter ${code(`${folder}\\queries.mof`)}. The query ${code(siteQuery)} shows which values of ESUValue your site has.`,
        line`Optional, for the collections by registry stamp (little load): ${documented('extendInventory', 'add the lines')} of ${code(`${folder}\\stamp-class.mof`)} to Configuration.mof of the top-level site, section Added extensions. Then open ${menu(on.administration, on.clientSettings, on.defaultClientSettings, on.properties, on.hardwareInventory, on.classes, on.importClasses)} and import ${code(`${folder}\\stamp-inventory.mof`)}. You do this once for all bundles. When devices have reported, import ${code(`${folder}\\collections-stamp.mof`)}. Without the class, the import fails.`,
        line`Optional, for the collections by inventory: in the same window, select ${on.inventoryClass}, the class that ${documented('esuInventory', 'Microsoft documents for ESU')}. Every client then reports all its licenses at each inventory, dozens to hundreds of rows. When devices have reported, import ${code(`${folder}\\collections-inventory.mof`)}. Without the class, the import fails.`,
      ),
      table(['Collection', 'Members'], rows),
    ],
  };
}

/** How each deployment of the path is made without the script. */
export function deployments({ plan, on, first, check, eligible }: SheetSubject): SheetSection {
  return {
    id: 'deploy',
    heading: 'Distribute and deploy in the console',
    blocks: [
      steps(
        line`Compare the package with ${jump('values', 'Settings of the package and its programs')}.`,
        line`Select ${code(plan.package.name)}, then ${documented('content', on.distributeContent)}. Wait until the content status is green.`,
        line`Continue with the steps above, from the pilot. Instead of each command with ${code('-Deploy')}, select ${documented('packages', on.deploy)} for the same program and use the values in this table.`,
      ),
      table(
        ['Setting', `${check}, and all programs on all devices`, `${first} and others on the pilot`],
        [
          [line`Collection`, line`the pilot collection, later ${code(eligible)}`, line`the pilot collection`],
          [line`${menu(on.deploymentSettings, on.purpose)}`, line`${on.required}`, line`${on.available}`],
          [line`${on.scheduling}`, line`as soon as possible, and every day`, line`as soon as possible`],
          [line`${on.rerunBehavior}`, line`${on.rerunIfFailed}`, line`-`],
          [
            line`${on.userExperience}`,
            line`If ${documented('maintenanceWindows', 'maintenance windows')} are shorter than ${plan.programs[0]?.minutes ?? 0} minutes: allow ${on.installation} outside them`,
            line`-`,
          ],
        ],
      ),
      paragraph(
        line`Let devices download the content and run it locally, on slow networks too. cmd.exe does not start in a UNC folder, so "Run program from distribution point" does not work.`,
      ),
    ],
  };
}
