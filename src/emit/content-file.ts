import type { PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import type { ContentFile } from './emitter.js';

/** A file of the package's content: ASCII with CRLF, which cmd.exe and the script host read in every code page. */
export function contentFile({ importZip }: PackagePlan, name: string, text: string): ContentFile {
  const path = `${importZip.filesFolder}/${importZip.contentFolder}/${name}`;
  return { path, content: encode(text, 'ascii', '\r\n') };
}
