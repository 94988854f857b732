// floor.mjs COUNT BUNDLE.json FOLDER bytes|sums: writes a bundle's known bytes COUNT times, flushed and renamed as writeBundle
// does; with `sums` it also puts two zips together and computes the checksums that a bundle has.
import { createHash } from 'node:crypto';
import { closeSync, fsync, mkdirSync, openSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';

const [, , count, file, out, how] = process.argv;
const files = JSON.parse(readFileSync(file, 'utf8')).map(({ path, content }) => ({
  path,
  content: Buffer.from(content, 'base64'),
}));
const flush = promisify(fsync);
mkdirSync(out, { recursive: true });
for (let number = 0; number < Number(count); number += 1) {
  const work = join(out, '.work');
  const folders = new Set(files.map(({ path }) => dirname(join(work, path))));
  for (const folder of folders) mkdirSync(folder, { recursive: true });
  if (how === 'sums') seal();
  for (const { path, content } of files) writeFileSync(join(work, path), content, { mode: 0o600 });
  await Promise.all([...files.map(({ path }) => join(work, path)), ...folders].map(flushed));
  const names = new Set(files.map(({ path }) => path.split('/')[0]));
  for (const name of names) renameSync(join(work, name), join(out, `${number}-${name}`));
  rmdirSync(work);
}

/** What a zip of stored entries and the lists of checksums cost, whatever becomes of them. */
function seal() {
  const whole = files.filter(({ path }) => !path.endsWith('.bundle.zip'));
  for (const zipped of [whole.filter(({ path }) => path.endsWith('.zip')), whole])
    Buffer.concat(zipped.flatMap(({ path, content }) => [header(path, content), content]));
  for (const { content } of files) createHash('sha256').update(content).digest('hex');
}

function header(path, content) {
  const bytes = Buffer.alloc(30 + 46 + path.length * 2);
  bytes.writeUInt32LE(crc32(content), 14);
  return bytes;
}

async function flushed(path) {
  const opened = openSync(path, 'r');
  await flush(opened);
  closeSync(opened);
}
