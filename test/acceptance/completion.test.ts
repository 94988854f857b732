import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { temporaryFolder } from '../support/folders.js';
import { powerShellMissing, runPowerShell } from '../support/powershell/host.js';
import { say } from '../support/said.js';

const folder = temporaryFolder();
writeFileSync(join(folder, 'key.txt'), '');
writeFileSync(join(folder, 'key 2.txt'), '');

/** What is typed, and what a shell must offer then: all of it, or among others. */
const cases: readonly (readonly [typed: string, offers: readonly string[]])[] = [
  ['esupack gen', ['generate']],
  ['esupack generate --product windows-10', ['windows-10', 'windows-10-ltsb-2016']],
  ['esupack generate -p windows-7', ['windows-7']],
  ['esupack plan --year ', ['1', '2', '3']],
  ['esupack generate --lang', ['--lang', '--language']],
  ['esupack generate --language ', ['en', 'ja']],
  ['esupack schema ', ['config', 'output']],
  ['esupack completion z', ['zsh']],
  ['esupack generate --key-file key', ['key 2.txt', 'key.txt']],
];

async function script(shell: string): Promise<string> {
  const { printed } = await say(['completion', shell]);
  const path = join(folder, `completion.${shell === 'powershell' ? 'ps1' : shell}`);
  writeFileSync(path, printed);
  return path;
}

const missing = (shell: string) => () =>
  spawnSync(shell, ['--version']).error === undefined ? null : `there is no ${shell} here`;

function lines(program: string, args: readonly string[]): readonly string[] {
  const { stdout } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line !== '');
}

describeWith('bash', missing('bash'), 'completion in bash', () => {
  it.each([...cases, ['esupack generate --product = win', []] as const])('offers for %j', async (typed, offers) => {
    const words = typed.split(' ');
    const run = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _esupack 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const offered = lines('bash', ['-c', run, await script('bash'), ...words]);
    if (offers.length > 0) expect([...offered].sort()).toEqual([...offers]);
    else expect(offered).toContain('windows-10');
  });
});

describeWith('fish', missing('fish'), 'completion in fish', () => {
  it.each(cases)('offers for %j', async (typed, offers) => {
    const offered = lines('fish', [
      '--no-config',
      '-c',
      `source $argv[1]; complete -C $argv[2]`,
      await script('fish'),
      typed,
    ]);
    const words = offered.map((line) => line.split('\t')[0] ?? '');
    // fish may quote a name with a blank.
    expect(words.map((word) => word.replaceAll(/[\\']/gu, ''))).toEqual(expect.arrayContaining([...offers]));
  });
});

describeWith('zsh', missing('zsh'), 'completion in zsh', () => {
  it.each([
    ['esupack gen', 'generate:Write the bundle'],
    ['esupack generate --product win', '--product=[Product ID; for a list, run esupack products]:value:(windows-7 '],
    ['esupack generate -k', '-k[File that contains the MAK key]:value:_files'],
    ['esupack verify b', '*:file:_files'],
  ])('hands to its own functions for %j', async (typed, handed) => {
    // What zsh's functions make of it is theirs; they run within its line editor only.
    const run =
      'compdef() { : }; _describe() { print -l -- ${(P)2} }; _arguments() { print -l -- "$@" }; source $1; shift; words=("$@"); CURRENT=$#; _esupack';
    const offered = lines('zsh', ['-f', '-c', run, 'zsh', await script('zsh'), ...typed.split(' ')]);
    expect(offered.join('\n')).toContain(handed);
  });
});

describeWith('PowerShell', powerShellMissing, 'completion in PowerShell', () => {
  it.each(cases)(
    'offers for %j',
    async (typed, offers) => {
      const run = `Set-Location -LiteralPath '${folder}'; . '${await script('powershell')}'; (TabExpansion2 -inputScript '${typed}' -cursorColumn ${typed.length}).CompletionMatches | ForEach-Object { $_.ListItemText }`;
      const { output, failure } = await runPowerShell(run, {});
      expect(failure).toBe('');
      expect([...output].sort()).toEqual([...offers].sort());
    },
    60_000,
  );
});
