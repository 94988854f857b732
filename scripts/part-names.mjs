/**
 * The files of the program, each with the modules that it is loaded for; a module stands in the first file that needs it.
 * V8 takes its time for each byte of a file, used or not.
 */
export const parts = {
  'program.cjs': ['src/cli/program.ts', 'src/cli/plan.ts', 'src/cli/products.ts'],
  'generate.cjs': [
    'src/cli/generate.ts',
    'src/cli/jobs/works.ts',
    'src/cli/jobs/serve.ts',
    'node_modules/archiver/index.js',
  ],
  'japanese.cjs': ['src/cli/messages/in-japanese.ts'],
  'report.cjs': ['src/cli/report.ts'],
};

/** What no other file has: every other command. */
export const others = 'others.cjs';

/** All of them. */
export const partNames = [...Object.keys(parts), others];
