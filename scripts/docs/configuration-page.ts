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
    'Under `defaults` for every package, or in a package for that one.',
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
    '`esupack init` writes this, and `esupack.schema.json` beside it for editors that read the first line.',
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
  'Written by `npm run docs` from `src/config/schema.ts`; a test fails when the two differ.',
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
  'A package with `matrix` stands for one package of every combination of the lists:',
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
  '`${customer}` stands for the word of that list, `${CUSTOMER}` for the same in capitals with underscores, as variables are named.',
  'Between braces or brackets such a value needs quotes: `key: {env: "KEY_${CUSTOMER}"}`.',
  'A list with the name of a setting sets it. `esupack plan --config esupack.yaml` shows all packages that result.',
  '',
];

const more = [
  '## extends, and variables',
  '',
  'A file may name others. Their packages come before its own, and their defaults lie under its own; each package has the',
  'defaults of the file in which it stands. Key files stay relative to the file that names them.',
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
  '`${env:NAME}` stands for a variable of the environment, in any value but a key: a variable that is not set, or that holds a key,',
  'is a mistake. The same variables give the same bytes; `esupack plan` shows what they became.',
  '',
];

const rules = [
  '## Rules',
  '',
  '- **No key.** Whatever has the form of a product key is an error that names its line and does not repeat it, in comments',
  '  too. `key` names a variable or a file. `--key-file` and `--key-stdin` win over it; a package without `key` takes',
  '  `ESUPACK_KEY` or asks. One key for packages of more than one product or year is refused.',
  '- **Text stays text.** `1.0` is the version 1.0, `no` is the word no; only `null`, `true`, `false` and nothing need quotes',
  '  to be text. Tags are not read.',
  '- **Anchors.** `&name` before a value names it, `*name` stands for it, and `<<: *name` takes over the settings of a group.',
  '  What begins with `x-` at the top of the file is your own, a place for them. At most 5,000 in a file.',
  '- **Mistakes.** All of them at once, each with `file:line:column` and what to write instead. Unknown settings are',
  '  mistakes, and so are two packages with one bundle id, whatever their capitals.',
  '- **One package fails, the others are written.** A mistake in one package, a key that is missing, a bundle that exists:',
  '  the package is named, and the run goes on. Mistakes in `defaults` or in the form of the file, and a key in it, stop the',
  '  run before anything is written.',
  '- **Exit code** of a run over several packages: that of the worst, in the order 1 (machine), 2 (input), 4 (exists),',
  '  3 (`--check` found a difference), 0.',
  '- **Many packages.** They are made one after the other, or `--jobs` of them at a time',
  '  ([command line](command-line.md#several-packages-at-a-time)): memory stays flat, and a line on the terminal shows how far it is.',
  '',
];
