import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

/** What archiver and yargs load and never use here, use far less of than they load, or find in Node.js itself. */
const instead = {
  // archiver's copy of Node's own streams, for old versions and browsers
  'readable-stream': "module.exports = require('node:stream');",
  // the copy of a copy, for the version of 2013
  'readable-stream/passthrough': "module.exports = require('node:stream').PassThrough;",
  // doors of archiver that seal/zip.ts never opens
  'tar-stream': '',
  'readdir-glob': '',
  'buffer-crc32': '',
  // Node's own is compiled; a table in JavaScript costs a start more than all other work on the zips.
  'crc-32': `const { crc32 } = require('node:zlib');
    exports.buf = (bytes, before = 0) => crc32(bytes, before >>> 0) | 0;`,
  // The help page has no wide characters: this one compiles a pattern of all emoji first.
  'string-width': 'export default (text) => text.length;',
  // yargs asks it two things.
  assert: `exports.strictEqual = (one, other, message) => { if (one !== other) throw new Error(message); };
    exports.notStrictEqual = (one, other, message) => { if (one === other) throw new Error(message); };`,
  // A bundle has no folder of its own: what yargs takes for its package.json and its words belongs to somebody else.
  'escalade/sync': 'export default () => undefined;',
  y18n: `import { format } from 'node:util';
    import { y18n } from './node_modules/y18n/build/lib/index.js';
    const words = ${JSON.stringify(wordsOfYargs())};
    const fs = { readFileSync: () => words };
    export default (options) => y18n(options, { fs, format, resolve: () => 'en.json', exists: () => true });`,
};

/** As JSON without blanks. */
function wordsOfYargs() {
  return JSON.stringify(JSON.parse(readFileSync(new URL('node_modules/yargs/locales/en.json', root), 'utf8')));
}

/** An esbuild plugin for program and library: without what never runs. */
export const withoutUnused = {
  name: 'without-unused',
  setup(build) {
    const names = Object.keys(instead).join('|');
    build.onResolve({ filter: new RegExp(`^(?:${names})$`) }, ({ path }) => ({ path, namespace: 'instead' }));
    build.onLoad({ filter: /.*/, namespace: 'instead' }, ({ path }) => ({
      contents: instead[path],
      resolveDir: fileURLToPath(root),
    }));
  },
};

/**
 * Libraries in files of their own beside the program, for the runs that need them: code pages and rows of device lists, YAML of
 * config files, questions on a terminal, and what reads zips and XML. V8 takes its time for each byte of the program, also for
 * those that a run never comes to.
 */
export const keptApart = ['iconv-lite', 'yaml', '@clack/prompts', 'csv-parse/sync', 'yauzl', 'fast-xml-parser'];

/** An esbuild plugin that loads those files, and the schema of the output, when their first user is loaded. */
export const withLibrariesApart = {
  name: 'with-libraries-apart',
  setup(build) {
    build.onResolve({ filter: /\/output\.schema\.json$/ }, () => ({
      path: '../schema/output.schema.json',
      external: true,
    }));
    build.onResolve({ filter: new RegExp(`^(?:${keptApart.join('|')})$`) }, ({ path }) => ({
      path: `./${path}.cjs`,
      external: true,
    }));
  },
};

/** An esbuild plugin that loads code pages when a text is in one: most are UTF-8, and the tables are a third of the program. */
export const withCodePagesLate = {
  name: 'with-code-pages-late',
  setup(build) {
    build.onResolve({ filter: /^iconv-lite$/ }, ({ path, namespace }) =>
      namespace === 'late' ? undefined : { path, namespace: 'late' },
    );
    build.onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "exports.decode = (...given) => require('iconv-lite').decode(...given);",
      resolveDir: fileURLToPath(root),
    }));
  },
};
