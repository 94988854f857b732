// warm-up.mjs DIST: runs the program as people mostly do, then writes what V8 has compiled of it by then beside its files.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

const [, , dist] = process.argv;
const { filesBeside, keepCompiled, loadProgram } = createRequire(import.meta.url)(resolve(dist, 'thread.cjs'));
// Beside what it writes: an account may have no folder for temporary files.
const folder = mkdtempSync(join(dist, '.warm-up-'));
try {
  const compiled = [];
  const keep = (file, script) => compiled.push([file, script]);
  const { program } = loadProgram({ ...filesBeside, compiled: () => undefined, keep });
  const keyFile = join(folder, 'key.txt');
  // Invented: nobody was ever sold it.
  writeFileSync(keyFile, 'BCDFG-HJKMP-QRTVN-XY234-6789B');
  const offer = ['--product', 'windows-10', '--year', '1'];
  await program(['generate', ...offer, '--key-file', keyFile, '--out', join(folder, 'out')]);
  await program(['plan', ...offer]);
  await program(['products']);
  // The first one that was compiled is written last: it says that the others are there.
  for (const [file, script] of compiled.reverse()) keepCompiled(file, script);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = 0;
