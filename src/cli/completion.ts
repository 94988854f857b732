import { exitCodes } from '../errors.js';
import type { Arguments } from './arguments.js';
import { bashCompletion } from './completion/bash.js';
import { completable } from './completion/completable.js';
import { fishCompletion } from './completion/fish.js';
import { powershellCompletion } from './completion/powershell.js';
import { zshCompletion } from './completion/zsh.js';
import type { Terminal } from './terminal.js';

const scripts = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
  powershell: powershellCompletion,
} as const;

/** esupack completion: prints the script that lets a shell complete commands, options and values. */
export async function completion({ shell }: Arguments, terminal: Terminal): Promise<number> {
  terminal.print(scripts[shell as keyof typeof scripts](completable()));
  return Promise.resolve(exitCodes.done);
}
