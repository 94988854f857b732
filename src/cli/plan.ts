import { exitCodes } from '../errors.js';
import type { CollectionPlan, PackagePlan } from '../plan/package-plan.js';
import type { Arguments } from './arguments.js';
import { prepare, settle } from './prepare.js';
import type { Terminal } from './terminal.js';

/** esupack plan: what generate would write and Configuration Manager would hold; needs no key. */
export async function plan(values: Arguments, terminal: Terminal): Promise<number> {
  const { plan: planned, warnings } = prepare(values, terminal);
  settle(warnings, values, terminal);
  const document = { ok: true, exitCode: exitCodes.done, warnings, plan: planned };
  terminal.print(values.json === true ? `${JSON.stringify(document, null, 2)}\n` : asText(planned));
  return Promise.resolve(exitCodes.done);
}

function asText(planned: PackagePlan): string {
  const { offer, package: object, programs } = planned;
  return [
    `Bundle ${planned.id}: ${offer.productName} ESU year ${offer.year}, activation ID ${offer.activationId}`,
    '',
    'Package',
    `  ${object.name} | ${object.manufacturer} | ${object.version} | ${object.language}`,
    `  ${object.description}`,
    '',
    'Programs (hidden, administrative rights, whether or not a user is logged on, any platform)',
    ...programs.map((program) => `  ${program.name}: ${program.commandLine} (at most ${program.minutes} minutes)`),
    '',
    'Collections by ESUValue',
    ...planned.collections.flatMap(collectionText),
    '',
    'Collections by hardware inventory',
    ...planned.inventoryCollections.flatMap(collectionText),
    '',
    'Queries',
    ...planned.queries.flatMap((query) => [`  ${query.name}`, `    ${query.query}`]),
    '',
    'Files',
    ...planned.files.map((file) => `  ${file.path}${file.secret ? ' (holds the key)' : ''}`),
    '',
  ].join('\n');
}

function collectionText(collection: CollectionPlan): readonly string[] {
  const excluded =
    collection.excludedCollectionIds.length > 0 ? `, without ${collection.excludedCollectionIds.join(', ')}` : '';
  return [
    `  ${collection.name} (limited to ${collection.limitingCollectionId}${excluded}; evaluated every ${collection.refreshDays} days)`,
    `    ${collection.query}`,
  ];
}
