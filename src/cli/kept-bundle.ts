import { resolve } from 'node:path';
import type { Settings } from '../config/config.js';
import type { ConfigFile } from '../config/config-file.js';
import { settingsOfYear } from '../config/settings-of-year.js';
import type { ProductKey } from '../config/product-key.js';
import { UserError } from '../errors.js';
import { findBatch } from '../read/batch.js';
import { readBundleManifest } from '../read/bundle-manifest.js';
import { readBundle } from '../seal/verify/read-bundle.js';

/** What a bundle brings to the next one. */
export interface KeptBundle {
  /** Its settings, as a config file of defaults alone. */
  readonly file: ConfigFile;
  /** Its key; null where the next bundle is of another product or year, which another key is sold for. */
  readonly key: ProductKey | null;
  /** Its key where that is so: the next bundle should not have it. */
  readonly formerKey: ProductKey | null;
}

/**
 * Reads the settings that a bundle keeps in its manifest.
 *
 * @param path the bundle's folder or its .bundle.zip
 * @param options what the command line says; another year changes what names the year
 * @throws UserError when it is no bundle, or one that keeps no settings
 */
export async function keptBundle(path: string, options: Settings): Promise<KeptBundle> {
  const { files } = await readBundle(path);
  const manifestPath = `${path}: manifest.json`;
  const bytes = files.get('manifest.json');
  if (bytes === undefined) throw noSettings(path, 'It has no manifest.json.');
  const { settings, tool } = readBundleManifest(bytes, manifestPath);
  if (settings === null)
    throw noSettings(path, `esupack ${tool.version} generated it. That version did not keep the settings.`);
  const changed = (['product', 'year'] as const).some(
    (name) => options[name] !== undefined && options[name] !== settings[name],
  );
  const key = findBatch(files)?.read.key ?? null;
  return {
    file: {
      packages: [],
      defaults: settingsOfYear(settings, options),
      whereIsDefault: (name) => `${manifestPath}, settings, ${name}`,
      issues: [],
    },
    key: changed ? null : key,
    formerKey: changed ? key : null,
  };
}

function noSettings(path: string, what: string): UserError {
  const repair = `Use the options instead. esupack inspect ${resolve(path)} shows the contents of the bundle.`;
  return new UserError([{ where: `--from ${path}`, what, repair }]);
}
