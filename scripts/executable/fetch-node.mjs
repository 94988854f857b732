import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const { version, packages } = JSON.parse(readFileSync(new URL('node.json', import.meta.url), 'utf8'));

/** By platform and architecture: the npm package that ships Node.js for it, and what the executable is called. */
export const nodePackages = packages;

/** The version of Node.js in the executables. */
export const nodeVersion = version;

/**
 * Fetches the Node.js of a platform through npm, once, into the user's cache.
 *
 * @returns the paths of its binary and, where the package has it, its license
 * @throws when what was fetched has another checksum than node.json
 */
export function fetchNode(target) {
  const { name, integrity, files } = packages[target];
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'esupack');
  const folder = join(cache, `${name}-${version}`);
  const paths = files.map((file) => join(folder, file));
  if (paths.every((path) => existsSync(path))) return paths;
  const fresh = `${folder}.new-${process.pid}`;
  mkdirSync(fresh, { recursive: true });
  try {
    console.error(`Fetching ${name}@${version}`);
    run('npm', ['pack', `${name}@${version}`, '--pack-destination', fresh, '--ignore-scripts', '--silent'], cache);
    const tarball = join(fresh, `${name}-${version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`;
    if (found !== integrity) throw new Error(`${name}@${version} has the checksum ${found}, not ${integrity}`);
    // bsdtar is part of Windows 10; a relative name, since GNU tar takes C: for a host.
    run('tar', ['-xzf', `${name}-${version}.tgz`, ...files], fresh);
    rmSync(tarball);
    rmSync(folder, { recursive: true, force: true });
    renameSync(fresh, folder);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  return paths;
}

function run(command, args, cwd) {
  // npm is a .cmd file on Windows, which Node.js starts only through a shell.
  const shell = process.platform === 'win32' && command === 'npm';
  const result = spawnSync(command, args, { cwd, stdio: ['ignore', 'ignore', 2], shell });
  if (result.status !== 0) throw new Error(`${command} ${args[0]} failed`, { cause: result.error });
}
