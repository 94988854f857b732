import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
// @ts-expect-error -- a script without types
import * as script from '../../scripts/set-up-environment.mjs';
// @ts-expect-error -- a script without types
import * as sources from '../../scripts/built-sources.mjs';
import { inventedKeys } from '../support/invented-keys.js';

const { setUpEnvironment } = script as {
  setUpEnvironment: (environment: Record<string, string>, npmSettings: readonly string[]) => Record<string, string>;
};

const { isBuilt } = sources as { isBuilt: () => boolean };

it('the set-up starts no build where dist/ is of these sources', () => {
  expect(isBuilt()).toBe(true);
});

describe('what the set-up inherits', () => {
  it('is what npm and the build need', () => {
    const environment = {
      PATH: '/bin',
      Path: 'C:\\',
      HOME: '/home/a',
      USERPROFILE: 'C:\\Users\\a',
      SystemRoot: 'C:\\Windows',
      HTTPS_PROXY: 'http://proxy:8080',
      no_proxy: 'contoso.com',
      NODE_EXTRA_CA_CERTS: '/ca.pem',
      npm_config_registry: 'https://contoso.com/npm/',
      npm_execpath: '/npm-cli.js',
      NODE_AUTH_TOKEN: 'token',
    };
    expect(setUpEnvironment(environment, [])).toEqual(environment);
  });

  it('is no variable that a config may name as the source of a key', () => {
    const environment = {
      ESUPACK_KEY: 'x',
      CONTOSO_KEY: 'x',
      CONTOSO_MAK: 'x',
      GITHUB_TOKEN: 'x',
      npm_config_year: '2',
    };
    expect(setUpEnvironment(environment, [])).toEqual({});
  });

  it('is no variable of npm with a key in it, as npm start without -- leaves one', () => {
    const environment = { npm_config_key: inventedKeys.windows7, NPM_KEY: inventedKeys.windows10.replaceAll('-', '') };
    expect(setUpEnvironment(environment, [])).toEqual({});
  });

  it('is what a .npmrc names', () => {
    const settings = ['//contoso.com/:_authToken=${CONTOSO_TOKEN}\n//b/:_authToken=${OTHER?}'];
    expect(setUpEnvironment({ CONTOSO_TOKEN: 'a', OTHER: 'b', THIRD: 'c' }, settings)).toEqual({
      CONTOSO_TOKEN: 'a',
      OTHER: 'b',
    });
  });

  it('is enough for the build', () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const build = "import { setUp } from './scripts/set-up.mjs'; setUp({ tools: true });";
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', build], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, CONTOSO_KEY: inventedKeys.windows7 },
    });
    expect(run.status).toBe(0);
  });
});
