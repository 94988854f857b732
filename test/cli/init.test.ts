import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { schemaErrors } from '../support/json-schema.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
const file = join(folder, 'site', 'esupack.yaml');

describe('init', () => {
  it('writes an example without mistakes, and the schema that its first line names', async () => {
    expect((await say(['init', file])).exitCode).toBe(0);
    const text = readFileSync(file, 'utf8');
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=esupack.schema.json');
    expect(schemaErrors('esupack.schema.json', parse(text))).toEqual([]);
    const schema = readFileSync(join(folder, 'site', 'esupack.schema.json'), 'utf8');
    expect(schema).toBe((await say(['schema'])).printed);
    expect(await say(['validate', file, '--strict'])).toMatchObject({ exitCode: 0, told: '' });
  });

  it('replaces nothing without --force', async () => {
    writeFileSync(file, 'mine');
    expect((await say(['init', file])).exitCode).toBe(4);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await say(['init', file, '--force'])).exitCode).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain('packages:');
  });

  it('writes no comments into a file of JSON', async () => {
    const json = join(folder, 'esupack.json');
    expect(await say(['init', json])).toMatchObject({ exitCode: 2, told: expect.stringContaining('ends with .yaml') });
    expect(existsSync(json)).toBe(false);
  });

  it('tells where it cannot write', async () => {
    expect((await say(['init', join(file, 'below', 'esupack.yaml')])).exitCode).toBe(2);
  });
});

describe('validate', () => {
  const config = join(folder, 'other.yaml');
  const validate = async (text: string, ...extra: string[]) => {
    writeFileSync(config, text);
    return say(['validate', config, ...extra], { today: '2027-01-01' });
  };

  it('lists the packages of a file without mistakes', async () => {
    const { exitCode, printed } = await validate(
      'packages:\n  - {product: windows-10, year: 2, key: {env: NOT_SET}}\n',
    );
    expect(exitCode).toBe(0);
    expect(printed).toBe(`esu-windows-10-year-2: windows-10 year 2\n${config}: 1 package, no errors.\n`);
  });

  it('takes a file of site defaults alone, and checks them', async () => {
    expect((await validate('defaults: {language: ja}\n')).exitCode).toBe(0);
    expect((await validate('defaults: {languge: ja}\n')).exitCode).toBe(3);
  });

  it('tells every mistake of every package and ends with 3', async () => {
    const { exitCode, told } = await validate(
      `defaults: {publsher: x}\npackages:\n  - {product: windows-10, year: 5}\n  - {product: x, year: 1, id: 'a b'}\n`,
    );
    expect(exitCode).toBe(3);
    expect([...told.matchAll(/other\.yaml:(\d+:\d+)/gu)].map((match) => match[1])).toEqual([
      '1:12',
      '3:33',
      '4:15',
      '4:31',
    ]);
  });

  it('warns of a year that does not run, and takes that for a mistake with --strict', async () => {
    const late = 'packages:\n  - {product: windows-7, year: 1}\n';
    expect(await validate(late)).toMatchObject({ exitCode: 0, told: expect.stringContaining('other.yaml:2:32: year') });
    expect((await validate(late, '--strict')).exitCode).toBe(3);
  });

  it('ends with 2 where there is no file, and with 3 where a key stands in it', async () => {
    expect((await say(['validate', join(folder, 'nowhere.yaml')])).exitCode).toBe(2);
    expect((await validate(`# ${inventedKeys.windows7}\n`)).exitCode).toBe(3);
  });
});

describe('schema', () => {
  it('prints that of the config file or that of the output, as committed', async () => {
    for (const [args, name] of [
      [['schema'], 'esupack.schema.json'],
      [['schema', 'config', '--json'], 'esupack.schema.json'],
      [['schema', 'output'], 'output.schema.json'],
    ] as const) {
      const { exitCode, printed } = await say(args);
      expect(exitCode).toBe(0);
      expect(printed).toBe(readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8'));
    }
    expect((await say(['schema', 'everything'])).exitCode).toBe(2);
  });
});
