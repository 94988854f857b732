import type { FilePlan, PackagePlan } from './package-plan.js';

/** Every file of the bundle, sorted by path. A test holds this list equal to what is really written. */
export function planFiles(
  plan: Pick<PackagePlan, 'importZip' | 'taskSequence' | 'batch' | 'activation' | 'language' | 'baseline'>,
): readonly FilePlan[] {
  const content = `${plan.importZip.filesFolder}/${plan.importZip.contentFolder}`;
  const { confirmationsName, probe, vamtScriptName } = plan.activation;
  const batch = `${content}/${plan.batch.fileName}`;
  const files: readonly FilePlan[] = [
    plan.batch.keyVariable === null
      ? secret(batch, 'Package content: the batch that activates; the only file that contains the key')
      : open(batch, 'Package content: the batch that activates; it contains no key'),
    open(`${content}/${plan.batch.wmiScriptName}`, 'Package content: queries WMI for the license status'),
    ...optional(confirmationsName, content, 'Package content: Confirmation IDs, which esupack confirmations adds'),
    ...optional(probe?.scriptName ?? null, content, 'Package content: tests the activation addresses'),
    ...optional(vamtScriptName, '', 'Proxy activation on a VAMT host, from Windows PowerShell'),
    open(plan.importZip.fileName, 'Package and programs, for Import Package'),
    ...optional(
      plan.taskSequence?.fileName ?? null,
      '',
      'Package, programs and task sequence, for Import Task Sequence',
    ),
    open('package-definition.sms', 'Package and programs, for Create Package from Definition'),
    open('collections.mof', 'Collections by ESUValue, for Import Collections'),
    open('collections-inventory.mof', 'Collections by hardware inventory, for Import Collections'),
    open('collections-stamp.mof', 'Collections by the registry stamp, for Import Collections'),
    open('stamp-class.mof', 'Inventory class of the registry stamp: lines for Configuration.mof'),
    open('stamp-inventory.mof', 'Inventory class of the registry stamp, for Set Classes, Import'),
    open('queries.mof', 'Queries, for Import Objects'),
    open(plan.baseline.fileName, 'Configuration item and baseline, for Import Configuration Data'),
    open('Import-EsuPackage.ps1', 'Imports everything, from Windows PowerShell'),
    open('Export-EsuStatus.ps1', 'Exports the list of devices that esupack report reads'),
    open('EsuPack.psm1', 'Functions of both scripts: the same in every bundle of a version, so you sign it once'),
    open('EsuPack.psd1', 'Manifest of EsuPack.psm1'),
    open('bundle.psd1', 'Data of this bundle for both scripts'),
    open(sheetFileName(plan.language), 'Hand-off sheet: the steps for the administrator'),
    open('manifest.json', 'Description of the bundle: versions, plan, files with SHA-256'),
    open('SHA256SUMS', 'Checksums of every other file, for sha256sum -c'),
  ];
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

export function sheetFileName(language: PackagePlan['language']): string {
  return language === 'ja' ? 'README.ja.html' : 'README.html';
}

function optional(name: string | null, folder: string, what: string): readonly FilePlan[] {
  return name === null ? [] : [open(folder === '' ? name : `${folder}/${name}`, what)];
}

function open(path: string, what: string): FilePlan {
  return { path, what, secret: false };
}

function secret(path: string, what: string): FilePlan {
  return { path, what, secret: true };
}
