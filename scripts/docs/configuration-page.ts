import { exampleConfig } from '../../src/config/example-config.js';
import { configJsonSchema } from '../../src/config/schema.js';
import { table } from './table.js';

/** The part of JSON Schema that the config file's schema uses. */
interface Schema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: string | number | readonly unknown[];
}

/** Writes docs/configuration.md from the schema of the config file. Already in the form that prettier wants. */
export function configurationPage(): string {
  const schema = configJsonSchema() as Schema;
  const packages = schema.properties?.packages?.items ?? {};
  const defaults = schema.properties?.defaults ?? {};
  const shared = new Set(Object.keys(defaults.properties ?? {}));
  const own = Object.entries(packages.properties ?? {}).filter(([name]) => !shared.has(name));
  return [
    ...introduction,
    '## A package',
    '',
    ...settings(Object.fromEntries(own), ['product', 'year']),
    '',
    '## Shared settings',
    '',
    'Under `defaults` for every package, or in one package.',
    '',
    ...settings(defaults.properties ?? {}),
    '',
    ...matrix,
    ...more,
    '## key',
    '',
    'Exactly one of:',
    '',
    ...settings(packages.properties?.key?.properties ?? {}),
    '',
    ...rules,
    '## Example',
    '',
    '`esupack init` writes this, and `esupack.schema.json` for editors that read the first line.',
    '',
    '```yaml',
    exampleConfig('esupack.schema.json').trimEnd(),
    '```',
    '',
  ].join('\n');
}

function settings(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): readonly string[] {
  const rows = Object.entries(properties).map(([name, schema]) => [
    `\`${name}\``,
    schema.description ?? '',
    valuesOf(schema),
    required.includes(name) ? 'required' : defaultOf(schema),
  ]);
  return table(['Setting', 'What it is', 'Values', 'Default'], rows);
}

function valuesOf(schema: Schema): string {
  if (schema.enum !== undefined) {
    const values = [...new Set(schema.enum.map(String))];
    return values.map((value) => `\`${value}\``).join(', ');
  }
  if (schema.minimum !== undefined) return `${schema.minimum} to ${schema.maximum ?? ''}`;
  if (schema.maxLength !== undefined) return `at most ${schema.maxLength} characters`;
  if (schema.pattern === '^[A-Za-z0-9]{8}$') return 'a collection ID, 8 characters';
  if (schema.items !== undefined) return 'a list of collection IDs';
  return schema.properties === undefined ? 'text' : Object.keys(schema.properties).join(' or ');
}

function defaultOf({ default: byDefault }: Schema): string {
  if (byDefault === undefined || typeof byDefault === 'object') return '\u2013';
  return `\`${byDefault}\``;
}

const introduction = [
  '# Configuration file',
  '',
  '<!-- Written by npm run docs from src/config/schema.ts. -->',
  '',
  'Every setting of a config file: YAML or JSON, UTF-8 or UTF-16. For the steps, see [many packages](many-packages.md).',
  '',
  'Layers: built-in defaults, then `defaults`, then the package, then the options of the command line. With a file that has',
  '`defaults` only, specify `--product` and `--year` on the command line.',
  '',
];

const matrix = [
  '## matrix',
  '',
  'A package with `matrix` makes one package of every combination of the lists:',
  '',
  '```yaml',
  'packages:',
  '  - matrix:',
  '      customer: [contoso, fabrikam, adatum]',
  '      product: [windows-10, windows-server-2012]',
  '      year: [2, 3]',
  '    id: ${customer}-${product}-year-${year}',
  '    publisher: ${customer}',
  '    key:',
  '      env: KEY_${CUSTOMER}_${PRODUCT}_${YEAR}',
  '```',
  '',
  '`${customer}` is replaced by the word of the list, `${CUSTOMER}` by the same word in capitals with underscores, as in names of',
  'variables. In braces or brackets, put the value in quotation marks: `key: {env: "KEY_${CUSTOMER}"}`. If a list has the name of a',
  'setting, it sets that setting. To see all packages, run `esupack plan --config esupack.yaml`.',
  '',
];

const more = [
  '## extends, and variables',
  '',
  'A file can extend other files. Their packages come first. Each package has the defaults of its own file, then those of the file',
  'that it extends. Paths of key files are relative to the file that has them.',
  '',
  '```yaml',
  '# all.yaml: every customer in one run',
  'extends: [contoso.yaml, fabrikam.yaml]',
  '```',
  '',
  '```yaml',
  '# contoso.yaml',
  'extends: site.yaml',
  'packages:',
  '  - product: windows-10',
  '    year: 2',
  '    packageVersion: ${env:BUILD_NUMBER}',
  '    key:',
  '      env: CONTOSO_KEY',
  '```',
  '',
  '`${env:NAME}` is replaced by an environment variable, in every value but a key. A variable that is not set, or that contains a key,',
  'is a mistake. `esupack plan` shows the result.',
  '',
];

const rules = [
  '## Rules',
  '',
  '- **Keys.** A product key anywhere in the file, also in a comment, is an error. `key` names a variable or a file. `--key-file` and',
  '  `--key-stdin` override it; a package without `key` uses `ESUPACK_KEY`, or asks. One key for packages of more than one product or',
  '  year is refused.',
  '- **Text.** `1.0` is the version 1.0, and `no` is the word no. Only `null`, `true`, `false` and an empty value need quotation marks to',
  '  be text. Tags are not read.',
  '- **Anchors.** `&name` before a value names it, `*name` repeats it, and `<<: *name` copies the settings of a group. At the top level,',
  '  names that begin with `x-` are ignored: define anchors there. A file can have up to 5,000.',
  '- **Mistakes.** All are reported at once, each with `file:line:column` and what to write instead. Unknown settings, and two packages',
  '  with the same bundle ID, are mistakes.',
  '- **If one package fails, the others are written.** Mistakes in `defaults` or in the form of the file, and a key in it, stop the run',
  '  before anything is written.',
  '- **Exit code** of a run over several packages: the worst, in the order 1 (computer), 2 (input), 4 (exists), 3 (`--check` found a',
  '  difference), 0.',
  '- **Jobs.** Packages are made one after the other, or `--jobs` at a time',
  '  ([command line](command-line.md#several-packages-at-a-time)).',
  '',
];
