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
  return 'Whoever uses it uses something other than what was generated.';
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
  [digest, /^missing part$/u, 'The import lacks this object, or fails.'],
  [resx, anywhere, 'Whether the console shows the texts of this file or those of the digest is not known.'],
  [digest, /RemediationScript|Changeable/u, 'Clients may run a remediation script as SYSTEM; this bundle has none.'],
  [
    digest,
    /Script(?:Type|Body|DiscoverySource)/u,
    'Devices run the script as SYSTEM and say what it prints: one without a license may count as licensed.',
  ],
  [
    digest,
    /, Version/u,
    'The site refuses other content under a version that it has; a rule for another version judges nothing.',
  ],
  [digest, /NonCompliantWhen/u, 'A device whose script prints nothing may count as compliant.'],
  [
    digest,
    /Rule "|Severity/u,
    'Devices may count as compliant with another answer, or as noncompliant with the right one.',
  ],
  [digest, /OperatingSystemDiscoveryRule/u, 'A device to which the item does not apply counts as compliant.'],
  [digest, /ConfigurationFlags/u, 'Co-managed devices may skip the baseline.'],
  [
    digest,
    /AuthoringScopeId|LogicalName|Reference/u,
    'A site takes it for another object, or does not find the item of the baseline.',
  ],
  [digest, anywhere, 'The import may refuse the object, or takes it over as it stands.'],
  // Before the others: the steps name properties too.
  [
    /SMS_TaskSequencePackage\/.*object\.xml$/u,
    /^PROPERTY "Sequence"/u,
    'An import takes the steps over as they stand: every device would run them as SYSTEM, or the sequence is refused.',
  ],
  [object, /^missing part$/u, 'The import fails, or makes the package without this object.'],
  [anywhere, /^missing part$/u, 'A console does not take the zip for an export, or imports it without its content.'],
  [anywhere, /^foreign part$/u, 'An import may take it over too.'],
  [
    object,
    /"ProgramFlags", VALUE = (\d{1,10})$/u,
    (flags) => `An import takes it over; the program would then run so: ${programFlags(flags).words.join('; ')}.`,
  ],
  [
    object,
    /"PkgFlags", VALUE = (\d{1,10})$/u,
    (flags) =>
      `An import takes it over; the package would then say: ${packageFlags(flags).words.join('; ') || 'nothing'}.`,
  ],
  [
    object,
    /"(?:PackageID|ProgramName|__\w+)"/u,
    'The parts of the zip do not name one package any more: the import may refuse it, or lose the program.',
  ],
  [object, /"NumOfPrograms"/u, 'The package claims another number of programs than the zip holds.'],
  [object, /^PROPERTY "\w+", VALUE = /u, 'An import takes the value over as it stands.'],
  [object, inside, 'A site may refuse the object, or use a default.'],
  [object, anywhere, 'The import fails at this object.'],
  [
    /\.rels$/u,
    anywhere,
    'The console finds objects through relationships: the import may refuse the zip or lose the object. Whether it checks the identifier is not known.',
  ],
  [
    /Manifest\.xml$/u,
    /AUTHORING_SCOPE/u,
    'Every real export names its authoring scope; whether an import needs it is not known.',
  ],
  [/Manifest\.xml$/u, /Object/u, 'The import does not know which objects the zip is about.'],
  [
    /(?:Manifest|PACKAGE_CONTENT)\.xml$/u,
    anywhere,
    'The import does not find the content of the package beside the zip, or makes a package without it.',
  ],
  [
    /ReferencesInfo\.xml$/u,
    anywhere,
    'The import looks here for the packages that steps need: it may miss one that is there, or not miss one that is not.',
  ],
  [
    /USERSTATE_MIGRATION_PACKAGE\.xml$/u,
    anywhere,
    'Every real export has this part; whether an import needs it is not known.',
  ],
  [/\[Content_Types\]\.xml$/u, anywhere, 'System.IO.Packaging refuses a part that has no content type.'],
  [/\.psmdcp$/u, anywhere, 'The import wizard shows another comment, or none.'],
  [/\.bat$/iu, anywhere, 'Every device runs it as SYSTEM: the activation may fail, or something else may run.'],
  [/\.vbs$/iu, anywhere, 'The batch asks it for the license status: a device may fail, or be taken for licensed.'],
  [
    /\.cab$/iu,
    anywhere,
    'Import Configuration Data may refuse the cabinet, or make an item and a baseline that are not the planned ones.',
  ],
  [
    /\.task-sequence\.zip$/iu,
    anywhere,
    'Import Task Sequence may refuse the zip, or make a package or task sequence that is not the planned one.',
  ],
  [/\.zip$/iu, anywhere, 'Import Package may refuse the zip, or make a package that is not the planned one.'],
  [
    /confirmation-ids\.txt$/iu,
    anywhere,
    'Devices do not find their Confirmation ID, or take a wrong one: they stay without a license.',
  ],
  [
    /\.sms$/iu,
    anywhere,
    'Create Package from Definition may refuse the file, or make a package that is not the one of the import zip.',
  ],
  [
    /^stamp-\w+\.mof$/u,
    anywhere,
    'The site may refuse the inventory class, or clients report other values than the collections ask for.',
  ],
  [/\.mof$/iu, /, CollectionID = .*[^ ]/u, 'A collection of the site that has this ID may be overwritten.'],
  [/\.mof$/iu, inside, 'The import takes it over as it stands: other members, another name or another schedule.'],
  [/\.mof$/iu, anywhere, 'The import may refuse the file, or make collections or queries that hold other devices.'],
  [/\.ps(?:1|m1|d1)$/iu, anywhere, 'Whoever runs the script runs something other than what was generated.'],
  [/\.html$/iu, anywhere, 'The administrator reads other steps than those that were generated.'],
  [/SHA256SUMS$/u, anywhere, 'sha256sum -c fails, or does not check every file.'],
  [
    /manifest\.json$/u,
    inside,
    'What the bundle says of itself is not what its settings give; its files may follow either.',
  ],
  [/manifest\.json$/u, anywhere, 'No import reads it; scripts that do are misled.'],
];

const effectsOfForm: readonly (readonly [kind: RegExp, effect: string])[] = [
  [/\.(?:bat|vbs|txt)$/iu, 'cmd.exe and cscript.exe read it byte by byte: labels, lines or characters are lost.'],
  [/\.sms$/iu, 'The profile API of Windows may not find the first section, or garble a value.'],
  [/\.mof$/iu, 'The console writes marker lines and UTF-16LE; whether the import takes anything else is not known.'],
  [
    /\.ps(?:1|m1|d1)$/iu,
    'Windows PowerShell takes a script without byte order mark for ANSI and garbles what is not ASCII.',
  ],
  [/\.(?:html|json)$|SHA256SUMS$/iu, 'Programs that read it may fail or show wrong characters.'],
  [/\.cab$/iu, 'Its files are those that were generated; the cabinet itself was packed again or changed.'],
  [/\.(?:xml|rels|psmdcp|resx)$/iu, 'No real export has it so; whether an import takes it is not known.'],
  [
    /\.zip$/iu,
    'In every untouched export [Content_Types].xml is the last entry, and System.IO.Packaging takes stored entries with plain headers; whether an import takes this is not known.',
  ],
];
