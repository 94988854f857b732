// Writes a bundle from a file and kills itself before its n-th call to the disk: killed-run.mjs MODULE OUT BUNDLE.json N
// Prints the number of calls where it is not killed.
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const [module, out, file, killAt] = process.argv.slice(2);
const { id, files, zip } = JSON.parse(fs.readFileSync(file, 'utf8'));
const { writeBundle } = createRequire(import.meta.url)(module);

let calls = 0;
for (const name of ['mkdirSync', 'writeFileSync', 'openSync', 'fsync', 'renameSync', 'rmSync', 'rmdirSync']) {
  const original = fs[name];
  fs[name] = (...args) => {
    calls += 1;
    if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
    return original(...args);
  };
}
syncBuiltinESMExports();

const withBytes = ({ content, ...rest }) => ({ ...rest, content: Buffer.from(content, 'base64') });
await writeBundle({ id, files: files.map(withBytes), zip: withBytes(zip) }, out, { force: true });
process.stdout.write(String(calls));
