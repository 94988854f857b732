import type { Config } from './config.js';
import type { SettingFindings } from './load-config.js';
import { maximumExclusions } from './settings.js';
import { sharePath } from './site.js';

/** What settings say of each other; what one may be by itself stands in its row of settings.ts. */
export function checkTogether(config: Config, findings: SettingFindings): void {
  const { activation, probe, openFirewall } = config;
  if (probe && activation === 'vamt') {
    const what = 'With activation by VAMT, devices do not connect to the activation servers.';
    findings.add('probe', what, 'Remove it, or use online or offline activation.');
  }
  if (openFirewall.length > 0 && activation !== 'vamt')
    findings.add('openFirewall', 'Only VAMT needs to connect to the devices.', 'Use vamt activation, or remove it.');
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
  findings.add('share', what, 'Use a shorter path, or a shorter bundle ID or package name.');
}

/** Settings of a task sequence where its devices run none, or where none is made. */
function checkTaskSequence({ taskSequence, prerequisitePackage, product }: Config, findings: SettingFindings): void {
  // Without a product that is known there is nothing to say of its devices.
  const devices = (product as Config['product'] | null) ?? null;
  if (taskSequence && devices?.taskSequences === 'none') {
    const what = `Devices with ${devices.name} cannot run task sequences. Their Configuration Manager client supports only packages, programs, updates and inventory.`;
    findings.add('taskSequence', what, 'Remove it or set it to no, and deploy the programs of the package.');
  }
  if (!taskSequence && devices !== null && prerequisitePackage !== null) {
    const what = 'Only a task sequence can run it, and this bundle has none.';
    findings.add('prerequisitePackage', what, 'Remove it, or set the task sequence to yes.');
  }
}

/** The key comes from a task sequence, to Activate, and must meet no command line on the way. */
function checkKeyDelivery(config: Config, findings: SettingFindings): void {
  const { keyDelivery, activation, keyInstaller, product, taskSequence } = config;
  if (keyDelivery !== 'variable') return;
  // Without a product that is known there is nothing to say of its devices.
  const devices = (product as Config['product'] | null) ?? null;
  if (devices?.taskSequences === 'none') {
    const what = `Devices with ${devices.name} cannot run task sequences, and there is no other way to get the key to them.`;
    findings.add('keyDelivery', what, 'Remove it. The key is then in the batch.');
  } else if (devices !== null && !taskSequence) {
    const what = 'Devices cannot get the key, because this bundle has no task sequence.';
    findings.add(
      'keyDelivery',
      what,
      'Set the task sequence to yes, or remove this setting. The key is then in the batch.',
    );
  }
  if (activation !== 'online') {
    const what = {
      offline: 'Confirmation IDs belong to one key, and a bundle without a key cannot tell which one.',
      vamt: 'With activation by VAMT, Prepare installs the key in the batch, and the VAMT host has the key as well.',
    }[activation];
    findings.add('keyDelivery', what, 'Use online activation, or remove it.');
  }
  if (keyInstaller === 'slmgr') {
    const what =
      'slmgr.vbs takes the key as an argument, so process auditing and logs would show the key that the variable hides.';
    findings.add('keyInstaller', what, 'Remove it. With wmi, no command line contains the key.');
  }
}
