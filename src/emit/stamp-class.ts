import { stampClass, stampKey, stampValues } from '../plan/stamp.js';
import { encode } from '../text/encode.js';
import { mofString } from '../text/mof.js';
import type { ContentFile, Emitter } from './emitter.js';

/**
 * The hardware inventory class of the registry stamp, in the two parts that Microsoft documents: the data class, which clients
 * compile with Configuration.mof (Microsoft Learn: "How to extend hardware inventory in Configuration Manager", section Added
 * extensions), and the reporting class, which *Set Classes* > *Import* takes. Form of both: Microsoft Learn, "Edit the
 * Configuration.mof File" and "Create or Edit the Sms_def.mof File" (BitLocker administration with System Center 2012), which
 * write one class without an architecture for clients that are native on 64-bit Windows; the provider by Microsoft Learn,
 * "System Registry Provider", as Configuration.mof itself uses it for Win32Reg_AddRemovePrograms.
 *
 * The same bytes in every bundle of a version: one class serves every product and year. ASCII, CRLF.
 */
export const stampClassFiles: Emitter = {
  name: 'stamp class',
  emit: () => [file('stamp-class.mof', dataClass()), file('stamp-inventory.mof', reportingClass())],
};

function dataClass(): readonly string[] {
  const { wmiName, keyProperty } = stampClass;
  const context = mofString(`local|HKEY_LOCAL_MACHINE\\${stampKey}`);
  return [
    '// Registry stamp of esupack: append these lines to the section "Added extensions" at the end of Configuration.mof on the',
    '// top-level site (Inboxes\\clifiles.src\\hinv in the installation folder). You do this once for all esupack bundles.',
    `#pragma namespace (${mofString('\\\\.\\root\\cimv2')})`,
    `#pragma deleteclass (${mofString(wmiName)}, NOFAIL)`,
    `[dynamic, provider ("RegProv"), ClassContext (${context})]`,
    `class ${wmiName}`,
    '{',
    `    [key] string ${keyProperty};`,
    ...stampValues.map(({ name }) => `    [PropertyContext (${mofString(name)})] string ${name};`),
    '};',
  ];
}

function reportingClass(): readonly string[] {
  const { wmiName, keyProperty, group, classId } = stampClass;
  return [
    '// Registry stamp of esupack, for Default Client Settings > Hardware Inventory > Set Classes > Import.',
    '// Clients report it after the lines of stamp-class.mof are in Configuration.mof. You do this once for all esupack bundles.',
    `#pragma namespace (${mofString('\\\\.\\root\\cimv2\\SMS')})`,
    `#pragma deleteclass (${mofString(wmiName)}, NOFAIL)`,
    `[ SMS_Report (TRUE),`,
    `  SMS_Group_Name (${mofString(group)}),`,
    `  SMS_Class_ID (${mofString(classId)}) ]`,
    `class ${wmiName} : SMS_Class_Template`,
    '{',
    '    [ SMS_Report (TRUE), key ]',
    `    string ${keyProperty};`,
    ...stampValues.flatMap(({ name }) => ['    [ SMS_Report (TRUE) ]', `    string ${name};`]),
    '};',
  ];
}

function file(path: string, lines: readonly string[]): ContentFile {
  return { path, content: encode(`${lines.join('\n')}\n`, 'ascii', '\r\n') };
}
