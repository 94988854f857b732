import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { loadPackages } from '../../src/config/load-packages.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { schemaErrors } from '../support/json-schema.js';

const inPackage = (line: string) => `packages:\n  - product: windows-10\n    year: 2\n    ${line}\n`;

function takes(text: string): boolean {
  try {
    return loadPackages(parseConfigFile(text, 'esu.yaml')).every((loaded) => 'config' in loaded);
  } catch {
    return false;
  }
}

const schemaTakes = (text: string) => schemaErrors('esupack.schema.json', parse(text)).length === 0;

describe('the JSON Schema of the config file', () => {
  it.each([
    'packageVersion: 1.0',
    'id: 2026',
    'refreshDays: 31',
    'refreshDays: "7"',
    'runMinutes: 20',
    'language: ja',
    'excludeCollections: [ABC00001, SMSDM003]',
    'limitingCollection: sms00001',
    'key: {env: ESU_KEY}',
    'key: {file: ../keys/a b.txt}',
    'esuValue: 1043add5-23b1-4afb-9a0f-64343c8f3f8d',
  ])('takes what esupack takes: %s', (line) => {
    expect([schemaTakes(inPackage(line)), takes(inPackage(line))]).toEqual([true, true]);
  });

  it.each([
    'nme: x',
    'name: null',
    'name: true',
    'name: [x]',
    `name: ${'x'.repeat(51)}`,
    'refreshDays: 32',
    'refreshDays: 0',
    'refreshDays: 1.5',
    'runMinutes: 19',
    'runMinutes: 721',
    'language: de',
    'excludeCollections: ABC00001',
    'excludeCollections: [All Systems]',
    'limitingCollection: All Systems',
    'key: ESU_KEY',
    'key: {}',
    'key: {env: A, file: b}',
    'key: {env: "A B"}',
    'key: {variable: A}',
  ])('refuses what esupack refuses: %s', (line) => {
    expect([schemaTakes(inPackage(line)), takes(inPackage(line))]).toEqual([false, false]);
  });
});
