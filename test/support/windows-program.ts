import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The place of a program in memory is left to the program of Wine that runs within its process. */
const options = ['-O1', '-s', '-Wl,--image-base,0x150000000', '-Wl,--file-alignment,4096'];
const withoutLibrary = ['-nostdlib', '-Wl,-e,start'];

const folder = new URL('../../.acceptance/windows-programs/', import.meta.url);

/**
 * A stand-in of test/support/stand-ins as a program for Windows. It is compiled once, since the headers of Windows take a
 * second each time.
 *
 * @returns the file of the program
 */
export function windowsProgram(name: string): string {
  const source = fileURLToPath(new URL(`stand-ins/${name}.c`, import.meta.url));
  const header = fileURLToPath(new URL('stand-ins/real-program.h', import.meta.url));
  const content = [source, header].map((file) => readFileSync(file, 'utf8'));
  const given = [...options, ...(content[0]?.includes('void start(void)') === true ? withoutLibrary : [])];
  const digest = createHash('sha256')
    .update(JSON.stringify([given, content]))
    .digest('hex')
    .slice(0, 16);
  const program = fileURLToPath(new URL(`${name}-${digest}.exe`, folder));
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  // Another worker may do the same.
  const fresh = `${program}.${process.pid}`;
  execFileSync('x86_64-w64-mingw32-gcc', [
    ...given,
    '-o',
    fresh,
    source,
    '-lkernel32',
    '-luser32',
    '-lntdll',
    '-lole32',
    '-loleaut32',
  ]);
  renameSync(fresh, program);
  return program;
}
