import { describe, expect, it } from '@jest/globals';
import { inventedKeys } from '../support/invented-keys.js';
import { say } from '../support/said.js';

const offer = ['-p', 'windows-10', '-y', '2'];

describe('a wrong command line', () => {
  it.each([
    [['plan', ...offer, '--key-file', 'k.txt'], '--key-file: plan has no such option; generate has.'],
    [['plan', ...offer, '-k', 'k.txt'], '-k: plan has no such option; generate has.'],
    [['products', '--year', '2'], '--year: products has no such option; generate, plan, report have.'],
    [['generate', '--prodct', 'windows-10'], 'Did you mean --product'],
    [['generate', '--threads', '2'], 'Did you mean --jobs?'],
    [
      ['plan', ...offer, '--no-task-sequence'],
      '--no-task-sequence: There is no such option.\n  Write --task-sequence no.',
    ],
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

  it('is told with everything that is wrong with it and its settings', async () => {
    const settings = ['--product', 'windows-11', '--year', '9', '--name', 'a/b', '--site-code', 'TOOLONG'];
    for (const command of ['plan', 'generate']) {
      const { told } = await say([command, ...settings, '--foo', '--lang', 'de']);
      expect(placesOf(told)).toEqual(['--foo', '--lang', '--product', '--year', '--name', '--site-code']);
    }
    expect(placesOf((await say(['plan', '--year', '9', '--year', '2', '--name=a/b', '-q', '--verbose'])).told)).toEqual(
      ['--year', '--verbose', '--product', '--name'],
    );
    expect(placesOf((await say(['generate', '--year', '9', '-p', 'windows-11', '--out', '~/x'])).told)).toEqual([
      '--out ~/x',
      '--product',
      '--year',
      'key',
    ]);
    expect(placesOf((await say(['confirmations', '--foo'])).told)).toEqual(['command line', '--bundle', '--foo']);
    expect(placesOf((await say(['schema', 'none', '--foo'])).told)).toEqual(['--foo', 'schema']);
  });

  it('is told with what is wrong with its jobs and its key', async () => {
    const wrong = ['--foo', '--jobs', '99', '--key-file', 'no-such-file'];
    const told = placesOf((await say(['generate', ...offer, ...wrong])).told);
    expect(told).toEqual(['--foo', '--jobs', '--key-file no-such-file']);
    expect(placesOf((await say(['generate', ...offer, ...wrong, '--key-stdin'])).told)).toEqual([
      '--foo',
      '--jobs',
      'key',
    ]);
    expect(placesOf((await say(['generate', ...offer, '--foo', '-k', 'package.json'])).told)).toEqual([
      '--foo',
      '--key-file package.json',
    ]);
    expect(placesOf((await say(['generate', '-p', 'x', '-y', '9', '--check', '--force', '-nj', '0'])).told)).toEqual([
      '--check',
      '--dry-run',
      '--product',
      '--year',
      '--jobs',
    ]);
  });

  it('without a command repeats nothing of what was written', async () => {
    const { told } = await say([`--${inventedKeys.windows10.split('').join(' ')}=3`]);
    expect(told).toContain('Write generate or plan before the options');
    expect(told).not.toContain('X Y 2 3 4');
  });

  it('is told with its other mistakes where words of it are written in another way, or empty', async () => {
    const settings = ['--year', '9', '--name=a/b'];
    const places = ['--product', '--year', '--name'];
    for (const word of ['-product', '\u2014product', '--Product', '/product'])
      expect(placesOf((await say(['plan', word, 'windows-11', ...settings])).told)).toEqual([word, ...places]);
    for (const word of ['-product=windows-11', '/product:windows-11', '--product:windows-11', '-pwindows-11'])
      expect(placesOf((await say(['plan', word, ...settings])).told)).toEqual([word, ...places]);
    expect(placesOf((await say(['plan', '', '-p', 'windows-11', ...settings])).told)).toEqual([
      'command line',
      ...places,
    ]);
    expect(placesOf((await say(['plan', '--', '-p', 'windows-11', ...settings])).told)).toEqual(['--', ...places]);
    expect(placesOf((await say(['generate', '-p', 'windows-11', '-year=2', '--out', '~/x', '--foo'])).told)).toEqual([
      '-year=2',
      '--foo',
      '--out ~/x',
      '--product',
    ]);
    expect(placesOf((await say(['plan', '-p=', '-y', '9'])).told)).toEqual(['--product', '--year']);
    expect(placesOf((await say(['plan', '-p', '', '-y', '9', '--json=no'])).told)).toEqual([
      '--product',
      '--json',
      '--year',
    ]);
  });

  it('is not told what comes of another mistake', async () => {
    expect(placesOf((await say(['plan', '--prodct', 'windows-10', '-y', '2'])).told)).toEqual(['--prodct']);
    expect(placesOf((await say(['plan', 'windows-10', '-y', '2'])).told)).toEqual(['windows-10']);
    expect(placesOf((await say(['verify'])).told)).toEqual(['command line']);
    expect(placesOf((await say(['plan', '--config'])).told)).toEqual(['--config']);
    expect(placesOf((await say(['plan', '--config='])).told)).toEqual(['--config']);
    expect(placesOf((await say(['generate', '--config=', '--out', '~/x'])).told)).toEqual(['--config', '--out ~/x']);
  });

  it('gets no help page and no version beside its mistakes', async () => {
    for (const word of ['--help', '-h', '-jh', '--version', '-V', '/?'])
      expect(await say(['plan', '-product', 'windows-10', word])).toMatchObject({ exitCode: 2, printed: '' });
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

/** Where each mistake is, in their order. */
function placesOf(told: string): readonly string[] {
  return [...told.matchAll(/^esupack: (.+?): /gmu)].map(([, place = '']) => place);
}
