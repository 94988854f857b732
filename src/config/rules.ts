import type { Config } from './config.js';
import type { SettingFindings } from './load-config.js';
import { maximumExclusions } from './settings.js';
import { sharePath } from './site.js';

/** What settings say of each other; what one may be by itself stands in its row of settings.ts. */
export function checkTogether(config: Config, findings: SettingFindings): void {
  const { activation, probe, openFirewall } = config;
  if (probe && activation === 'vamt') {
    const what = 'With activation by VAMT no device connects to the activation servers itself.';
    findings.add('probe', what, 'Leave it out, or choose online or offline activation.');
  }
  if (openFirewall.length > 0 && activation !== 'vamt')
    findings.add('openFirewall', 'Only VAMT needs a way in to the devices.', 'Choose vamt, or leave it out.');
  checkKeyDelivery(config, findings);
  checkTaskSequence(config, findings);
  checkSourcePath(config, findings);
  checkExclusions(config, findings);
}

/** Every collection of a bundle has an exclude rule for each, and the import script reads a limited number of values. */
function checkExclusions({ excludeCollections }: Config, findings: SettingFindings): void {
  if (excludeCollections.length <= maximumExclusions) return;
  const what = `${excludeCollections.length} collections are excluded; the limit is ${maximumExclusions}.`;
  findings.add('excludeCollections', what, 'Create one collection that includes them, and exclude that one.');
}

/** Configuration Manager takes 256 characters of a source path. */
function checkSourcePath({ share, id, name }: Config, findings: SettingFindings): void {
  const { length } = `${share ?? ''}\\${id}\\${id}_files\\${name}`;
  // A share that is too long by itself is a mistake already.
  if (share === null || sharePath(share) !== null || length <= 256) return;
  const what = `With the folders of the bundle, the path of the content has ${length} characters; the limit is 256.`;
  findings.add('share', what, 'Write a shorter path, or give the bundle a shorter ID or name.');
}

/** Settings of a task sequence where its devices run none, or where none is made. */
function checkTaskSequence({ taskSequence, prerequisitePackage, product }: Config, findings: SettingFindings): void {
  // Without a product that is known there is nothing to say of its devices.
  const devices = (product as Config['product'] | null) ?? null;
  if (taskSequence && devices?.taskSequences === 'none') {
    const what = `Devices with ${devices.name} run no task sequence: their client of Configuration Manager knows packages, programs, updates and inventory only.`;
    findings.add('taskSequence', what, 'Leave it out, or write no: deploy the programs of the package.');
  }
  if (!taskSequence && devices !== null && prerequisitePackage !== null) {
    const what = 'Only a task sequence has a step for it, and this bundle has none.';
    findings.add('prerequisitePackage', what, 'Leave it out, or let a task sequence be made.');
  }
}

/** The key comes from a task sequence, to Activate, and must meet no command line on the way. */
function checkKeyDelivery(config: Config, findings: SettingFindings): void {
  const { keyDelivery, activation, keyInstaller, product, taskSequence } = config;
  if (keyDelivery !== 'variable') return;
  // Without a product that is known there is nothing to say of its devices.
  const devices = (product as Config['product'] | null) ?? null;
  if (devices?.taskSequences === 'none') {
    const what = `Devices with ${devices.name} run no task sequence, and nothing else gives them the key.`;
    findings.add('keyDelivery', what, 'Leave it out: the key then stands in the batch.');
  } else if (devices !== null && !taskSequence) {
    const what = 'Nothing gives the key to devices: this bundle has no task sequence.';
    findings.add(
      'keyDelivery',
      what,
      'Let a task sequence be made, or leave it out: the key then stands in the batch.',
    );
  }
  if (activation !== 'online') {
    const what = {
      offline: 'Confirmation IDs belong to one key, and a bundle without its key cannot tell for which they are.',
      vamt: 'With activation by VAMT the host has the key anyway, and Prepare installs the one of the batch.',
    }[activation];
    findings.add('keyDelivery', what, 'Choose online activation, or leave it out.');
  }
  if (keyInstaller === 'slmgr') {
    const what =
      'slmgr.vbs takes the key as an argument, where process auditing and logs show what the variable hides.';
    findings.add('keyInstaller', what, 'Leave it out: wmi installs the key on no command line.');
  }
}
