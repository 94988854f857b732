import type { CompletableCommand, CompletableOption } from './completable.js';

/** The completion script for fish (fish documentation: `complete`). */
export function fishCompletion(commands: readonly CompletableCommand[]): string {
  const lines = commands.flatMap(({ name, description, options, word }) => [
    `complete -c esupack -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...(word === null
      ? []
      : [`complete -c esupack -n ${on(name)} ${typeof word === 'string' ? '-F' : `-a ${quoted(word.join(' '))}`}`]),
    ...options.map((option) => `complete -c esupack -n ${on(name)} ${optionText(option)}`),
  ]);
  return ['# esupack completion fish', 'complete -c esupack -f', ...lines, ''].join('\n');
}

function on(command: string): string {
  return quoted(`__fish_seen_subcommand_from ${command}`);
}

function optionText({ name, letter, description, values }: CompletableOption): string {
  const value =
    values === null
      ? ''
      : values === 'file'
        ? ' -r -F'
        : values === 'folder'
          ? " -x -a '(__fish_complete_directories)'"
          : ` -x${values.length === 0 ? '' : ` -a ${quoted(values.join(' '))}`}`;
  return `-l ${name.slice('--'.length)}${letter === null ? '' : ` -s ${letter.slice(1)}`}${value} -d ${quoted(description)}`;
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/gu, '\\$&')}'`;
}
