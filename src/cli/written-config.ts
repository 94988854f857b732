import type { WrittenConfig } from '../config/config.js';
import { type Issue, UserError } from '../errors.js';
import type { Arguments } from './arguments.js';

/**
 * The options of a package as the configuration knows them.
 *
 * @throws UserError when an option that has one value is given twice
 */
export function writtenConfig(values: Arguments): WrittenConfig {
  const twice = Object.entries(values).filter(([name, value]) => Array.isArray(value) && !mayRepeat.has(name));
  if (twice.length > 0) throw new UserError(twice.map(([name]) => givenTwice(name)));
  const one = (name: string): string | undefined => values[name] as string | undefined;
  return {
    product: one('product'),
    year: one('year'),
    id: one('id'),
    name: one('name'),
    publisher: one('publisher'),
    packageVersion: one('package-version'),
    activationId: one('activation-id'),
    limitingCollection: one('limiting-collection'),
    excludeCollections: values['exclude-collection'] as readonly string[] | undefined,
    refreshDays: one('refresh-days'),
    runMinutes: one('run-minutes'),
    collectionPrefix: one('collection-prefix'),
    esuValue: one('esu-value'),
    activation: one('activation'),
    probe: values.probe === true ? 'yes' : undefined,
    openFirewall: one('open-firewall'),
    language: one('language'),
  };
}

const mayRepeat = new Set(['exclude-collection', '_']);

function givenTwice(name: string): Issue {
  return { where: `--${name}`, what: 'It is given more than once.', repair: 'Give it once.' };
}
