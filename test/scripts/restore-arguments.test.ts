import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import { restorableOptions, restoreArguments } from '../../scripts/restore-arguments.mjs';
import { jsonOption, keyOptions, outputOptions, packageOptions } from '../../src/cli/options.js';

const restore = restoreArguments as (argv: string[], environment: Record<string, string>) => string[];
const node = ['node', 'start.mjs'];

describe('npm start without its --, as Windows PowerShell leaves it', () => {
  it('gets its options back', () => {
    const environment = { npm_config_product: 'windows-10', npm_config_year: '2', npm_config_key_file: 'key.txt' };
    expect(restore([...node, 'generate'], environment)).toEqual([
      ...node,
      'generate',
      '--product=windows-10',
      '--year=2',
      '--key-file=key.txt',
    ]);
  });

  it('gets its switches back', () => {
    expect(restore([...node, 'generate'], { npm_config_json: 'true' })).toEqual([...node, 'generate', '--json']);
  });

  it('is left alone where the options arrived', () => {
    const argv = [...node, 'generate', '--product', 'windows-7'];
    expect(restore(argv, { npm_config_product: 'windows-10' })).toEqual(argv);
  });

  it('restores every option that the tool has', () => {
    const known = Object.keys({ ...packageOptions, ...keyOptions, ...outputOptions, ...jsonOption });
    expect([...(restorableOptions as string[])].sort()).toEqual(known.sort());
  });

  it('works with the npm of this machine', () => {
    const npm = process.env.npm_execpath;
    const [command, args] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
    const run = spawnSync(command, [...args, 'start', 'plan', '--product', 'windows-10', '--year', '2', '--json'], {
      encoding: 'utf8',
      env: { PATH: process.env.PATH, HOME: process.env.HOME },
      shell: process.platform === 'win32' && npm === undefined,
    });
    expect(run.stdout).toContain('"product": "windows-10"');
  }, 60_000);
});
