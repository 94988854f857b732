import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, spread } from '../measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The first `npm start` of a fresh clone, with npm's cache filled, and the next: by the clock, since most of it is waiting. */
export function firstStart({ folder, quick }) {
  const clone = join(folder, 'clone');
  const plan = ['plan', '--product', 'windows-10', '--year', '2'];
  // npm needs the certificates and settings of this machine.
  const start = () => run('npm start', 'npm', ['start', '--', ...plan], { cwd: clone, env: process.env }).elapsed;
  const rounds = Array.from({ length: quick ? 1 : 5 }, () => {
    rmSync(clone, { recursive: true, force: true });
    run('clone', 'git', ['clone', '--quiet', root, clone]);
    const [first, next] = [start(), start()];
    return { first, next, bare: run('plan', process.execPath, [join(clone, 'dist/bin.cjs'), ...plan]).elapsed };
  });
  const of = (name) => spread(rounds.map((round) => round[name]));
  return {
    title: 'First start of a fresh clone',
    text: `\`npm start -- plan\` after \`git clone\`, ${rounds.length} times, by the clock: ${of('first')} milliseconds; the goal is ten seconds. The next one
takes ${of('next')}, and without npm \`node dist/bin.cjs plan\` takes ${of('bare')}.`,
  };
}
