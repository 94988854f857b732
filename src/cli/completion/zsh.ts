import type { CompletableCommand, CompletableOption } from './completable.js';

/** The completion script for zsh (zsh manual, 20 "Completion System": `_arguments`, `_describe`). */
export function zshCompletion(commands: readonly CompletableCommand[]): string {
  return `#compdef esupack
# esupack completion zsh
_esupack() {
  if ((CURRENT == 2)); then
    local -a commands=(
${commands.map(({ name, description }) => `      ${quoted(`${name}:${description.replaceAll(':', '\\:')}`)}`).join('\n')}
    )
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  ((CURRENT--))
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _esupack ]]; then _esupack "$@"; else compdef _esupack esupack; fi
`;
}

function commandCase({ name, options, word }: CompletableCommand): string {
  const words =
    word === null ? [] : [quoted(`*:${typeof word === 'string' ? 'file:_files' : `word:(${word.join(' ')})`}`)];
  return `    ${name})\n      _arguments ${[...options.flatMap(argumentsOf), ...words].join(' \\\n        ')} ;;`;
}

function argumentsOf({ name, letter, description, values }: CompletableOption): readonly string[] {
  const what = `[${description.replaceAll(/[[\]:]/gu, '\\$&')}]`;
  const value =
    values === null
      ? ''
      : `:value:${values === 'file' ? '_files' : values === 'folder' ? '_files -/' : values.length === 0 ? ' ' : `(${values.join(' ')})`}`;
  const long = values === null ? name : `${name}=`;
  return [...(letter === null ? [] : [`${letter}${what}${value}`]), `${long}${what}${value}`].map(quoted);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
