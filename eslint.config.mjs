import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

// Imports go one way only: cli -> index -> seal, report, confirmations -> read, emit -> plan -> config -> catalog, with text beside them.
const layers = {
  catalog: ['text', 'errors'],
  text: ['errors'],
  config: ['catalog', 'text', 'errors'],
  plan: ['config', 'catalog', 'text', 'errors'],
  emit: ['plan', 'config', 'catalog', 'text', 'errors'],
  read: ['plan', 'config', 'catalog', 'text', 'errors'],
  seal: ['read', 'emit', 'plan', 'config', 'catalog', 'text', 'errors'],
  report: ['read', 'emit', 'plan', 'config', 'catalog', 'text', 'errors'],
  confirmations: ['read', 'plan', 'config', 'catalog', 'text', 'errors'],
};
// A calendar is fine; the clock, the time zone and the locale of the machine are not.
const clockAndTimeZone = [
  ['NewExpression[callee.name="Date"][arguments.length!=1]', 'new Date() reads the clock; with parts, the time zone.'],
  ['CallExpression[callee.name="Date"]', 'Date() reads the clock.'],
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now reads the clock.'],
  [
    'MemberExpression[property.name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)$|^toLocale/]',
    'It depends on the time zone or the locale of the machine.',
  ],
].map(([selector, message]) => ({ selector, message }));
// Brands are given by the encoders alone; render passes on what was encoded.
const encodedElsewhere = {
  selector:
    'TSAsExpression > TSTypeReference[typeName.name=/^(Encoded|(Cmd|Html|Vbs|Ini|PowerShell|Mof|Wql|Sql|Script|Wmi)[A-Z]\\w*)$/]',
  message: 'Only text/ encodes: call its encoder.',
};
const encoders = ['text'];
const everything = [...Object.keys(layers), 'cli', 'index', 'errors'];
const touchesDisk = new Set(['seal']);

export default tseslint.config(
  { ignores: ['dist', 'dist-exe', 'coverage', 'out', '.acceptance', 'src/emit/templates.generated.ts'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    // One program of all files, made once; the project service opens each file anew.
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      // Numbers read well in messages; everything else is converted on purpose.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  ...Object.entries(layers).map(([layer, allowed]) => ({
    files: [`src/${layer}/**/*.ts`],
    rules: {
      'no-restricted-imports': ['error', { patterns: forbiddenImports(layer, allowed) }],
      'no-restricted-globals': ['error', 'process'],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
      'no-restricted-syntax': ['error', ...clockAndTimeZone, ...(encoders.includes(layer) ? [] : [encodedElsewhere])],
    },
  })),
  { files: ['src/emit/template.ts'], rules: { 'no-restricted-syntax': ['error', ...clockAndTimeZone] } },
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { console: 'readonly', process: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
  },
);

function forbiddenImports(layer, allowed) {
  const folders = everything.filter((name) => name !== layer && !allowed.includes(name));
  const patterns = [
    {
      regex: `^(\\.\\./)+(${folders.join('|')})(/|\\.js$)`,
      message: `src/${layer} must not import from there: imports go one way only (docs/decisions/layers.md).`,
    },
  ];
  if (!touchesDisk.has(layer)) {
    patterns.push({
      regex: '^node:(fs|process|os|child_process|path)',
      message: 'Only seal/ and cli/ touch disk and machine.',
    });
  }
  return patterns;
}
