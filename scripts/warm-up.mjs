// warm-up.mjs PROGRAM CACHE: runs the program as people mostly do, then writes what V8 has compiled of it by then.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';

const [, , path, cache] = process.argv;
const folder = mkdtempSync(join(tmpdir(), 'esupack-warm-up-'));
try {
  const script = new Script(readFileSync(path, 'latin1'), { filename: path });
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(path), path);
  const keyFile = join(folder, 'key.txt');
  // Invented: nobody was ever sold it.
  writeFileSync(keyFile, 'BCDFG-HJKMP-QRTVN-XY234-6789B');
  const offer = ['--product', 'windows-10', '--year', '1'];
  await module.exports.program(['generate', ...offer, '--key-file', keyFile, '--out', join(folder, 'out')]);
  await module.exports.program(['plan', ...offer]);
  await module.exports.program(['products']);
  writeFileSync(cache, script.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = 0;
