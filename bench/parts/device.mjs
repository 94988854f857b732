import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const entry = fileURLToPath(new URL('device-runs.mjs', import.meta.url));
const support = new URL('../../test/support/client-computer.ts', import.meta.url);

/** How many processes the batch starts: in Wine, as the acceptance tests run it. Nothing is timed. */
export async function device({ folder }) {
  const { counted, missing } = await runs(folder);
  return {
    title: 'On a device',
    text: missing === null ? table(counted) : `Not counted here: ${missing}.`,
    isTimed: false,
  };
}

async function runs(folder) {
  const outfile = join(folder, 'device-runs.mjs');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    // What the tests read beside themselves stays where it is.
    define: { 'import.meta.url': JSON.stringify(support.href), 'import.meta.dirname': '"."' },
    banner: {
      js: `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(support.href)});`,
    },
  });
  return (await import(pathToFileURL(outfile).href)).default;
}

const programs = ['cmd.exe', 'reg.exe', 'cscript.exe', 'netsh.exe'];

function table(counted) {
  const rows = Object.entries(counted).map(([run, processes]) => {
    const of = programs.map((program) => processes.filter((line) => programOf(line) === program).length);
    return `| ${run} | ${processes.length} | ${of.join(' | ')} | ${processes.filter((line) => /reg\.exe"? add /i.test(line)).length} |`;
  });
  return `Processes of one run of the batch, its own \`cmd.exe\` among them, counted in Wine. The deployment of Activate comes again every day, and
on a licensed device every run from the second on is as the first line says: of the stamp only the time changes.
\`for /f\` starts a \`cmd.exe\` for the program that it reads.

| run | processes | ${programs.map((name) => `\`${name}\``).join(' | ')} | of these the stamp, \`reg add\` |
| --- | --- | ${programs.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}`;
}

function programOf(line) {
  return /^"?(?:[^"]*?\\)?([\w-]+\.exe)\b/i.exec(line)?.[1]?.toLowerCase();
}
