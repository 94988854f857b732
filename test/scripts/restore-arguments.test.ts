import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/restore-arguments.mjs';
import { npmOptions } from '../../scripts/docs/npm-options.js';

const { restoreArguments } = script as {
  restoreArguments: (argv: string[], environment: Record<string, string>) => string[] | null;
};
const node = ['node', 'start.mjs'];

describe('npm start without its --, as Windows PowerShell leaves it', () => {
  it('gets the options of the quick start back', () => {
    const words = [...node, 'generate', 'windows-10', '2', 'key.txt'];
    const restored = restoreArguments(words, { npm_config_key_file: 'true', npm_config_year: 'true' });
    expect(restored?.slice(0, 3)).toEqual([...node, 'generate']);
    expect(restored?.slice(3).sort()).toEqual(['--key-file=key.txt', '--product=windows-10', '--year=2']);
  });

  it('gets settings and switches back', () => {
    const environment = { npm_config_year: '2', npm_config_name: 'A b', npm_config_json: 'true' };
    expect(restoreArguments([...node, 'plan', 'windows-7'], environment)).toEqual([
      ...node,
      'plan',
      '--year=2',
      '--name=A b',
      '--json',
      '--product=windows-7',
    ]);
  });

  it('keeps an empty value, which the tool refuses', () => {
    const environment = { npm_config_exclude_collection: '', npm_config_year: '2' };
    expect(restoreArguments([...node, 'plan', 'windows-7'], environment)).toEqual([
      ...node,
      'plan',
      '--year=2',
      '--exclude-collection=',
      '--product=windows-7',
    ]);
  });

  it('is told when two words could belong to two options', () => {
    const environment = { npm_config_key_file: 'true', npm_config_out: 'true', npm_config_year: 'true' };
    expect(restoreArguments([...node, 'generate', 'windows-10', '2', 'a', 'b'], environment)).toBeNull();
  });

  it('is left alone where the options arrived, and where there are none', () => {
    const argv = [...node, 'generate', '--product', 'windows-7'];
    expect(restoreArguments(argv, { npm_config_year: 'true' })).toEqual(argv);
    expect(restoreArguments([...node, 'products'], {})).toEqual([...node, 'products']);
  });

  it('can restore every option of every command', () => {
    const { restorable, switches } = npmOptions();
    expect(restorable.length).toBeGreaterThan(30);
    for (const name of restorable) {
      const variable = `npm_config_${name.replaceAll('-', '_')}`;
      const restored = restoreArguments([...node, 'generate'], { [variable]: switches.includes(name) ? 'true' : 'x' });
      expect(restored).toEqual([...node, 'generate', switches.includes(name) ? `--${name}` : `--${name}=x`]);
    }
  });

  it('works with the npm of this machine', () => {
    const npm = process.env.npm_execpath;
    const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    const run = spawnSync(command, [...args, 'start', 'plan', '--product', 'windows-10', '--year', '2'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      shell: process.platform === 'win32' && npm === undefined,
    });
    expect(run.stdout).toContain('Bundle esu-windows-10-year-2: Windows 10 ESU year 2');
  }, 120_000);
});
