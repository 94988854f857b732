import { fileURLToPath } from 'node:url';
import { root } from './sources.mjs';

/** For esbuild: everything of dist/. */
export const common = {
  absWorkingDir: fileURLToPath(root),
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // The licenses in full stand in a file of their own.
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** For esbuild: the command line, as CommonJS in the end, which has no import.meta. */
export const asProgram = {
  ...common,
  minify: true,
  // Tagged templates would keep their letters as they are, and a second spelling would not be the same.
  supported: { 'template-literal': false },
  define: { 'import.meta.url': 'programUrl' },
};

/** What stands before the code of the command line. */
export const programUrl = "const programUrl=require('node:url').pathToFileURL(__filename).href;";
