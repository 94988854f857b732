// Writes one bundle or another into one folder, again and again: many-writes.mjs MODULE OUT ROUNDS BUNDLE.json...
// Prints how each write ended, as a line of JSON.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';

const [module, out, rounds, ...paths] = process.argv.slice(2);
const { UserError, writeBundle } = createRequire(import.meta.url)(module);
const withBytes = ({ content, ...rest }) => ({ ...rest, content: Buffer.from(content, 'base64') });
const bundles = paths.map((path) => {
  const { id, files, zip } = JSON.parse(fs.readFileSync(path, 'utf8'));
  return { id, files: files.map(withBytes), zip: withBytes(zip) };
});

const ends = [];
for (let round = 0; round < Number(rounds); round += 1) {
  try {
    const { state } = await writeBundle(bundles[(round + process.pid) % bundles.length], out, { force: true });
    ends.push(state);
  } catch (error) {
    ends.push(error instanceof UserError ? error.message : `no message: ${error}`);
  }
}
process.stdout.write(JSON.stringify(ends));
