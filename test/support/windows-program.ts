import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = new URL('../../.acceptance/windows-programs/', import.meta.url);

/**
 * A stand-in of test/support/stand-ins as a program for Windows. It is compiled once, since the headers of Windows take a
 * second each time.
 *
 * @returns the file of the program
 */
export function windowsProgram(name: string): string {
  const source = fileURLToPath(new URL(`stand-ins/${name}.c`, import.meta.url));
  const digest = createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16);
  const program = fileURLToPath(new URL(`${name}-${digest}.exe`, folder));
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  // Another worker may do the same.
  const fresh = `${program}.${process.pid}`;
  execFileSync('x86_64-w64-mingw32-gcc', ['-O1', '-s', '-Wl,--image-base,0x150000000', '-o', fresh, source]);
  renameSync(fresh, program);
  return program;
}
