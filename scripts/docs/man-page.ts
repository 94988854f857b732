import { commandName } from '../../src/cli/argument-words.js';
import { type CommandRow, commands } from '../../src/cli/commands.js';
import { version } from '../../src/plan/version.js';

/** Writes docs/esupack.1 from the table of commands, in the macros of man(7). */
export function manPage(): string {
  return [
    `.TH ESUPACK 1 "" "esupack ${version}" "User Commands"`,
    '.SH NAME',
    'esupack \\- ESU keys as Configuration Manager packages',
    '.SH SYNOPSIS',
    ...commands.flatMap((row) => [`.B esupack ${text(commandName(row))}`, `${text(wordsOf(row))}[options]`, '.br']),
    '.SH DESCRIPTION',
    'Turns an ESU MAK key and a program year into everything that Configuration Manager needs to activate a fleet:',
    'batch, import zip, collections, scripts and a hand\\-off sheet.',
    'Alone on a terminal,',
    '.B esupack',
    'asks for what',
    '.B generate',
    'needs.',
    'The key is never an argument: it comes from a file, standard input, the variable ESUPACK_KEY, or is asked for.',
    ...commands.flatMap(section),
    '.SH EXIT STATUS',
    ...[
      '0',
      'done',
      '1',
      'a fault of esupack or of the machine',
      '2',
      'wrong input',
      '3',
      'a check found what it looks for',
      '4',
      'something else stands where the output goes',
      '130',
      'stopped',
    ].map((line, index) => (index % 2 === 0 ? `.TP\n.B ${line}` : line)),
    '.SH ENVIRONMENT',
    ...variables.flatMap(([name, what]) => ['.TP', `.B ${name}`, text(what)]),
    '.SH SEE ALSO',
    'docs/command\\-line.md and docs/configuration.md in the package',
    '',
  ].join('\n');
}

const variables = [
  ['ESUPACK_KEY', 'The MAK key'],
  ['SOURCE_DATE_EPOCH', 'Every date in the bundle, in seconds since 1970'],
  ['NO_COLOR, FORCE_COLOR', 'Never, or always, draw errors and warnings in color'],
] as const;

function wordsOf({ usage }: CommandRow): string {
  const words = usage.split(' ').slice(1);
  return words.length === 0 ? '' : `${words.join(' ')} `;
}

function section(row: CommandRow): readonly string[] {
  const options = Object.entries(row.options).filter(([name]) => !row.usage.includes(name));
  return [
    `.SH "${commandName(row).toUpperCase()}"`,
    `${text(row.description)}.`,
    ...options.flatMap(([name, { alias, describe = '' }]) => [
      '.TP',
      `.B ${text(typeof alias === 'string' ? `-${alias}, --${name}` : `--${name}`)}`,
      text(describe),
    ]),
    ...(row.examples ?? []).flatMap(([line, what]) => [
      '.PP',
      `${text(what)}:`,
      '.RS',
      '.EX',
      text(line.replaceAll('$0', 'esupack')),
      '.EE',
      '.RE',
    ]),
  ];
}

/** Text in roff: hyphens as they are typed, backslashes, and no line that begins as a request. */
function text(plain: string): string {
  return plain
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('\u2019', '\\(cq')
    .replace(/^(?=[.'])/u, '\\&');
}
