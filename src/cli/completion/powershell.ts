import { powerShellString } from '../../text/powershell.js';
import type { CompletableCommand, CompletableOption } from './completable.js';

/** The completion script for Windows PowerShell 5.1 and PowerShell 7 (`Register-ArgumentCompleter -Native`). */
export function powershellCompletion(commands: readonly CompletableCommand[]): string {
  return `# esupack completion powershell
Register-ArgumentCompleter -Native -CommandName esupack, esupack.exe, esupack.cmd -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $commands = @{
${commands.map(commandEntry).join('\n')}
    }
    $descriptions = @{
${commands.map(({ name, description }) => `        ${powerShellString(name)} = ${powerShellString(description)}`).join('\n')}
    }
    function complete($word, $what) { [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $what) }
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.Extent.Text })
    if ($words.Count -eq 0) {
        $commands.Keys | Sort-Object | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { complete $_ $descriptions[$_] }
        return
    }
    $command = $commands[$words[0]]
    if ($null -eq $command) { return }
    $option = $command.Options | Where-Object { $_.Names -contains $words[-1] } | Select-Object -First 1
    if ($option -and $null -ne $option.Values) {
        # Without results from here, PowerShell completes paths.
        $option.Values | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { complete $_ $option.What }
    } elseif ($wordToComplete -like '-*' -or $null -eq $command.Words) {
        $command.Options | ForEach-Object { foreach ($name in $_.Names) { if ($name -like "$wordToComplete*") { complete $name $_.What } } }
    } else {
        $command.Words | Where-Object { $_ -like "$wordToComplete*" } | ForEach-Object { complete $_ $_ }
    }
}
`;
}

function commandEntry({ name, options, word }: CompletableCommand): string {
  const words = word === null ? '$null' : typeof word === 'string' ? '@()' : list(word);
  return `        ${powerShellString(name)} = @{ Words = ${words}; Options = @(\n${options.map(optionEntry).join('\n')}\n        ) }`;
}

function optionEntry({ name, letter, description, values }: CompletableOption): string {
  const names = list(letter === null ? [name] : [name, letter]);
  const of = values === null ? '$null' : typeof values === 'string' ? '@()' : list(values);
  return `            @{ Names = ${names}; What = ${powerShellString(description)}; Values = ${of} }`;
}

function list(words: readonly string[]): string {
  return `@(${words.map((word) => powerShellString(word)).join(', ')})`;
}
