import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What System.IO.Packaging finds in a package. */
export interface OpcReading {
  readonly description: string;
  readonly parts: readonly { readonly name: string; readonly contentType: string; readonly root: string }[];
  readonly relationships: readonly {
    readonly type: string;
    readonly id: string;
    readonly targetMode: string;
    readonly target: string;
    /** SHA-256 of the part that the target names. */
    readonly sha256: string;
  }[];
}

const source = join(import.meta.dirname, 'OpcReader.cs');

/** Null when System.IO.Packaging is there, else why not. */
export function packagingMissing(): string | null {
  const missing = [
    ['mcs', '--version'],
    ['mono', '--version'],
  ].some(([program = '', option = '']) => spawnSync(program, [option]).status !== 0);
  return missing ? 'mono is not installed (Debian: mono-mcs, mono-runtime, libmono-windowsbase4.0-cil)' : null;
}

/**
 * Compiles the reader.
 *
 * @param folder where the program may lie
 * @returns a function that reads a package and throws what the reader throws
 */
export function compileOpcReader(folder: string): (path: string) => OpcReading {
  const program = join(folder, 'OpcReader.exe');
  run('mcs', ['-r:WindowsBase.dll', '-r:System.Xml.dll', '-r:System.Core.dll', `-out:${program}`, source]);
  return (path) => reading(run('mono', [program, path]));
}

function run(program: string, options: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, options, { encoding: 'utf8', timeout: 60_000 });
  if (status !== 0) throw new Error(`${program} failed:\n${stdout}${stderr}`);
  return stdout;
}

function reading(output: string): OpcReading {
  const facts = output
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t').map(decodeURIComponent));
  const about = (kind: string): readonly string[][] => facts.filter(([found]) => found === kind);
  return {
    description: about('description')[0]?.[1] ?? '',
    parts: about('part').map(([, name = '', contentType = '', root = '']) => ({ name, contentType, root })),
    relationships: about('relationship').map(([, type = '', id = '', targetMode = '', target = '', sha256 = '']) => ({
      type,
      id,
      targetMode,
      target,
      sha256,
    })),
  };
}
