import { describe, expect, it } from '@jest/globals';
import { say } from '../support/said.js';

const offer = ['-p', 'windows-10', '-y', '2'];

describe('a wrong command line', () => {
  it.each([
    [['plan', ...offer, '--key-file', 'k.txt'], '--key-file: plan has no such option; generate has.'],
    [['plan', ...offer, '-k', 'k.txt'], '-k: plan has no such option; generate has.'],
    [['products', '--year', '2'], '--year: products has no such option; generate, plan, report have.'],
    [['generate', '--prodct', 'windows-10'], 'Did you mean --product'],
    [['generate', '--threads', '2'], 'Did you mean --jobs?'],
    [['plan', '--threads', '2'], '--threads: There is no such option.\n  esupack plan --help'],
    [['plan', '--packageVersion', '2'], 'Write --package-version.'],
    [['plan', '--Product', 'windows-10'], 'Options are written in small letters.\n  Write --product.'],
    [['plan', '-product', 'windows-10'], 'begin with two hyphens.\n  Write --product.'],
    [['plan', '-KeyFile', 'k'], 'Write --key-file.'],
    [['plan', '-Help'], 'Write --help.'],
    [
      ['plan', '\u2013product', 'windows-10'],
      'begins with a dash, where options have two hyphens.\n  Write --product.',
    ],
    [['plan', '\u2014product', 'windows-10'], 'Write --product.'],
    [['plan', '/product:windows-10'], 'Write --product windows-10.'],
    [['plan', '-pwindows-10'], 'Write -p windows-10.'],
    [['plan', ...offer, '--json=yes'], '--json: It takes no value, and "yes" is one.'],
    [['plan', ...offer, '--json', 'false'], '--json: It takes no value, and "false" is one.'],
    [['plan', ...offer, '--probe', 'true'], 'Write --probe alone'],
    [['plan', 'windows-10', '2'], '2: Nothing is known of this word: plan takes options only.\n  Write --year 2.'],
    [['plan', 'windows-10'], 'Write --product windows-10.'],
    [['generate', 'esupack.yaml'], 'Write --config esupack.yaml.'],
    [['plan', ...offer, '--name', 'Windows', '10', 'ESU'], 'Put a value with spaces in quotes'],
    [['verify'], 'verify needs to know the bundles.\n  Write esupack verify BUNDLES.'],
    [['inspect', 'a', 'b'], 'b: Nothing is known of this word: inspect takes no more.'],
    [['confirmations', 'a.csv'], '--bundle: It is missing. Bundle folder that --activation offline made.'],
    [['schema', 'foo'], 'There is no "foo".\n  Write config or output.'],
    [['build'], 'build: There is no such command.'],
    [['help', 'nonsense'], 'nonsense: There is no such command.'],
    [['PLAN', ...offer], 'Did you mean plan?'],
    [['plan', '--', ...offer], 'What stands behind -- is no option'],
    [['plan', '--product:windows-10'], 'Write --product windows-10.'],
    [['plan', 'product=windows-10'], 'Write --product windows-10.'],
    [['plan', ...offer, '--lang', 'de'], '--lang: There is no "de".'],
    [['plan', ...offer, '--lang'], '--lang: Its value is empty.'],
    [['-p', 'windows-10', '-y', '2'], 'Write generate or plan before the options'],
    [['generate', ...offer, '--dry-run', '--check'], '--dry-run: --check compares'],
  ])('%j is told with what to write', async (args, message) => {
    const { exitCode, told } = await say(args);
    expect({ exitCode, told }).toEqual({ exitCode: 2, told: expect.stringContaining(message) });
  });

  it('leaves values alone that look like options of other programs', async () => {
    const names = ['\u2013product', '/product', 'A,B', 'true'];
    for (const prefix of names)
      expect(await say(['plan', ...offer, '--collection-prefix', prefix])).toMatchObject({ exitCode: 0 });
  });
});

describe('help and version', () => {
  it('are words too', async () => {
    expect(await say(['help', 'plan'])).toEqual(await say(['plan', '--help']));
    expect(await say(['help'])).toEqual(await say(['--help']));
    expect(await say(['version'])).toEqual(await say(['--version']));
  });
});
