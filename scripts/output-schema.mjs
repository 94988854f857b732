import { fileURLToPath } from 'node:url';
import { createFormatter, createParser, createProgram, NumberType, SchemaGenerator } from 'ts-json-schema-generator';
import { root } from './sources.mjs';

/**
 * The JSON Schema of everything that `--json` prints, made from the types in src/cli/json-document.ts and their comments.
 *
 * @returns the text of schema/output.schema.json
 */
export function outputSchema() {
  const config = {
    path: fileURLToPath(new URL('src/**/*.ts', root)),
    tsconfig: fileURLToPath(new URL('scripts/output-schema.tsconfig.json', root)),
    type: 'JsonDocument',
    expose: 'export',
    topRef: false,
    jsDoc: 'extended',
    sortProps: false,
    additionalProperties: false,
    // `npm run typecheck` does that.
    skipTypeCheck: true,
  };
  const program = createProgram(config);
  const formatter = createFormatter(config, (formatters) => formatters.addTypeFormatter(wholeNumbers));
  const generator = new SchemaGenerator(program, createParser(program, config), formatter, config);
  return `${JSON.stringify(generator.createSchema(config.type), null, 2)}\n`;
}

/** A number is a whole one where its comment does not say `@asType number`. */
const wholeNumbers = {
  supportsType: (type) => type instanceof NumberType,
  getDefinition: () => ({ type: 'integer' }),
  getChildren: () => [],
};
