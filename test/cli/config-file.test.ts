import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { inventedKeys } from '../support/invented-keys.js';
import { type Said, say } from '../support/said.js';

// Many bundles are made in one test.
jest.setTimeout(60_000);

const parent = temporaryFolder();
const environment = { CONTOSO_KEY: inventedKeys.windows10, FABRIKAM_KEY: 'BCDFG-HJKMP-QRTVN-XY234-6789C' };
let folder = '';
let count = 0;

beforeEach(() => {
  count += 1;
  folder = join(parent, `site-${count}`);
  mkdirSync(folder);
});

const contoso = '  - {id: contoso, product: windows-10, year: 2, key: {env: CONTOSO_KEY}}\n';
const fabrikam = '  - {id: fabrikam, product: windows-10, year: 2, collectionPrefix: F, key: {env: FABRIKAM_KEY}}\n';

function write(text: string, name = 'esupack.yaml'): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function generate(config: string, extra: readonly string[] = [], changes = {}): Promise<Said> {
  return say(['generate', '--config', config, '--out', join(folder, 'out'), ...extra], { environment, ...changes });
}

const written = () => (existsSync(join(folder, 'out')) ? readdirSync(join(folder, 'out')).sort() : []);
const text = (path: string) => filesBelow(join(folder, 'out')).get(path)?.toString('utf8') ?? '';

describe('generate --config', () => {
  it('writes every package with the key of its own', async () => {
    const { exitCode, printed, told } = await generate(write(`packages:\n${contoso}${fabrikam}`));
    expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
    expect(printed).toContain('2 packages: 2 written.');
    expect(written()).toEqual(['contoso', 'contoso.bundle.zip', 'fabrikam', 'fabrikam.bundle.zip']);
    const batch = (id: string) => text(`${id}/${id}_files/Windows 10 ESU Year 2/activate-esu.bat`);
    expect(batch('contoso')).toContain(environment.CONTOSO_KEY);
    expect(batch('fabrikam')).toContain(environment.FABRIKAM_KEY);
    expect(printed).not.toContain(environment.CONTOSO_KEY);
  });

  it('writes the same bytes as the options would', async () => {
    await generate(write(`defaults: {publisher: Contoso}\npackages:\n${contoso}`));
    const fromFile = filesBelow(join(folder, 'out'));
    const args = ['--product', 'windows-10', '--year', '2', '--id', 'contoso', '--publisher', 'Contoso', '--force'];
    await say(['generate', ...args, '--out', join(folder, 'out')], {
      environment: { ESUPACK_KEY: environment.CONTOSO_KEY },
    });
    expect(filesBelow(join(folder, 'out'))).toEqual(fromFile);
  });

  it('lets the package win over the defaults, and options over both', async () => {
    const config = write(
      `defaults: {publisher: Site, packageVersion: 1.10, runMinutes: 45}\npackages:\n${contoso}${fabrikam.replace('year: 2', 'year: 2, publisher: Own')}`,
    );
    const plans = async (...extra: string[]) =>
      (
        JSON.parse((await say(['plan', '--config', config, '--json', ...extra])).printed) as {
          packages: { plan: { package: { manufacturer: string; version: string }; programs: { minutes: number }[] } }[];
        }
      ).packages.map(({ plan }) => [plan.package.manufacturer, plan.package.version, plan.programs[0]?.minutes]);
    expect(await plans()).toEqual([
      ['Site', '1.10', 45],
      ['Own', '1.10', 45],
    ]);
    expect(await plans('--publisher', 'Option', '--run-minutes', '60')).toEqual([
      ['Option', '1.10', 60],
      ['Option', '1.10', 60],
    ]);
  });

  it('looks for key files beside the config file', async () => {
    mkdirSync(join(folder, 'keys'));
    write(`${inventedKeys.windows10}\r\n`, 'keys/contoso.txt');
    const config = write(`packages:\n${contoso.replace('{env: CONTOSO_KEY}', '{file: keys/contoso.txt}')}`);
    expect((await generate(config)).exitCode).toBe(0);
  });

  it('takes a config file in UTF-16', async () => {
    const path = join(folder, 'esupack.yaml');
    writeFileSync(path, Buffer.from(`\uFEFFpackages:\r\n${contoso}`, 'utf16le'));
    expect((await generate(path)).exitCode).toBe(0);
  });

  it('writes the one package that --id names', async () => {
    const config = write(`packages:\n${contoso}${fabrikam}  - {id: broken, product: nonsense, year: 2}\n`);
    expect((await generate(config, ['--id', 'FABRIKAM'])).exitCode).toBe(0);
    expect(written()).toEqual(['fabrikam', 'fabrikam.bundle.zip']);
    const { exitCode, told } = await generate(config, ['--id', 'fabrikan']);
    expect(exitCode).toBe(2);
    expect(told).toContain('Did you mean fabrikam?');
  });

  it('writes the packages whose IDs match --only', async () => {
    const config = write(`packages:\n${contoso}${fabrikam}`);
    expect((await generate(config, ['--only', 'CON*'])).exitCode).toBe(0);
    expect(written()).toEqual(['contoso', 'contoso.bundle.zip']);
    expect((await generate(config, ['--only', 'con.*'])).told).toContain('No package in the config file');
    expect((await say(['plan', '--only', 'x', '--product', 'windows-10', '--year', '2'])).told).toContain(
      '--only: It selects',
    );
  });

  it('takes site defaults for a package of the command line', async () => {
    const config = write('defaults: {publisher: Contoso}\n');
    const args = ['plan', '--config', config, '--product', 'windows-7', '--year', '3', '--id', 'seven'];
    const { exitCode, printed } = await say(args);
    expect(exitCode).toBe(0);
    expect(printed).toContain('Bundle seven: Windows 7 ESU year 3');
    expect(printed).toContain('manufacturer: Contoso');
  });

  it('refuses a name or an offer for all packages at once', async () => {
    const { exitCode, told } = await generate(write(`packages:\n${contoso}${fabrikam}`), [
      '--name',
      'x',
      '--year',
      '1',
    ]);
    expect(exitCode).toBe(2);
    expect(told).toContain('--name: It would apply to all 2 packages');
    expect(told).toContain('--year: It would apply to all 2 packages');
    expect(written()).toEqual([]);
  });
});

describe('one package that fails', () => {
  const third = '  - {id: third, product: windows-10, year: 2, key: {env: CONTOSO_KEY}}\n';

  it.each<[string, string, string, number]>([
    ['by its key variable', fabrikam.replace('FABRIKAM_KEY', 'NOT_SET'), 'The variable NOT_SET is not set.', 2],
    ['by its key file', fabrikam.replace('env: FABRIKAM_KEY', 'file: no.txt'), 'The file does not exist.', 2],
    ['by a value', fabrikam.replace('year: 2', 'year: 7'), 'There is no program year "7".', 2],
    ['by an unknown setting', fabrikam.replace('year: 2', 'year: 2, nme: x'), 'Did you mean name?', 2],
    ['by its form', '  - fabrikam\n', 'this is a single value.', 2],
  ])('%s is named, and the others are written', async (_how, failing, message, expected) => {
    const { exitCode, printed, told } = await generate(write(`packages:\n${contoso}${failing}${third}`));
    expect(exitCode).toBe(expected);
    expect(written()).toEqual(['contoso', 'contoso.bundle.zip', 'third', 'third.bundle.zip']);
    expect(told).toMatch(/^esupack: (?:fabrikam|package 2): .*esupack\.yaml:3:/u);
    expect(told).toContain(message);
    expect(printed).toMatch(/Not written: (?:fabrikam|package 2)\n/u);
  });

  it('because another bundle stands there ends with 4, and with 2 where one is wrong', async () => {
    await generate(write(`packages:\n${contoso}`));
    const changed = contoso.replace('year: 2', 'year: 2, publisher: Own');
    expect((await generate(write(`packages:\n${changed}${third}`))).exitCode).toBe(4);
    expect(written()).toContain('third');
    expect((await generate(write(`packages:\n${changed}${fabrikam.replace('FABRIKAM_KEY', 'X')}`))).exitCode).toBe(2);
  });

  it('is in the JSON document beside the others', async () => {
    const config = write(`packages:\n${contoso}${fabrikam.replace('FABRIKAM_KEY', 'NOT_SET')}`);
    const { exitCode, printed } = await generate(config, ['--json']);
    expect(exitCode).toBe(2);
    expect(JSON.parse(printed)).toMatchObject({
      kind: 'bundles',
      ok: false,
      packages: [
        { id: 'contoso', ok: true, issues: [] },
        { id: 'fabrikam', ok: false, exitCode: 2, issues: [{ what: 'The variable NOT_SET is not set.' }] },
      ],
    });
  });
});

describe('a second run', () => {
  const twelve = Array.from({ length: 12 }, (_, index) => contoso.replace('contoso', `p${index + 1}`));

  it('after one of twelve packages was mended writes that one', async () => {
    const config = write(
      `packages:\n${twelve.join('').replace('id: p7, product: windows-10', 'id: p7, product: windows')}`,
    );
    expect((await generate(config)).printed).toContain('11 written, 1 not written');
    write(`packages:\n${twelve.join('')}`);
    const { exitCode, printed } = await generate(config);
    expect(exitCode).toBe(0);
    expect(printed).toContain('12 packages: 11 unchanged, 1 written.');
  });

  it('with another setting is refused for the bundles that differ, and with --force writes those', async () => {
    const config = write(`packages:\n${contoso}${fabrikam}`);
    await generate(config);
    write(`packages:\n${contoso}${fabrikam.replace('year: 2', 'year: 2, publisher: Own')}`);
    const { exitCode, told } = await generate(config);
    expect(exitCode).toBe(4);
    expect(told).toContain('fabrikam');
    expect(told).not.toContain('contoso');
    expect((await generate(config, ['--force'])).printed).toContain('1 unchanged, 1 written.');
  });
});

describe('a mistake that is no package\u2019s own', () => {
  it.each([
    ['a key in a remark', `# ${inventedKeys.windows10}\npackages:\n${contoso}`],
    ['an unknown setting at the top', `pakages: []\npackages:\n${contoso}`],
    ['no YAML', `packages:\n${contoso}  - [\n`],
    ['a wrong default', `defaults: {refreshDays: 99}\npackages:\n${contoso}${fabrikam}`],
  ])('%s stops the run before anything is written', async (_what, config) => {
    const { exitCode, told, printed } = await generate(write(config));
    expect(exitCode).toBe(2);
    expect(told.match(/^esupack: /gmu)).toHaveLength(1);
    expect(told + printed).not.toContain(inventedKeys.windows10);
    expect(written()).toEqual([]);
  });

  it.each([
    ['does not exist', 'nowhere.yaml', 'The file does not exist.'],
    ['a folder', '.', 'This is a folder.'],
  ])('%s is told', async (_what, path, message) => {
    const { exitCode, told } = await say(['generate', '--config', join(folder, path)]);
    expect(exitCode).toBe(2);
    expect(told).toContain(message);
  });
});

describe('a config file without packages', () => {
  it.each(['packages: []\n', 'defaults: {publisher: Contoso}\n'])('is said to be one: %j', async (text) => {
    const { exitCode, told } = await generate(write(text));
    expect(exitCode).toBe(2);
    expect(told).toContain('esupack.yaml: This file has no packages.');
    expect(told).not.toContain('--product: It is missing');
  });
});

describe('one key for several packages', () => {
  const keyless = (id: string, year: number) => `  - {id: ${id}, product: windows-10, year: ${year}}\n`;
  const shared = { environment: { ...environment, ESUPACK_KEY: inventedKeys.windows10 } };

  it('serves packages of one product and year that name none', async () => {
    const config = write(`packages:\n${keyless('one', 2)}${keyless('two', 2)}${contoso}`);
    expect((await generate(config, [], shared)).exitCode).toBe(0);
    expect(written()).toHaveLength(6);
  });

  it('is refused for packages of two years, and the others are written', async () => {
    const config = write(`packages:\n${keyless('one', 1)}${keyless('two', 2)}${contoso}`);
    const { exitCode, told } = await generate(config, [], shared);
    expect(exitCode).toBe(2);
    expect(told).toContain('A MAK is for one product and year');
    expect(written()).toEqual(['contoso', 'contoso.bundle.zip']);
  });

  it('wins where an option gives it', async () => {
    const file = write(inventedKeys.windows10, 'key.txt');
    const config = write(`packages:\n${fabrikam.replace('FABRIKAM_KEY', 'NOT_SET')}`);
    expect((await generate(config, ['--key-file', file])).exitCode).toBe(0);
  });

  it('is asked for once', async () => {
    const config = write(`packages:\n${keyless('one', 2)}${keyless('two', 2)}`);
    let asked = 0;
    const askHidden = () => Promise.resolve((asked += 1) > 0 ? inventedKeys.windows10 : null);
    expect((await generate(config, [], { canAsk: true, askHidden })).exitCode).toBe(0);
    expect(asked).toBe(1);
  });

  it('is asked for although the package before has mistakes', async () => {
    const config = write(`packages:\n${keyless('one', 7)}${keyless('two', 2)}`);
    const askHidden = () => Promise.resolve(inventedKeys.windows10);
    expect((await generate(config, [], { canAsk: true, askHidden })).exitCode).toBe(2);
    expect(written()).toEqual(['two', 'two.bundle.zip']);
  });
});

describe('warnings of many packages', () => {
  it('that are alike are told once, and are errors of each with --strict', async () => {
    const config = write(`packages:\n${contoso}${fabrikam}`);
    const { told } = await generate(config, [], { today: '2026-01-01' });
    expect(told.match(/warning/gu)).toHaveLength(1);
    expect(told).toContain('(and 1 more): Windows 10 ESU year 2 begins on 2026-10-14');
    const strict = await generate(config, ['--strict', '--force'], { today: '2026-01-01' });
    expect(strict.exitCode).toBe(2);
    expect(strict.told.match(/^esupack: (?:contoso|fabrikam): /gmu)).toHaveLength(2);
  });
});

describe('the progress line', () => {
  it('is shown on a terminal only, and leaves nothing behind', async () => {
    const config = write(`packages:\n${contoso}${fabrikam}`);
    const { told } = await generate(config, [], { showsProgress: true });
    expect(told).toBe('\r[1/2] contoso\r[2/2] fabrikam\r');
    expect((await generate(config, ['--force'])).told).toBe('');
  });
});
