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
  'Write the eight characters of a collection ID as the console shows them, such as SMSDM003 (All Desktop and Server Clients).';

/** Any script, but nothing that a list in the console cannot show on one line. */
const consoleName = (limit: number): Check =>
  all(trimmed(limit), (value) => characterProblem(value, control, 'which a name in the console cannot carry'));

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
        description: 'Product ID; esupack products lists them',
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
        description: 'Program year: 1, 2 or 3',
        problem: (written) =>
          /^[123]$/u.test(written.trim()) ? null : `There is no program year ${JSON.stringify(written)}.`,
        repair: 'Write the program year: 1, 2 or 3.',
      },
      Number,
    ),
    schema: { enum: [1, 2, 3, '1', '2', '3'] },
  },
  id: text({
    description: 'Bundle ID: names the folder and the zips; letters, digits, dot, dash, underscore',
    default: 'esu-<product>-year-<year>',
    derived: true,
    maxLength: 48,
    problem: bundleId,
    repair: 'Write a short name such as esu-windows-10-year-2.',
  }),
  name: text({
    description: 'Package name: printable ASCII, a legal Windows folder name',
    default: '<product name> ESU Year <year>',
    derived: true,
    maxLength: 50,
    problem: all(packageText(50), folderName),
    repair: 'Write a package name of at most 50 printable ASCII characters that Windows takes as a folder name.',
  }),
  publisher: text({
    description: 'Manufacturer of the package, printable ASCII',
    shared: true,
    default: 'Microsoft',
    maxLength: 32,
    problem: packageText(32),
    repair: 'Write at most 32 printable ASCII characters.',
  }),
  packageVersion: text({
    description: 'Version of the package, printable ASCII',
    shared: true,
    default: '1.0',
    maxLength: 32,
    problem: packageText(32),
    repair: 'Write at most 32 printable ASCII characters, such as 1.0.',
  }),
  activationId: text({
    description: 'Activation ID (GUID), for products whose ID is not public',
    default: 'the ID that Microsoft publishes',
    derived: true,
    mayBeNumber: false,
    repair: 'Write it as a GUID: 8, 4, 4, 4 and 12 hexadecimal digits joined by hyphens.',
  }),
  activation: choice({
    description: 'How devices are activated: by themselves, by Confirmation IDs, or by a VAMT host',
    shared: true,
    words: ['online', 'offline', 'vamt'],
    default: 'online',
    repair: 'Write online, offline (by Confirmation IDs) or vamt (from a VAMT host).',
  }),
  keyInstaller: choice({
    description: 'What installs the key on a device: wmi, on no command line, or slmgr, as an argument of slmgr.vbs',
    shared: true,
    words: ['wmi', 'slmgr'],
    default: 'wmi',
    repair: 'Write wmi, or slmgr where a site lets no other script install keys.',
  }),
  keyDelivery: choice({
    description:
      'Where the key is: content, in the batch, or variable, nowhere: a masked variable of the task sequence gives it',
    shared: true,
    words: ['content', 'variable'],
    default: 'content',
    repair: 'Write content, or variable where a masked collection variable gives the key to a task sequence.',
  }),
  probe: yesNo({
    description: 'Let the batch try the activation addresses before it activates',
    shared: true,
  }),
  openFirewall: textOf(
    {
      description: 'With vamt: IPv4 addresses or ranges, with commas, from which WMI may be reached',
      shared: true,
      mayBeNumber: false,
      // They stand on a line of the batch; cmd.exe reads 8,191 characters of one.
      maxLength: 2000,
      problem: all(addressRangesProblem, trimmed(2000)),
      repair:
        'Write the IPv4 address of the VAMT host, or a range: 10.1.2.3, 10.1.2.0/24. A range takes less room than addresses.',
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
    description: 'Whether to make a task sequence: check, prerequisites, restart and activation in one deployment',
    shared: true,
    default: 'yes, where the devices run one',
  }),
  prerequisitePackage: textOf(
    {
      description: 'Package of the site, with its program, that installs the preparation package: ABC00123:Install',
      mayBeNumber: false,
      maxLength: 59,
      pattern: prerequisitePackagePattern,
      problem: prerequisitePackageProblem,
      repair: 'Write a package ID as the console shows it and the name of the program: ABC00123:Install.',
    },
    prerequisitePackage,
  ),
  limitingCollection: textOf(
    {
      description: 'ID of the collection that limits ours; SMSDM003 is All Desktop and Server Clients',
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
      description: 'ID of a collection to leave out, such as devices that need no key; may be repeated',
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
    description: 'First words of the collections\u2019 names',
    shared: true,
    default: 'ESU',
    maxLength: 50,
    problem: all(consoleName(50), mofStringProblem, xmlTextProblem),
    repair: 'Write the first words of the collections\u2019 names, at most 50 characters.',
  }),
  esuValue: text({
    description: 'What ESUValue of a licensed device is; a GUID may stand among others',
    default: 'the activation ID',
    derived: true,
    maxLength: 255,
    problem: all(asciiText(255), wqlStringProblem),
    repair: 'Write the value as the device\u2019s properties show it.',
  }),
  share: textOf(
    {
      description: 'UNC path of the folder for bundles: the hand-off sheet then has it in every path',
      shared: true,
      mayBeNumber: false,
      maxLength: 200,
      problem: sharePath,
      repair: String.raw`Write the UNC path to which you copy bundles, such as \\files\sources.`,
    },
    (written) => (written === '' ? null : written.replace(/\\$/u, '')),
  ),
  siteCode: textOf(
    {
      description: 'Site code: the hand-off sheet then has it in every command',
      shared: true,
      maxLength: 3,
      problem: siteCode,
      repair: 'Write the three letters or digits of the site code.',
    },
    (written) => (written === '' ? null : written.toUpperCase()),
  ),
  distributionPointGroup: textOf(
    {
      description: 'Distribution point group: the hand-off sheet then has it in the import command',
      shared: true,
      maxLength: 200,
      problem: consoleName(200),
      repair: 'Write the name of the group as the console shows it.',
    },
    (written) => (written === '' ? null : written),
  ),
  baselineVersion: wholeNumber({
    description: 'Version of the configuration item and baseline; raise it whenever they change',
    shared: true,
    minimum: 1,
    maximum: 99_999,
    default: 1,
  }),
  language: choice({
    description: 'Language of the hand-off sheet: en or ja',
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
