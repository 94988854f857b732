import { version } from '../../../plan/version.js';
import { parseJson } from '../../../read/json-value.js';
import { sealZip } from '../../seal-files.js';
import { compareContents } from '../compare-contents.js';
import type { Check, Problem } from '../finding.js';
import { lists, type ParsedBundle } from '../parsed-bundle.js';

/** The bundle is, byte for byte, what generate makes of its settings and its key. */
export const reproduction: Check = {
  name: 'reproduction',
  run: async (bundle) => {
    const { manifest, differences, problems } = bundle;
    if (manifest === null) return [];
    if (differences === null) return problems.length > 0 ? [] : [otherVersion(manifest.tool.version)];
    // Checksums of the others stand in these two, so they differ whenever another file does.
    const alone = differences.every(({ path }) => lists.includes(path));
    const compared = differences.map(async ({ path, expected, found }) => {
      if (expected === null || found === null || problems.some(({ where }) => where.startsWith(path))) return [];
      if (alone) return compareContents(path, path, found.content, expected.content);
      if (path === 'SHA256SUMS') return [];
      const wanted = path === 'manifest.json' ? withListOf(found.content, expected.content) : expected.content;
      return compareContents(path, path, found.content, wanted);
    });
    return [...(await Promise.all(compared)).flat(), ...(await zipDifference(bundle))];
  },
};

/** The manifest as it must be, but for its list of files. */
function withListOf(found: Uint8Array, expected: Uint8Array): Uint8Array {
  const { files } = parseJson(found, 'manifest.json') as { readonly files?: unknown };
  const manifest = { ...(parseJson(expected, 'manifest.json') as object), files };
  return Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`);
}

/** A bundle of which every file is right may have come in a zip that is not. */
async function zipDifference({ zip, expected, differences }: ParsedBundle): Promise<readonly Problem[]> {
  if (zip === null || expected === null || expected.unknown.size > 0 || differences?.length !== 0) return [];
  const { path, content } = await sealZip(expected.plan, expected.files);
  if (Buffer.from(zip).equals(content)) return [];
  return [
    {
      where: path,
      what: 'It is not compressed like a zip from generate.',
      effect: 'The files in it are unchanged, but the zip itself was packed again or changed.',
    },
  ];
}

function otherVersion(other: string): Problem {
  const isEarly = other === version;
  const what = isEarly
    ? `This bundle was written by an early build of esupack ${other}, which did not keep the settings.`
    : `This bundle was written by esupack ${other}. This is esupack ${version}.`;
  const same = isEarly ? 'the build that wrote it' : `esupack ${other}`;
  const effect = `It is unknown whether its files are unchanged. Run verify with ${same}, or generate the bundle again.`;
  return { where: 'manifest.json', what, effect };
}
