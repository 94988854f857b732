import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withoutLostOptions } from './restore-arguments.mjs';
import { root } from './sources.mjs';

/**
 * What npm and the build need, and nothing else: a config file may name any variable as the source of a key, and the
 * key is nobody's business but the tool's.
 */
const needed = new RegExp(
  `^(?:${[
    'path|pathext|home|homedrive|homepath|userprofile|user|username|logname|shell|term|lang|lc_.*|tz|ci',
    'appdata|localappdata|programdata|allusersprofile|programfiles.*|programw6432|systemroot|systemdrive|windir|comspec',
    'temp|tmp|tmpdir|xdg_.*|os|number_of_processors|processor_architecture|ld_library_path|no_color|force_color',
    'node_options|node_extra_ca_certs|node_use_system_ca|ssl_cert_file|ssl_cert_dir',
    '(?:http|https|all|no)_proxy|node_use_env_proxy|npm_.*|node_auth_token|(?:nvm|volta|fnm|asdf|nodenv)_.*',
  ].join('|')})$`,
  'i',
);

const keyForm = /[A-Z0-9]{5}(?:[^A-Z0-9]{0,3}[A-Z0-9]{5}){4}/i;

/**
 * The environment of the set-up.
 *
 * @param {Readonly<Record<string, string | undefined>>} environment of this process
 * @param {readonly string[]} npmSettings texts of the .npmrc files, which may name variables as `${NAME}`
 */
export function setUpEnvironment(environment, npmSettings = npmrcFiles(environment)) {
  const named = new Set(
    npmSettings.flatMap((text) => [...text.matchAll(/\$\{([^}?]+)\??\}/g)].map(([, name]) => name)),
  );
  return Object.fromEntries(
    Object.entries(withoutLostOptions(environment)).filter(
      ([name, value]) => named.has(name) || (needed.test(name) && !holdsKey(name, value ?? '')),
    ),
  );
}

/** Of npm's own, checksums and paths are longer than a key. */
function holdsKey(name, value) {
  return !/^npm_package_/i.test(name) && value.length < 100 && keyForm.test(value);
}

function npmrcFiles(environment) {
  const paths = [fileURLToPath(new URL('.npmrc', root)), join(homedir(), '.npmrc'), environment.npm_config_userconfig];
  return paths.flatMap((path) => {
    try {
      return path === undefined ? [] : [readFileSync(path, 'utf8')];
    } catch {
      return [];
    }
  });
}
