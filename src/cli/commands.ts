import type { Options } from 'yargs';
import type { Arguments } from './arguments.js';
import {
  configOptions,
  confirmationOptions,
  commonOptions,
  keyOptions,
  outputOptions,
  packageOptions,
  reportOptions,
} from './options.js';
import type { Terminal } from './terminal.js';

/** What a command does with the values of its options; resolves to the exit code. */
export type Run = (values: Arguments, terminal: Terminal) => Promise<number>;

/** One command of the command line. */
export interface CommandRow {
  /** Name and positional arguments as yargs reads them, e.g. `inspect <file>`. */
  readonly usage: string;
  readonly description: string;
  /** Command lines that work as they stand, each with what it does; shown below the help. */
  readonly examples?: readonly (readonly [command: string, what: string])[];
  readonly options: Readonly<Record<string, Options>>;
  /** Loads the command's own file: only the one that runs is loaded. */
  readonly load: () => Promise<Run>;
}

export const commands: readonly CommandRow[] = [
  {
    usage: 'generate',
    description: 'Write the bundle: batch, import zip, definition file, collections, queries',
    examples: [
      ['$0 generate --product windows-10 --year 2 --key-file key.txt', 'Write one bundle'],
      ['$0 generate --config esupack.yaml', 'Write every package of a config file'],
      ["$0 generate --config esupack.yaml --only 'contoso-*'", 'Write the packages of one customer'],
      ['$0 generate --from out/esu-windows-10-year-2 --year 3', 'Write the bundle of next year'],
    ],
    options: { ...packageOptions, ...keyOptions, ...outputOptions, ...commonOptions },
    load: async () => (await import('./generate.js')).generate,
  },
  {
    usage: 'plan',
    description: 'Show what generate would write; no key needed',
    examples: [['$0 plan --config esupack.yaml > plan.txt', 'Save the plan for a review']],
    options: { ...packageOptions, ...commonOptions },
    load: async () => (await import('./plan.js')).plan,
  },
  {
    usage: 'products',
    description: 'List products, years, activation IDs and coverage',
    options: commonOptions,
    load: async () => (await import('./products.js')).listProducts,
  },
  {
    usage: 'init [file]',
    description: 'Write an example config file with comments',
    options: {
      config: configOptions.config,
      force: { ...outputOptions.force, describe: 'Replace an existing file that differs' },
      ...commonOptions,
    },
    load: async () => (await import('./init.js')).init,
  },
  {
    usage: 'validate [file]',
    description: 'Check a config file, offline',
    options: { config: configOptions.config, strict: packageOptions.strict, ...commonOptions },
    load: async () => (await import('./validate.js')).validate,
  },
  {
    usage: 'schema [of]',
    description: 'Print the JSON Schema of the config file or, with schema output, of the --json output',
    options: {
      of: { type: 'string', choices: ['config', 'output'], default: 'config', hidden: true },
      ...commonOptions,
    },
    load: async () => (await import('./schema.js')).printSchema,
  },
  {
    usage: 'confirmations <file>',
    description: 'Add Confirmation IDs (CSV) to a bundle of --activation offline',
    options: { ...confirmationOptions, ...commonOptions },
    load: async () => (await import('./confirmations.js')).confirmations,
  },
  {
    usage: 'inspect <file>',
    description: 'Show the contents of a bundle, a zip exported by a console, a definition file or a MOF file',
    options: commonOptions,
    load: async () => (await import('./inspect.js')).inspectFile,
  },
  {
    usage: 'verify <bundles..>',
    description: 'Check bundles (folders or zips) offline; exit code 3 if there are findings',
    options: commonOptions,
    load: async () => (await import('./verify.js')).verify,
  },
  {
    usage: 'report <lists..>',
    description: 'Create an HTML report on who is licensed from exported device lists (CSV)',
    options: { ...reportOptions, ...commonOptions },
    load: async () => (await import('./report.js')).report,
  },
  {
    usage: 'doctor',
    description: 'Check this computer and the output folder before the rollout',
    examples: [['$0 doctor --out //server/packages/esu', 'Check whether a share is writable (on Windows)']],
    options: { out: outputOptions.out, ...commonOptions },
    load: async () => (await import('./doctor.js')).doctor,
  },
  {
    usage: 'completion <shell>',
    description: 'Print a script for tab completion in a shell: bash, zsh, fish or powershell',
    examples: [
      ['source <($0 completion bash)', 'In ~/.bashrc'],
      ['$0 completion powershell | Out-String | Invoke-Expression', 'In the $PROFILE of PowerShell'],
    ],
    options: { shell: { type: 'string', choices: ['bash', 'zsh', 'fish', 'powershell'], hidden: true } },
    load: async () => (await import('./completion.js')).completion,
  },
];
