import type { Product } from '../catalog/product.js';
import { findProduct, products } from '../catalog/products.js';
import { characterProblem, control } from '../text/characters.js';
import { iniValueProblem } from '../text/ini.js';
import { mofStringProblem } from '../text/mof.js';
import { wmiXmlTextProblem } from '../text/wmi-xml.js';
import { wqlStringProblem } from '../text/wql.js';
import { xmlTextProblem } from '../text/xml-characters.js';
import { addressRanges, addressRangesProblem } from './address-ranges.js';
import { all, asciiText, bundleId, type Check, folderName, trimmed } from './names.js';
import { prerequisitePackage, prerequisitePackagePattern, prerequisitePackageProblem } from './prerequisite-package.js';
import { sharePath, siteCode } from './site.js';
import { choice, list, type Setting, text, textOf, wholeNumber, yesNo } from './setting.js';

/** A value of the package: it stands in the definition file and in the objects of the import zip. */
const packageText = (limit: number): Check => all(asciiText(limit), iniValueProblem, wmiXmlTextProblem);

const collectionId: Check = (value) => (/^[A-Za-z0-9]{8}$/u.test(value) ? null : 'This is not a collection ID.');

const collectionIdSchema = { type: 'string', pattern: '^[A-Za-z0-9]{8}$' };

const collectionIdRepair =
  'Enter the eight characters of a collection ID as shown in the console, such as SMSDM003 (All Desktop and Server Clients).';

/** Any script, but nothing that a list in the console cannot show on one line. */
const consoleName = (limit: number): Check =>
  all(trimmed(limit), (value) => characterProblem(value, control, 'which the console does not allow in names'));

const everyProduct = `One of: ${products.map(({ id }) => id).join(', ')}.`;

/** Excluded collections of one bundle: its collections have an exclude rule for each. */
export const maximumExclusions = 300;

/**
 * Every decision of a person about one package, in the order of help and documentation. Options, config file, JSON Schema,
 * help and docs derive from these rows; how to add one: CONTRIBUTING.md. The key is no setting.
 *
 * Limits of names are those of the console's pages for packages and of the package definition file.
 */
export const settings = {
  product: {
    ...textOf<Product | undefined>(
      {
        description: 'Product ID; for a list, run esupack products',
        problem: (written) =>
          findProduct(written.trim().toLowerCase()) === undefined
            ? `There is no product ${JSON.stringify(written)}.`
            : null,
        repair: everyProduct,
      },
      (written) => findProduct(written.trim().toLowerCase()),
    ),
    schema: { enum: products.map(({ id }) => id) },
  },
  year: {
    ...textOf(
      {
        description: 'Program year, 1 to 3',
        problem: (written) =>
          /^[123]$/u.test(written.trim()) ? null : `There is no program year ${JSON.stringify(written)}.`,
        repair: 'Specify the program year: 1, 2 or 3.',
      },
      Number,
    ),
    kind: 'number',
    schema: { enum: [1, 2, 3, '1', '2', '3'] },
  },
  id: text({
    description: 'Bundle ID, for the names of the folder and the zips: letters, digits, period, hyphen, underscore',
    default: 'esu-<product>-year-<year>',
    derived: true,
    maxLength: 48,
    problem: bundleId,
    repair: 'Use a short name such as esu-windows-10-year-2.',
  }),
  name: text({
    description: 'Package name: printable ASCII, valid as a Windows folder name',
    default: '<product name> ESU Year <year>',
    derived: true,
    maxLength: 50,
    problem: all(packageText(50), folderName),
    repair: 'Use a name of at most 50 printable ASCII characters that is valid as a Windows folder name.',
  }),
  publisher: text({
    description: 'Manufacturer of the package, printable ASCII',
    shared: true,
    default: 'Microsoft',
    maxLength: 32,
    problem: packageText(32),
    repair: 'Use at most 32 printable ASCII characters.',
  }),
  packageVersion: text({
    description: 'Version of the package, printable ASCII',
    shared: true,
    default: '1.0',
    maxLength: 32,
    problem: packageText(32),
    repair: 'Use at most 32 printable ASCII characters, such as 1.0.',
  }),
  activationId: text({
    description: 'Activation ID (GUID), for products whose ID is not public',
    default: 'the ID that Microsoft publishes',
    derived: true,
    mayBeNumber: false,
    repair: 'Specify a GUID: 8, 4, 4, 4 and 12 hexadecimal digits, separated by hyphens.',
  }),
  activation: choice({
    description: 'How devices are activated: online, offline with Confirmation IDs, or by a VAMT host',
    shared: true,
    words: ['online', 'offline', 'vamt'],
    default: 'online',
    repair: 'Use online, offline (with Confirmation IDs) or vamt (from a VAMT host).',
  }),
  keyInstaller: choice({
    description:
      'What installs the key on a device: wmi (key on no command line) or slmgr (key as an argument of slmgr.vbs)',
    shared: true,
    words: ['wmi', 'slmgr'],
    default: 'wmi',
    repair: 'Use wmi, or slmgr if your site does not allow other scripts to install keys.',
  }),
  keyDelivery: choice({
    description:
      'Where the key is: content (in the batch) or variable (not in the bundle, but in a masked task sequence variable)',
    shared: true,
    words: ['content', 'variable'],
    default: 'content',
    repair: 'Use content, or variable if the key is in a masked collection variable that a task sequence reads.',
  }),
  probe: yesNo({
    description: 'Test the activation addresses before activation',
    shared: true,
  }),
  openFirewall: textOf(
    {
      description: 'With vamt: IPv4 addresses or ranges from which the firewall allows WMI, separated by commas',
      shared: true,
      mayBeNumber: false,
      // They stand on a line of the batch; cmd.exe reads 8,191 characters of one.
      maxLength: 2000,
      problem: all(addressRangesProblem, trimmed(2000)),
      repair:
        'Specify the IPv4 address of the VAMT host, or a range: 10.1.2.3, 10.1.2.0/24. A range is shorter than a list of addresses.',
    },
    addressRanges,
  ),
  runMinutes: wholeNumber({
    description: 'Maximum run time of the programs in minutes',
    shared: true,
    // The batch takes some 20 minutes at most (docs/decisions/batch.md). 720 is the most that Configuration Manager
    // takes (SDK: "How to Create a Program").
    minimum: 20,
    maximum: 720,
    default: 30,
    unit: 'minutes',
  }),
  taskSequence: yesNo({
    description: 'Whether to create a task sequence: check, prerequisites, restart and activation in one deployment',
    shared: true,
    default: 'yes, if the devices can run one',
  }),
  prerequisitePackage: textOf(
    {
      description: 'Package and program on the site that install the preparation package, such as ABC00123:Install',
      mayBeNumber: false,
      maxLength: 59,
      pattern: prerequisitePackagePattern,
      problem: prerequisitePackageProblem,
      repair: 'Specify the package ID as shown in the console and the name of the program: ABC00123:Install.',
    },
    prerequisitePackage,
  ),
  limitingCollection: textOf(
    {
      description: 'ID of the limiting collection of all collections; SMSDM003 is All Desktop and Server Clients',
      shared: true,
      default: 'SMSDM003',
      mayBeNumber: false,
      pattern: collectionIdSchema.pattern,
      problem: collectionId,
      repair: collectionIdRepair,
    },
    (written) => written.toUpperCase(),
  ),
  excludeCollections: list(
    {
      description: 'ID of a collection to exclude, such as devices that need no key; can be repeated',
      option: 'exclude-collection',
      maxItems: maximumExclusions,
      shared: true,
      item: collectionIdSchema,
      problem: collectionId,
      repair: collectionIdRepair,
    },
    (written) => written.toUpperCase(),
  ),
  refreshDays: wholeNumber({
    description: 'Days between full evaluations of the collections',
    shared: true,
    minimum: 1,
    maximum: 31,
    default: 1,
    unit: 'days',
  }),
  collectionPrefix: text({
    description: 'First words of the collection names',
    shared: true,
    default: 'ESU',
    maxLength: 50,
    problem: all(consoleName(50), mofStringProblem, xmlTextProblem),
    repair: 'Specify the first words of the collection names, at most 50 characters.',
  }),
  esuValue: text({
    description: 'ESUValue of a licensed device; a GUID can be one of several in the value',
    default: 'the activation ID',
    derived: true,
    maxLength: 255,
    problem: all(asciiText(255), wqlStringProblem),
    repair: 'Specify the value as shown in the properties of the device.',
  }),
  share: textOf(
    {
      description: 'UNC path of the folder for bundles, to fill in the paths on the hand-off sheet',
      shared: true,
      mayBeNumber: false,
      maxLength: 200,
      problem: sharePath,
      repair: String.raw`Specify the UNC path that you copy bundles to, such as \\files\sources.`,
    },
    (written) => (written === '' ? null : written.replace(/\\$/u, '')),
  ),
  siteCode: textOf(
    {
      description: 'Site code, to fill in the commands on the hand-off sheet',
      shared: true,
      maxLength: 3,
      problem: siteCode,
      repair: 'Specify the three letters or digits of the site code.',
    },
    (written) => (written === '' ? null : written.toUpperCase()),
  ),
  distributionPointGroup: textOf(
    {
      description: 'Distribution point group, to fill in the import command on the hand-off sheet',
      shared: true,
      maxLength: 200,
      problem: consoleName(200),
      repair: 'Specify the name of the group as shown in the console.',
    },
    (written) => (written === '' ? null : written),
  ),
  baselineVersion: wholeNumber({
    description: 'Version of the configuration item and baseline; increase it whenever they change',
    shared: true,
    minimum: 1,
    maximum: 99_999,
    default: 1,
  }),
  language: choice({
    description: 'Language of the hand-off sheet',
    shared: true,
    words: ['en', 'ja'],
    default: 'en',
  }),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settings;

/** The names of all settings, in the order of the table. */
export const settingNames = Object.keys(settings) as readonly SettingName[];

/** @param name may be any text, also that of a member of Object */
export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(settings, name);
}

/** `packageVersion` -> `--package-version`; a setting that may be repeated is singular there. */
export function optionName(name: SettingName): string {
  const { option }: Setting = settings[name];
  return `--${option ?? name.replaceAll(/[A-Z]/gu, (capital) => `-${capital.toLowerCase()}`)}`;
}
