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
    [['plan', '--Product', 'windows-10'], 'Options are lowercase.\n  Write --product.'],
    [['plan', '-product', 'windows-10'], 'begin with two hyphens.\n  Write --product.'],
    [['plan', '-KeyFile', 'k'], 'Write --key-file.'],
    [['plan', '-Help'], 'Write --help.'],
    [
      ['plan', '\u2013product', 'windows-10'],
      'begins with a dash. Options begin with two hyphens.\n  Write --product.',
    ],
    [['plan', '\u2014product', 'windows-10'], 'Write --product.'],
    [['plan', '/product:windows-10'], 'Write --product windows-10.'],
    [['plan', '-pwindows-10'], 'Write -p windows-10.'],
    [['plan', ...offer, '--json=yes'], '--json: It takes no value, but "yes" is specified.'],
    [['plan', ...offer, '--json', 'false'], '--json: It takes no value, but "false" is specified.'],
    [['plan', ...offer, '--probe', 'true'], 'Write --probe without a value'],
    [['plan', 'windows-10', '2'], '2: This argument is not expected: plan takes only options.\n  Write --year 2.'],
    [['plan', 'windows-10'], 'Write --product windows-10.'],
    [['generate', 'esupack.yaml'], 'Write --config esupack.yaml.'],
    [['plan', ...offer, '--name', 'Windows', '10', 'ESU'], 'Put a value with spaces in quotation marks'],
    [['verify'], 'The argument BUNDLES is missing.\n  Write esupack verify BUNDLES.'],
    [['inspect', 'a', 'b'], 'b: This argument is not expected: inspect takes no more arguments.'],
    [['confirmations', 'a.csv'], '--bundle: It is missing.'],
    [['schema', 'foo'], 'There is no "foo".\n  Write one of these: config, output.'],
    [['build'], 'build: There is no such command.'],
    [['help', 'nonsense'], 'nonsense: There is no such command.'],
    [['PLAN', ...offer], 'Did you mean plan?'],
    [['plan', '--', ...offer], 'Text after -- is not read as an option'],
    [['plan', '--product:windows-10'], 'Write --product windows-10.'],
    [['plan', 'product=windows-10'], 'Write --product windows-10.'],
    [['plan', ...offer, '--lang', 'de'], '--lang: There is no "de".'],
    [['plan', ...offer, '--lang'], '--lang: Its value is empty.'],
    [['-p', 'windows-10', '-y', '2'], 'Write generate or plan before the options'],
    [['generate', ...offer, '--dry-run', '--check'], '--dry-run: --check and --dry-run cannot be used together'],
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
