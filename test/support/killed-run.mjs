// Writes a small bundle and kills itself before its n-th call to the disk: killed-run.mjs OUT TEXT N
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const [out, text, killAt] = process.argv.slice(2);
let calls = 0;
for (const name of ['mkdirSync', 'writeFileSync', 'renameSync', 'rmSync', 'rmdirSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
syncBuiltinESMExports();

const { writeBundle } = await import('../../dist/index.js');
const content = Buffer.from(text);
const files = ['a.bat', 'b/manifest.json'].map((path) => ({ path, content, sha256: '' }));
writeBundle({ id: 'esu', files, zip: { path: 'esu.bundle.zip', content, sha256: '' } }, out, { force: true });
