/**
 * Windows PowerShell takes the `--` of `npm start -- generate --year 2` for itself; npm then reads `--year 2` as an
 * npm setting of its own and hands it over as the variable npm_config_year. This puts such settings back as arguments.
 * Only names that the tool knows are restored, and only where the command line itself has no option at all.
 */
export function restoreArguments(argv, environment) {
  if (argv.slice(2).some((argument) => argument.startsWith('-'))) return argv;
  const restored = restorableOptions.flatMap((name) =>
    restore(name, environment[`npm_config_${name.replaceAll('-', '_')}`]),
  );
  return [...argv, ...restored];
}

// json and force are npm's own switches as well: npm then takes them, and passes them on the same way.
export const restorableOptions = [
  'product',
  'year',
  'key-file',
  'key-stdin',
  'out',
  'id',
  'name',
  'publisher',
  'package-version',
  'activation-id',
  'limiting-collection',
  'exclude-collection',
  'refresh-days',
  'collection-prefix',
  'esu-value',
  'language',
  'strict',
  'force',
  'json',
];

function restore(name, value) {
  if (value === undefined || value === '') return [];
  if (value === 'true') return [`--${name}`];
  return [`--${name}=${value}`];
}
