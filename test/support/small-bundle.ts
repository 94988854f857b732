import { createHash } from 'node:crypto';
import type { SealedBundle, SealedFile } from '../../src/seal/seal-files.js';
import { zip } from '../../src/seal/zip.js';
import { filesBelow } from './folders.js';

/** A bundle of three files and its zip, which says what it is as a real one does. */
export async function smallBundle(text: string, id = 'esu', more: readonly string[] = []): Promise<SealedBundle> {
  const listed = ['content/a.bat', ...more].map((path) => sealed(path, `${text} in ${path}`));
  const manifest = {
    manifestVersion: 1,
    tool: { name: 'esupack', version: '0.1.0' },
    plan: { id },
    files: listed.map(({ path, content, sha256 }) => ({ path, bytes: content.length, sha256 })),
  };
  const files = [...listed, sealed('manifest.json', JSON.stringify(manifest)), sealed('SHA256SUMS', text)];
  const entries = files.map(({ path, content }) => ({ path: `${id}/${path}`, content }));
  return { id, files, zip: sealed(`${id}.bundle.zip`, await zip(entries, '1980-01-01T00:00:00Z')) };
}

/** The names of those bundles that stand whole below a folder; anything else there makes it `damaged`. */
export function wholeBundleIn(out: string, bundles: Readonly<Record<string, SealedBundle>>): string {
  const found = filesBelow(out);
  if (found.size === 0) return 'nothing';
  const same = Object.entries(bundles).find(
    ([
      ,
      {
        id,
        files,
        zip: { path, content },
      },
    ]) => {
      const wanted = new Map([...files.map((file) => [`${id}/${file.path}`, file.content] as const), [path, content]]);
      return (
        wanted.size === found.size && [...wanted].every(([name, bytes]) => found.get(name)?.equals(Buffer.from(bytes)))
      );
    },
  );
  return same?.[0] ?? 'damaged';
}

function sealed(path: string, content: string | Uint8Array): SealedFile {
  const bytes = Buffer.from(content);
  return { path, content: bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}
