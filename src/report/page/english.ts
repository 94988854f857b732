import { ownHeading } from '../columns.js';
import { reportedError } from '../licensing-error.js';
import { figure } from './figure.js';
import type { PageText } from './page-text.js';

export const english: PageText = {
  language: 'en',
  title: 'ESU coverage',
  subtitle: ({ list, day, tool }) =>
    `${list.file}, ${day === null ? 'no dates in it' : `as of ${day}`}, ${many(list.devices, 'device')}, made by esupack ${tool.version}`,
  coverage: 'licensed for their year',
  coverageOf: ({ total }) => `${figure(total.licensed)} of ${many(total.eligible, 'eligible device')}`,
  nothingEligible: 'No device of this list is eligible for a measured offer.',
  states: {
    eligible: 'Eligible',
    licensed: 'Licensed',
    needs: 'Needs',
    failed: 'Failed',
    retrying: 'Retrying',
    unknown: 'Unknown',
    updated: 'Updated',
    stale: 'Stale',
    disagree: 'Disagree',
    notCovered: 'Not covered',
    unknownSystem: 'System unknown',
    noClient: 'No client',
    obsolete: 'Obsolete record',
    otherProduct: 'Other product',
    unmeasured: 'Not measured',
  },
  tileHints: {
    licensed: 'for the year of their product',
    updated: 'licensed, with a security update of the coverage',
    unknown: 'no list says who is licensed',
    needs: 'not licensed, no failure known',
    failed: 'the batch ended for good',
    retrying: 'the client tries again by itself',
    disagree: 'sources say opposite things',
  },
  staleHint: (days) => `no discovery or inventory for more than ${days} days`,
  offersHeading: 'By product and year',
  offerName: ({ productName, year }) => `${productName}, year ${year}`,
  yearReason: {
    asked: 'Year as asked for.',
    list: 'Year of the package that the list was exported for.',
    running: 'Year that runs on the day of the list.',
    today: 'Year that runs today; the list has no dates.',
    over: 'Last year of the offer; its coverage is over.',
    before: 'First year; its coverage has not begun.',
    seen: 'Newest year that any device shows; the list does not tell the day.',
    first: 'First year; nothing in the list tells another.',
  },
  unmeasured: ({ devices }) =>
    `${many(devices, 'device')}, not measured: Microsoft has not published the activation ID. Give --product, --year and --activation-id.`,
  year: (year) => `Year ${year}`,
  licensedByYear: 'Licensed by year',
  systemsHeading: 'By operating system',
  system: 'Operating system',
  trendHeading: 'Over time',
  trendNote: 'Each list is measured against its own newest day, for the years of the newest list.',
  allOffers: 'All offers',
  file: 'List',
  day: 'Day',
  unknownDay: 'unknown',
  readinessHeading: 'What unlicensed devices need next',
  readinessNote:
    'By the build of the list, the registry stamp, the licenses that inventory knows, and exit code 21, in this order.',
  readinessColumns: ['State', 'Devices', 'What to do'],
  readiness: ({ readiness, lowestBuild }) =>
    ({
      'build-too-low': {
        what: `Build too low${lowestBuild === null ? '' : `, below ${shortBuild(lowestBuild)}`}`,
        whatToDo: 'Install the newest cumulative update, then the preparation package.',
      },
      'package-missing': {
        what: 'Preparation package missing',
        whatToDo: 'Install the ESU licensing preparation package, then restart.',
      },
      'restart-or-order': {
        what: 'Restart pending or wrong order',
        whatToDo:
          'Restart; after Fast Startup a second time. Where that does not help, install the preparation package again, behind the cumulative update.',
      },
      ready: { what: 'Ready', whatToDo: 'Deploy the package.' },
      'not-covered': { what: 'Edition not covered', whatToDo: 'Take the device out of the collection.' },
      unknown: {
        what: 'Not known',
        whatToDo: 'Deploy Check, or inventory the stamp or the licenses (docs/prerequisites.md).',
      },
    })[readiness],
  updatedOf: ({ licensed, updated, notUpdated }) =>
    updated + notUpdated === 0
      ? ''
      : `${figure(updated)} of ${figure(licensed)} licensed devices have a security update of the coverage, ${figure(notUpdated)} have none${licensed === updated + notUpdated ? '' : `, the list does not tell of ${figure(licensed - updated - notUpdated)}`}.`,
  activations: ({ bought, needed, missing }) =>
    missing === 0
      ? `${many(bought, 'activation')} for ${many(needed, 'eligible device')}: enough, if none was spent otherwise.`
      : `${many(bought, 'activation')} for ${many(needed, 'eligible device')}: ${figure(missing)} too few.`,
  target: ({ day, percent, devices, days }) =>
    devices === 0
      ? `Target of ${percent} % by ${day}: reached.`
      : `Target of ${percent} % by ${day}: ${many(devices, 'device')} to go${days === null ? '' : days <= 0 ? ', and the day is over' : `, ${figure(Math.ceil((devices * 7) / days))} a week`}.`,
  targetLine: ({ day, percent }) => `Target: ${percent} % by ${day}`,
  groupsHeading: (column) => `By ${column}`,
  noGroup: '(empty)',
  exitCodesHeading: 'Failed and retrying, by exit code',
  exitCodesNote: 'What activate-esu.bat ended with on devices that are not licensed.',
  exitCodeColumns: ['Exit code', 'Devices', 'Meaning', 'What to do'],
  exitCode: ({ code, state, meaning, whatToDo }) => {
    const error = meaning === null ? reportedError(code) : undefined;
    if (error !== undefined)
      return {
        meaning: `${error.hresult}, an error of the licensing service, not an exit code of activate-esu.bat: ${error.meaning.en}`,
        whatToDo: error.decides?.whatToDo.en ?? 'Deploy Check: its log and exit code tell what is missing.',
      };
    return {
      meaning:
        meaning ??
        (code === null ? 'the deployment failed; the list has no exit code' : 'not an exit code of activate-esu.bat'),
      whatToDo:
        whatToDo ??
        (state === 'retrying'
          ? 'Nothing yet: Configuration Manager runs it again. If that goes on, look into execmgr.log of a device.'
          : 'Look into execmgr.log of a device: the program did not start, or something else ended it.'),
    };
  },
  noExitCode: 'none',
  nothingFailed: 'No device reports a failure.',
  disagreementsHeading: 'Sources that disagree',
  disagreementsNote:
    'The configuration baseline outranks hardware inventory, inventory the stamp, the stamp the exit code, the exit code ESUValue. Microsoft does not document ESUValue; an activation ID in it is known for Windows 7 only.',
  sources: {
    baseline: 'Baseline',
    inventory: 'Inventory',
    stamp: 'Stamp',
    exitCode: 'Exit code',
    esuValue: 'ESUValue',
  },
  believed: 'Believed',
  devices: 'Devices',
  verdict: (verdict) => verdict ?? 'says nothing',
  inventoryOlder: ({ inventoryOlder }) =>
    inventoryOlder === 0 ? '' : `On ${figure(inventoryOlder)} of them inventory is older than the batch's last run.`,
  readingHeading: 'What was read',
  rowsRead: ({ list }) =>
    `${many(list.rows, 'row')} with a device, ${many(list.devices, 'device')}, ${many(list.unreadable.length, 'row')} that could not be read.`,
  unreadableHeading: (count) => `Rows that could not be read: ${figure(count)}`,
  unreadableColumns: ['Line', 'Why', 'How it begins'],
  moreUnreadable: (more) => `${figure(more)} more: esupack report --json lists all.`,
  problem: (problem) => {
    switch (problem.kind) {
      case 'quote':
        return 'A quotation mark is not closed, or stands where none may.';
      case 'tooManyCells':
        return `It has ${problem.cells} cells, the heading ${problem.expected}: a separator inside a value is not quoted.`;
      case 'tooFewCells':
        return `It has ${problem.cells} cells, the heading ${problem.expected}: it ends before name, system and build.`;
      case 'noName':
        return 'It names no device.';
    }
  },
  notice: (notice) => {
    switch (notice.kind) {
      case 'encoding':
        return `The file is not Unicode; it was read as ${notice.encoding}. Save it as UTF-8 to be sure.`;
      case 'dayOrder':
        return 'Its dates could be month/day or day/month; they were read as month/day. Export them as yyyy-mm-dd to be sure.';
      case 'values':
        return `${figure(notice.rows)} cells of ${ownHeading(notice.column)} were not understood and count as empty, for example: ${notice.example}`;
      case 'shortRows':
        return `${figure(notice.rows)} rows end before the last column; what is missing counts as empty.`;
      case 'mergedRows':
        return `${figure(notice.rows)} rows belong to a device that had a row before; they were taken together.`;
      case 'passedOver':
        return `${figure(notice.rows)} lines hold no device: empty ones, repeated headings, #TYPE.`;
      case 'missing':
        return `Not in the list: ${notice.columns.map(ownHeading).join(', ')}.`;
      case 'unmatched':
        return `${many(notice.devices, 'device')} of ${notice.file} could not be matched by name with exactly one device of the other lists and ${notice.devices === 1 ? 'was' : 'were'} left out, for example: ${notice.example}`;
      case 'futureDays':
        return `${figure(notice.devices)} devices report days far after all others, up to ${notice.example}; they were not taken for the day of the list.`;
    }
  },
  notCountedHeading: 'Devices that are not counted',
  notCounted: (kind, devices) =>
    `${figure(devices)} ${
      {
        unknownSystem: 'devices: the list does not tell their operating system and build.',
        noClient: 'devices would be covered, but have no Configuration Manager client.',
        obsolete: 'records are obsolete: another record of the same device has taken their place.',
        otherProduct: 'devices are covered by another product than the one that was asked for.',
      }[kind]
    }`,
  notCovered: (devices) => `${figure(devices)} devices run something that no offer covers:`,
  columnName: ownHeading,
  tableHeading: 'Devices',
  table: {
    columns: {
      name: 'Name',
      system: 'Operating system',
      offer: 'Offer',
      state: 'State',
      inventory: 'Inventory',
      exitCode: 'Exit code',
      esuValue: 'ESUValue',
      lastDiscovery: 'Last discovery',
      lastInventory: 'Last inventory',
      notes: 'Notes',
    },
    search: 'Name or operating system',
    all: 'All',
    save: 'Save as CSV',
    clear: 'Show all',
    previous: 'Previous',
    next: 'Next',
    shown: '{from} to {to} of {count}',
    none: 'No device matches.',
    leftOut: 'This print holds {count} of {all} rows. Filter the table, or save it as CSV, for the others.',
    updated: 'updated',
    stale: 'stale',
    disagree: 'disagree',
    licensed: 'licensed',
    notLicensed: 'not licensed',
    by: {
      baseline: 'by baseline',
      inventory: 'by inventory',
      stamp: 'by stamp',
      exitCode: 'by exit code',
      esuValue: 'by ESUValue',
    },
    fileName: 'esu-devices.csv',
  },
  needsScript: 'The table of devices needs JavaScript, which is switched off here.',
  footer:
    'A license alone installs no update. The column SecurityUpdate of the list shows which devices have one. Made from the list alone; this page loads nothing from the network.',
};

/** `10.0.19045.6456` -> `19045.6456` */
export function shortBuild(build: string): string {
  return build.replace(/^\d+\.\d+\./u, '');
}

/** A number with its noun. */
export function many(number: number, noun: string): string {
  return `${figure(number)} ${noun}${number === 1 ? '' : 's'}`;
}
