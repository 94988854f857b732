import type { Options } from 'yargs';
import type { Arguments } from './arguments.js';
import {
  configOptions,
  confirmationOptions,
  jsonOption,
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
  readonly options: Readonly<Record<string, Options>>;
  /** Loads the command's own file: only the one that runs is loaded. */
  readonly load: () => Promise<Run>;
}

export const commands: readonly CommandRow[] = [
  {
    usage: 'generate',
    description: 'Write the bundle: batch, import zip, definition file, collections, queries',
    options: { ...packageOptions, ...keyOptions, ...outputOptions, ...jsonOption },
    load: async () => (await import('./generate.js')).generate,
  },
  {
    usage: 'plan',
    description: 'Show what generate would write; needs no key',
    options: { ...packageOptions, ...jsonOption },
    load: async () => (await import('./plan.js')).plan,
  },
  {
    usage: 'products',
    description: 'List products, years, activation IDs and coverage',
    options: jsonOption,
    load: async () => (await import('./products.js')).listProducts,
  },
  {
    usage: 'init [config]',
    description: 'Write a commented config file to begin with',
    options: { config: configOptions.config, force: outputOptions.force, ...jsonOption },
    load: async () => (await import('./init.js')).init,
  },
  {
    usage: 'validate [config]',
    description: 'Check a config file, offline',
    options: { config: configOptions.config, strict: packageOptions.strict, ...jsonOption },
    load: async () => (await import('./validate.js')).validate,
  },
  {
    usage: 'schema [of]',
    description: 'Print the JSON Schema of the config file, or of what --json prints: schema output',
    options: { of: { type: 'string', choices: ['config', 'output'], default: 'config' }, ...jsonOption },
    load: async () => (await import('./schema.js')).printSchema,
  },
  {
    usage: 'confirmations <file>',
    description: 'Add Confirmation IDs (CSV) to a bundle of --activation offline',
    options: { ...confirmationOptions, ...jsonOption },
    load: async () => (await import('./confirmations.js')).confirmations,
  },
  {
    usage: 'inspect <file>',
    description: 'Show what is in a bundle, a zip that a console exported, a definition file or a MOF file',
    options: jsonOption,
    load: async () => (await import('./inspect.js')).inspectFile,
  },
  {
    usage: 'verify <bundle>',
    description: 'Check a bundle, folder or zip, without a site; exit code 3 where something is found',
    options: jsonOption,
    load: async () => (await import('./verify.js')).verify,
  },
  {
    usage: 'report <lists..>',
    description: 'Coverage by product and year from exported device lists (CSV), as one HTML file',
    options: { ...reportOptions, ...jsonOption },
    load: async () => (await import('./report.js')).report,
  },
];
