import { packageFlags, programFlags } from '../../read/inspect/flags.js';

/**
 * What comes of a difference: by the kind of the file or part, and the place in it. Where no site was ever seen to do it,
 * it says so.
 *
 * @param place as a finding names it; empty for the whole file
 * @param value what stands there in place of another value; null where there is nothing, or something new
 */
export function effectOf(path: string, place = '', value: string | null = null): string {
  const spot = value === null ? place : `${place} = ${value}`;
  for (const [kind, places, effect] of effects) {
    const match = kind.test(path) ? places.exec(spot) : null;
    if (match !== null) return typeof effect === 'string' ? effect : effect(Number(match[1]));
  }
  return 'It is not what was generated.';
}

/** What comes of another encoding, other line ends, or another way to say the same. */
export function effectOfForm(path: string): string {
  const [, effect] = effectsOfForm.find(([kind]) => kind.test(path)) ?? [];
  return effect ?? effectOf(path);
}

/** A place of a zip that lacks a part, or holds another one. */
export const missingPart = 'missing part';
export const foreignPart = 'foreign part';

type Effects = readonly (readonly [kind: RegExp, place: RegExp, effect: string | ((flags: number) => string)])[];

const object = /object\.xml$/u;
/** Of a configuration item or baseline: its number, and its name where a file can have it. */
const digest = /(?:^|, )\d+(?:_[^/]*)?\.xml$/u;
const resx = /\.resx$/u;
const anywhere = /^/u;
const inside = /./u;

/** The first that fits holds. */
const effects: Effects = [
  [digest, /^missing part$/u, 'The import fails, or does not include this object.'],
  [resx, anywhere, 'It is unknown whether the console shows the texts of this file or those of the digest.'],
  [digest, /RemediationScript|Changeable/u, 'Clients may run a remediation script as SYSTEM. This bundle has none.'],
  [
    digest,
    /Script(?:Type|Body|DiscoverySource)/u,
    'Devices run the script as SYSTEM and report its output. A device without a license may count as licensed.',
  ],
  [
    digest,
    /, Version/u,
    'The site rejects different content with an existing version. A rule for another version has no effect.',
  ],
  [digest, /NonCompliantWhen/u, 'A device whose script prints nothing may count as compliant.'],
  [
    digest,
    /Rule "|Severity/u,
    'Devices may count as compliant with a wrong answer, or as noncompliant with the correct one.',
  ],
  [digest, /OperatingSystemDiscoveryRule/u, 'A device to which the item does not apply counts as compliant.'],
  [digest, /ConfigurationFlags/u, 'Co-managed devices may skip the baseline.'],
  [
    digest,
    /AuthoringScopeId|LogicalName|Reference/u,
    'A site sees it as another object, or does not find the item of the baseline.',
  ],
  [digest, anywhere, 'The import may reject the object, or imports it as it is.'],
  // Before the others: the steps name properties too.
  [
    /SMS_TaskSequencePackage\/.*object\.xml$/u,
    /^PROPERTY "Sequence"/u,
    'An import rejects the task sequence, or imports the steps as they are, and every device runs them as SYSTEM.',
  ],
  [object, /^missing part$/u, 'The import fails, or creates the package without this object.'],
  [
    anywhere,
    /^missing part$/u,
    'A console does not recognize the zip as an export, or imports it without its content.',
  ],
  [anywhere, /^foreign part$/u, 'An import may also use it.'],
  [
    object,
    /"ProgramFlags", VALUE = (\d{1,10})$/u,
    (flags) => `If imported, the program runs as follows: ${programFlags(flags).words.join('; ')}.`,
  ],
  [
    object,
    /"PkgFlags", VALUE = (\d{1,10})$/u,
    (flags) => `If imported, the package has these flags: ${packageFlags(flags).words.join('; ') || 'none'}.`,
  ],
  [
    object,
    /"(?:PackageID|ProgramName|__\w+)"/u,
    'The parts of the zip name more than one package. The import may reject it, or lose the program.',
  ],
  [object, /"NumOfPrograms"/u, 'The number of programs in the package does not match the programs in the zip.'],
  [object, /^PROPERTY "\w+", VALUE = /u, 'An import uses the value as it is.'],
  [object, inside, 'A site may reject the object, or use a default.'],
  [object, anywhere, 'The import fails at this object.'],
  [
    /\.rels$/u,
    anywhere,
    'The console finds objects through relationships. The import may reject the zip or lose the object. It is unknown whether it checks the identifier.',
  ],
  [
    /Manifest\.xml$/u,
    /AUTHORING_SCOPE/u,
    'Every real export has its authoring scope. It is unknown whether an import needs it.',
  ],
  [/Manifest\.xml$/u, /Object/u, 'The import does not know which objects the zip contains.'],
  [
    /(?:Manifest|PACKAGE_CONTENT)\.xml$/u,
    anywhere,
    'The import does not find the content of the package next to the zip, or creates a package without it.',
  ],
  [
    /ReferencesInfo\.xml$/u,
    anywhere,
    'The import checks here which packages the steps need. It may report a package as missing that exists, or not report one that is missing.',
  ],
  [
    /USERSTATE_MIGRATION_PACKAGE\.xml$/u,
    anywhere,
    'Every real export has this part. It is unknown whether an import needs it.',
  ],
  [/\[Content_Types\]\.xml$/u, anywhere, 'System.IO.Packaging rejects a part without a content type.'],
  [/\.psmdcp$/u, anywhere, 'The import wizard shows another comment, or none.'],
  [/\.bat$/iu, anywhere, 'Every device runs it as SYSTEM: the activation may fail, or something else may run.'],
  [/\.vbs$/iu, anywhere, 'The batch gets the license status from it. A device may fail, or count as licensed.'],
  [
    /\.cab$/iu,
    anywhere,
    'Import Configuration Data may reject the cabinet, or create an item and a baseline that are not as planned.',
  ],
  [
    /\.task-sequence\.zip$/iu,
    anywhere,
    'Import Task Sequence may reject the zip, or create a package or task sequence that is not as planned.',
  ],
  [/\.zip$/iu, anywhere, 'Import Package may reject the zip, or create a package that is not as planned.'],
  [
    /confirmation-ids\.txt$/iu,
    anywhere,
    'Devices do not find their Confirmation ID, or use a wrong one, and are not licensed.',
  ],
  [
    /\.sms$/iu,
    anywhere,
    'Create Package from Definition may reject the file, or create a package that differs from that in the import zip.',
  ],
  [
    /^stamp-\w+\.mof$/u,
    anywhere,
    'The site may reject the inventory class, or clients report other values than the collections need.',
  ],
  [/\.mof$/iu, /, CollectionID = .*[^ ]/u, 'A collection of the site that has this ID may be overwritten.'],
  [/\.mof$/iu, inside, 'The import uses it as it is: other members, another name or another schedule.'],
  [/\.mof$/iu, anywhere, 'The import may reject the file, or create collections or queries with other devices.'],
  [/\.ps(?:1|m1|d1)$/iu, anywhere, 'The script is not what was generated.'],
  [/\.html$/iu, anywhere, 'The steps for the administrator are not those that were generated.'],
  [/SHA256SUMS$/u, anywhere, 'sha256sum -c fails, or does not check every file.'],
  [
    /manifest\.json$/u,
    inside,
    'The description of the bundle does not match its settings. Its files may match either.',
  ],
  [/manifest\.json$/u, anywhere, 'No import reads it, but scripts that do get wrong data.'],
];

const effectsOfForm: readonly (readonly [kind: RegExp, effect: string])[] = [
  [/\.(?:bat|vbs|txt)$/iu, 'cmd.exe and cscript.exe read it byte by byte: labels, lines or characters are lost.'],
  [/\.sms$/iu, 'The profile API of Windows may not find the first section, or may read a value incorrectly.'],
  [/\.mof$/iu, 'The console writes marker lines and UTF-16LE. It is unknown whether the import accepts anything else.'],
  [
    /\.ps(?:1|m1|d1)$/iu,
    'Windows PowerShell reads a script without a byte order mark as ANSI and shows wrong characters for text that is not ASCII.',
  ],
  [/\.(?:html|json)$|SHA256SUMS$/iu, 'Programs that read it may fail or show wrong characters.'],
  [/\.cab$/iu, 'The files in it are unchanged, but the cabinet itself was packed again or changed.'],
  [/\.(?:xml|rels|psmdcp|resx)$/iu, 'No real export has this. It is unknown whether an import accepts it.'],
  [
    /\.zip$/iu,
    'In every untouched export [Content_Types].xml is the last entry, and System.IO.Packaging accepts stored entries with plain headers. It is unknown whether an import accepts this.',
  ],
];
