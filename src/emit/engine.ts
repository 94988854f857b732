import { encode } from '../text/encode.js';
import { powerShellString } from '../text/powershell.js';
import { sha256 } from './bundle-data/marks.js';
import type { ContentFile, Emitter } from './emitter.js';
import { render } from './template.js';
import { engine as moduleText } from './templates.generated.js';

/**
 * EsuPack.psm1, its manifest, and the two scripts that load it (docs/import-script.md): the same bytes in every bundle of a
 * version, so that they are reviewed and signed once. UTF-8 with byte order mark and CRLF, as every PowerShell file of the
 * bundle; nothing but ASCII in it.
 */
export const engine: Emitter = {
  name: 'engine',
  emit: ({ tool }) => engineFiles(tool.version),
};

const known = new Map<string, readonly ContentFile[]>();

function engineFiles(version: string): readonly ContentFile[] {
  const files = known.get(version) ?? madeFiles(version);
  known.set(version, files);
  return files;
}

function madeFiles(version: string): readonly ContentFile[] {
  const module = file('EsuPack.psm1', moduleText);
  // A version of a module has numbers only.
  const manifest = file('EsuPack.psd1', render('EsuPack.psd1', { version: powerShellString(numbers(version)) }));
  const loader = render('Load-EsuPack.ps1', {
    files: [module, manifest].map(({ path, content }) => ({
      name: powerShellString(path),
      sha256: powerShellString(sha256(content)),
    })),
  });
  const script = (name: 'Import-EsuPackage.ps1' | 'Export-EsuStatus.ps1'): ContentFile =>
    file(name, render(name, { loader }));
  return [module, manifest, script('Import-EsuPackage.ps1'), script('Export-EsuStatus.ps1')];
}

function numbers(version: string): string {
  return /^[0-9.]+/u.exec(version)?.[0] ?? '0.0';
}

function file(path: string, text: string): ContentFile {
  return { path, content: encode(text, 'utf-8-bom', '\r\n') };
}
