import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, spread } from '../measure.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The first `npm start` of a fresh clone, with npm's cache filled: by the clock, since most of it is waiting. */
export function firstStart({ folder, quick }) {
  const clone = join(folder, 'clone');
  const figures = Array.from({ length: quick ? 1 : 5 }, () => {
    rmSync(clone, { recursive: true, force: true });
    run('clone', 'git', ['clone', '--quiet', root, clone]);
    const args = ['start', '--', 'plan', '--product', 'windows-10', '--year', '2'];
    // npm needs the certificates and settings of this machine.
    return run('npm start', 'npm', args, { cwd: clone, env: process.env }).elapsed;
  });
  return {
    title: 'First start of a fresh clone',
    text: `\`npm start -- plan\` after \`git clone\`, ${figures.length} times, by the clock: ${spread(figures)} milliseconds; the goal is ten seconds.`,
  };
}
