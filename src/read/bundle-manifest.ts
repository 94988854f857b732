import type { KeptSettings } from '../plan/package-plan.js';
import { version } from '../plan/version.js';
import { type JsonValue, readJson } from './json-value.js';
import { unreadable } from './unreadable.js';

/** manifest.json of a bundle, of this version of esupack or another. */
export interface BundleManifest {
  readonly tool: { readonly name: string; readonly version: string };
  /** What a person wrote, checked by nothing yet; null in a manifest of form 1, which does not keep it. */
  readonly settings: KeptSettings | null;
  /** The one date of every file and entry, as it stands there. */
  readonly date: string;
  readonly about: ManifestSummary;
  readonly files: readonly ManifestFile[];
}

/** What the plan in a manifest says in every version. */
export interface ManifestSummary {
  readonly id: string;
  readonly product: string;
  readonly productName: string;
  readonly year: number;
  readonly activationId: string;
  readonly packageName: string;
  readonly programs: readonly string[];
  readonly collections: readonly string[];
  readonly queries: readonly string[];
}

export interface ManifestFile {
  readonly path: string;
  readonly bytes: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * Reads the manifest of a bundle. What it says beyond this is passed over: another version may have written it.
 *
 * @param where what the person knows the file by, for messages
 * @throws UserError when it is no such manifest; the message names the first field that is wrong, never its value
 */
export function readBundleManifest(bytes: Uint8Array, where = 'manifest.json'): BundleManifest {
  const manifest = readJson(bytes, where);
  const form = manifest.at('manifestVersion').number();
  if (form !== 1 && form !== 2)
    throw unreadable(where, `It has format ${form}. A later version of esupack can read it.`);
  const [tool, plan] = [manifest.at('tool'), manifest.at('plan')];
  return {
    tool: { name: tool.at('name').text(), version: tool.at('version').text() },
    about: summary(plan),
    date: plan.at('date').text(),
    settings: form === 1 ? null : keptSettings(manifest.at('settings')),
    files: manifest
      .at('files')
      .list()
      .map((file) => ({
        path: file.at('path').text(),
        bytes: file.at('bytes').number(),
        sha256: file.at('sha256').text(),
      })),
  };
}

/** Texts and lists of texts; whether they are settings that somebody may write is for loadConfig to say. */
function keptSettings(settings: JsonValue): KeptSettings {
  const entries = Object.entries(settings.fields());
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value.isList() ? value.list().map((item) => item.text()) : value.text()]),
  );
}

function summary(plan: JsonValue): ManifestSummary {
  const offer = plan.at('offer');
  const names = (field: string): readonly string[] =>
    plan
      .at(field)
      .list()
      .map((each) => each.at('name').text());
  return {
    id: plan.at('id').text(),
    product: offer.at('product').text(),
    productName: offer.at('productName').text(),
    year: offer.at('year').number(),
    activationId: offer.at('activationId').text(),
    packageName: plan.at('package').at('name').text(),
    programs: names('programs'),
    collections: [...names('collections'), ...names('inventoryCollections')],
    queries: names('queries'),
  };
}

/** A bundle that another version wrote may hold other files and values than this version would write. */
export function isOfThisVersion({ tool }: BundleManifest): boolean {
  return tool.version === version;
}
