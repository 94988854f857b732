import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** The folder in which PowerShell finds the stand-in module ConfigurationManager. */
export const modules = join(root, 'test', 'support', 'powershell');

/** What scripts/install-powershell-host.sh installs. */
export const consumers = join(root, '.acceptance', 'powershell');

export const classesFile = join(modules, 'wmi-classes.json');
export const cmdletsFile = join(modules, 'cmdlets.json');
export const windowsPowerShellFile = join(modules, 'windows-powershell.json');
