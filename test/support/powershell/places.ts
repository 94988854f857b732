import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** The folder in which PowerShell finds the stand-in module ConfigurationManager. */
export const modules = join(root, 'test', 'support', 'powershell');

export const cmdletsFile = join(modules, 'cmdlets.json');
export const windowsPowerShellFile = join(modules, 'windows-powershell.json');
