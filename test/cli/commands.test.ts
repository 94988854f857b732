import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { commands } from '../../src/cli/commands.js';
import { run } from '../../src/cli/run.js';
import { parseConfigFile } from '../../src/config/parse-config-file.js';
import { optionName, settingNames } from '../../src/config/settings.js';
import { version } from '../../src/plan/version.js';
import { sampleTerminal } from '../support/sample-terminal.js';

async function said(...args: string[]) {
  const terminal = sampleTerminal();
  const exitCode = await run(args, terminal);
  return { exitCode, printed: terminal.printed(), told: terminal.told() };
}

describe('esupack', () => {
  it('prints its version', async () => {
    expect(await said('--version')).toEqual({ exitCode: 0, printed: `${version}\n`, told: '' });
  });

  it('prints help with every command', async () => {
    const { exitCode, printed } = await said('--help');
    expect(exitCode).toBe(0);
    for (const command of ['generate', 'plan', 'products']) expect(printed).toContain(`esupack ${command}`);
  });

  it('prints help of a command with every option', async () => {
    const { printed } = await said('generate', '--help');
    for (const option of ['--product', '--key-file', '--exclude-collection', '--strict'])
      expect(printed).toContain(option);
  });

  it('prints the same help and version for the short options', async () => {
    expect(await said('-V')).toEqual(await said('--version'));
    expect(await said('generate', '-h')).toEqual(await said('generate', '--help'));
  });

  it('shows in the help what may be written, in groups, within the width of the terminal', async () => {
    const { printed } = await said('generate', '--help');
    for (const group of ['Packages:', 'Settings of a package:', 'Key:', 'Output:', 'Examples:'])
      expect(printed).toContain(group);
    expect(printed.replaceAll(/\s+/gu, ' ')).toContain('[number; default: 30]');
    for (const line of printed.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('shows no words of a command as options', async () => {
    for (const [command, word] of [
      ['schema', 'of'],
      ['completion', 'shell'],
      ['inspect', 'file'],
    ] as const)
      expect((await said(command, '--help')).printed).not.toContain(`--${word}`);
  });

  it('prints no result with --quiet, but JSON and mistakes', async () => {
    const plan = ['plan', '-p', 'windows-10', '-y', '2', '-q'];
    expect(await said(...plan)).toEqual({ exitCode: 0, printed: '', told: '' });
    expect((await said(...plan, '--json')).printed).toContain('"kind": "plan"');
    expect((await said('plan', '-p', 'windows-11', '-y', '2', '-q')).told).toContain('windows-11');
  });

  it('refuses a file that is named twice', async () => {
    for (const command of ['validate', 'init']) {
      expect(await said(command, 'a.yaml', '--config', 'b.yaml')).toMatchObject({ exitCode: 2, printed: '' });
      expect((await said(command, '--config', 'a.yaml', '--config', 'b.yaml')).told).toContain('more than once');
    }
    // Named in both ways it is still one.
    expect((await said('validate', 'none.yaml', '--config', 'none.yaml')).told).toContain('The file does not exist');
  });

  it('without a command asks which', async () => {
    expect(await said()).toMatchObject({ exitCode: 2, printed: '' });
  });

  it('names the nearest command to an unknown one', async () => {
    expect((await said('genrate')).told).toContain('Did you mean generate');
  });
});

describe('plan', () => {
  it('needs no key and shows every object', async () => {
    const { exitCode, printed } = await said('plan', '--product', 'windows-7', '--year', '3');
    expect(exitCode).toBe(0);
    expect(printed).toContain('4220f546-f522-46df-8202-4d07afd26454');
    expect(printed).toContain('cmd.exe /d /c .\\activate-esu.bat check');
    expect(printed).toContain('activate-esu.bat (contains the key)');
  });

  it('is one JSON document with --json', async () => {
    const { printed } = await said('plan', '--product', 'windows-7', '--year', '3', '--json');
    expect(JSON.parse(printed)).toMatchObject({
      ok: true,
      plan: { planVersion: 2, offer: { product: 'windows-7', year: 3 } },
    });
  });
});

describe('generate --dry-run', () => {
  it('is plan', async () => {
    const offer = ['--product', 'windows-10', '--year', '2'];
    expect(await said('generate', ...offer, '-n')).toEqual(await said('plan', ...offer));
  });
});

describe('products', () => {
  it('lists every product, year and activation ID', async () => {
    const { printed } = await said('products');
    expect(printed).toContain('1043add5-23b1-4afb-9a0f-64343c8f3f8d');
    expect(printed).toMatch(/windows-server-2016 +1 +not public: use --activation-id/u);
  });

  it('gives the sources with --json', async () => {
    const document = JSON.parse((await said('products', '--json')).printed) as {
      products: { years: { sources: unknown[] }[] }[];
    };
    expect(document.products).toHaveLength(products.length);
    for (const product of document.products) for (const year of product.years) expect(year.sources).not.toEqual([]);
  });
});

describe('an option of generate in a config file', () => {
  const { options = {} } = commands.find(({ usage }) => usage === 'generate') ?? {};
  // Those of the language and of the key file have a setting of their own, which is named.
  const elsewhere = ['config', 'lang', 'key-file', ...settingNames.map((name) => optionName(name).slice('--'.length))];

  it.each(Object.keys(options).filter((name) => !elsewhere.includes(name)))('is told to be one: %s', (name) => {
    const { packages } = parseConfigFile(`packages:\n  - product: windows-10\n    ${name}: x\n`, 'c');
    expect(packages.flatMap(({ issues }) => issues.map(({ repair }) => repair))).toContain(
      `Specify it on the command line: --${name}.`,
    );
  });
});
