import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interleaved, ratio, run, spread } from '../measure.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const node = process.execPath;
const key = 'BCDFG-HJKMP-QRTVN-XY234-6789B';
const id = 'esu-windows-10-year-2';
const offer = ['--product', 'windows-10', '--year', '2'];

/** One process: in a clone, as the tarball brings it, as an executable where one was built, and by a shell script. */
export function start({ folder, quick }) {
  const [empty, keyFile, out, template, tarball] = ['empty.cjs', 'key.txt', 'out', 'template', 'tarball'].map((name) =>
    join(folder, name),
  );
  writeFileSync(empty, '');
  writeFileSync(keyFile, key);
  const clone = here('../../dist/bin.cjs');
  // Without what the build keeps of V8's work: the tarball has none.
  cpSync(here('../../dist'), tarball, { recursive: true, filter: (path) => !/\.cjs\./.test(path) });
  const generate = ['generate', ...offer, '--key-file', keyFile, '--out'];
  run('template', node, [clone, ...generate, template]);
  withoutKey(join(template, id));
  const before = () => rmSync(out, { recursive: true, force: true });
  const executable = here('../../dist-exe/esupack');
  const ways = {
    clone: [node, [clone]],
    tarball: [node, [join(tarball, 'bin.cjs')]],
    ...(existsSync(executable) ? { executable: [executable, []] } : {}),
  };
  const cases = {
    empty: { command: node, args: [empty] },
    ...Object.fromEntries(
      Object.entries(ways).flatMap(([way, [command, first]]) => [
        [`${way}, --version`, { command, args: [...first, '--version'] }],
        [`${way}, plan`, { command, args: [...first, 'plan', ...offer] }],
        [`${way}, generate`, { before, command, args: [...first, ...generate, out] }],
      ]),
    ),
    'by hand': { before, command: 'sh', args: [here('by-hand.sh'), join(template, id), out, key] },
  };
  const rounds = quick ? 5 : 40;
  const times = interleaved(rounds, cases);
  const goals = { '--version': 'under 1.15', plan: 'under 1.7', generate: 'under 2.4' };
  const row = (name) =>
    `| ${name === 'empty' ? '`node` with an empty file' : name} | ${spread(times[name])} | ${ratio(times, name, 'empty').toFixed(2)} | ${goals[name.split(', ')[1]] ?? ''} |`;
  return {
    title: 'One start',
    text: `${rounds} rounds. "By hand" is a shell script with sed and zip (\`bench/parts/by-hand.sh\`), which plans and checks nothing: \`generate\` takes ${ratio(times, 'clone, generate', 'by hand').toFixed(2)} times what it takes.

| process | milliseconds | ratio to an empty process | goal |
| --- | --- | --- | --- |
${Object.keys(cases).map(row).join('\n')}`,
  };
}

/** Turns a bundle into the templates of by-hand.sh. */
function withoutKey(bundle) {
  const content = join(bundle, `${id}_files`);
  const batch = join(content, readdirSync(content)[0], 'activate-esu.bat');
  writeFileSync(batch, readFileSync(batch, 'utf8').replaceAll(key, 'THE-KEY'));
}
