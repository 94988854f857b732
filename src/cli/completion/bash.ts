import { posixWord } from '../../text/shell.js';
import type { CompletableCommand, CompletableOption } from './completable.js';

/** The completion script for bash (GNU Bash manual, 8.6 "Programmable Completion"). */
export function bashCompletion(commands: readonly CompletableCommand[]): string {
  return `# esupack completion bash
_esupack() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  # bash splits words at equals signs: --product=win is three words.
  if [[ $current == '=' ]]; then current=; elif [[ $before == '=' ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}; fi
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ${posixWord(commands.map(({ name }) => name).join(' '))} -- "$current"))
    return
  fi
  local options= word=
  case \${COMP_WORDS[1]} in
${commands.map(commandCase).join('\n')}
  esac
  case " $options " in *" $before "*)
    case $before in
${valueCases(commands).join('\n')}
    esac
  esac
  if [[ $current == -* || $word == '' ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  elif [[ $word == file ]]; then
    compopt -o filenames
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  else
    COMPREPLY=($(compgen -W "$word" -- "$current"))
  fi
}
complete -F _esupack esupack
`;
}

function commandCase({ name, options, word }: CompletableCommand): string {
  const words = options.flatMap((option) => (option.letter === null ? [option.name] : [option.name, option.letter]));
  const of = word === null ? '' : typeof word === 'string' ? word : word.join(' ');
  return `    ${name}) options=${posixWord(words.join(' '))} word=${posixWord(of || ' ').trim()} ;;`.replace(
    "word=' '",
    "word=''",
  );
}

/** One case for each way of values: the options of all commands that have it. */
function valueCases(commands: readonly CompletableCommand[]): readonly string[] {
  const named = new Map<string, Set<string>>();
  for (const option of commands.flatMap(({ options }) => options)) {
    if (option.values === null) continue;
    const known = named.get(complete(option)) ?? new Set();
    for (const name of [option.name, option.letter]) if (name !== null) known.add(name);
    named.set(complete(option), known);
  }
  return [...named].map(([reply, names]) => `      ${[...names].join(' | ')})\n        ${reply}\n        return ;;`);
}

function complete({ values }: CompletableOption): string {
  if (values === 'file') return 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$current")';
  if (values === 'folder') return 'compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$current")';
  if (values === null || values.length === 0) return 'true';
  return `COMPREPLY=($(compgen -W ${posixWord(values.join(' '))} -- "$current"))`;
}
