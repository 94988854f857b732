import { columnFinder, plainHeading } from '../read/csv-headings.js';

/** What a column of a device list can say. */
export type Column =
  | 'name'
  | 'resourceId'
  | 'operatingSystem'
  | 'build'
  | 'client'
  | 'obsolete'
  | 'esuValue'
  | 'licensedIds'
  | 'licenseId'
  | 'licenseStatus'
  | 'buildExt'
  | 'branch'
  | 'knownIds'
  | 'update'
  | 'updateTime'
  | 'stampResult'
  | 'stampHResult'
  | 'stampStatus'
  | 'stampTime'
  | 'readiness'
  | 'checkResult'
  | 'checkTime'
  | 'lastDiscovery'
  | 'lastInventory'
  | 'exitCode'
  | 'state'
  | 'lastStatus'
  | 'baselineState'
  | 'settingName'
  | 'settingValue'
  | 'stepName'
  | 'stepTime'
  | 'stepMessage'
  | 'sequenceId'
  | 'program'
  | 'application'
  | 'packageName'
  | 'deployment'
  | 'offerId';

/**
 * Headings by which a column is known, the first the one that Export-EsuStatus.ps1 writes. Case, spaces, marks, a class
 * or view before a dot and the 0 that SQL views put behind a property do not count. Sources: the properties and columns
 * of docs/device-list.md, the console's own headings, and what people call them.
 */
const headings: Readonly<Record<Column, readonly string[]>> = {
  name: [
    'Name',
    'Device',
    'DeviceName',
    'Computer',
    'ComputerName',
    'HostName',
    'NetbiosName',
    'Machine',
    'MachineName',
    'SystemName',
    '名前',
    '名称',
    'デバイス',
    'デバイス名',
    'コンピューター',
    'コンピューター名',
    'コンピュータ',
    'コンピュータ名',
    'ホスト名',
    '端末名',
    '端末',
    'マシン名',
    'DNSHostName',
    'FullDomainName',
    'PSComputerName',
    'CN',
    'Gerätename',
    'Gerät',
    'Computername',
    'Rechnername',
    'Rechner',
    'Nom',
    'Nom de l’appareil',
    'Nom du périphérique',
    'Nom de l’ordinateur',
    'Appareil',
    'Ordinateur',
    'Périphérique',
  ],
  resourceId: ['ResourceID', 'MachineID', 'リソースID', 'リソース番号'],
  operatingSystem: [
    'OperatingSystem',
    'OperatingSystemNameandVersion',
    'OperatingSystemNameAnd',
    'OperatingSystemName',
    'OS',
    'OSName',
    'DeviceOS',
    'Caption',
    'OSPlatform',
    'OSDescription',
    'オペレーティングシステム',
    'オペレーティングシステム名',
    'オペレーティングシステムの名前とバージョン',
    'オペレーティングシステム名とバージョン',
    'OS名',
    'Betriebssystem',
    'Betriebssystemname',
    'Name des Betriebssystems',
    'Système d’exploitation',
    'Nom du système d’exploitation',
    'SE',
  ],
  build: [
    'Build',
    'BuildNumber',
    'OSBuild',
    'OSBuildNumber',
    'OperatingSystemBuild',
    'DeviceOSBuild',
    'OSVersion',
    'Build01',
    'ビルド',
    'ビルド番号',
    'OSビルド',
    'OSのビルド',
    'オペレーティングシステムビルド',
    'オペレーティングシステムのビルド',
    'OperatingSystemVersion',
    'Buildnummer',
    'Betriebssystembuild',
    'Betriebssystemversion',
    'Version des Betriebssystems',
    'Numéro de build',
    'Build du système d’exploitation',
    'Version du système d’exploitation',
    'Version du SE',
  ],
  client: ['Client', 'IsClient', 'ClientInstalled', 'クライアント'],
  obsolete: ['Obsolete', 'IsObsolete', '廃止', '古い', '不使用', 'Veraltet', 'Obsolète'],
  esuValue: [
    'ESUValue',
    'ESU',
    'ExtendedSecurityUpdatesKey',
    'ESU値',
    'ESUの値',
    '拡張セキュリティ更新プログラムキー',
    '拡張セキュリティ更新プログラムのキー',
  ],
  licensedIds: [
    'LicensedActivationIds',
    'ActivationIds',
    'LicensedIds',
    'LicensedIdsByInventory',
    'InventoryActivationIds',
    'ライセンス認証ID',
    'ライセンス認証済みID',
    '認証済みID',
    'アクティブ化ID',
    'アクティベーションID',
  ],
  licenseId: ['ID', 'ActivationId', 'SoftwareLicensingProductId', 'LicenseId'],
  licenseStatus: ['LicenseStatus', 'LicenceStatus', 'ライセンスの状態', 'ライセンス状態', 'ライセンスステータス'],
  lastDiscovery: [
    'LastDiscovery',
    'LastDiscoveryTime',
    'LastHeartbeat',
    'LastHeartbeatTime',
    'HeartbeatDDR',
    'LastDDR',
    'AgentTime',
    'LastActiveTime',
    'LastActive',
    '最終探索',
    '最終探索日時',
    '最後の探索',
    '最終検出',
    '最終検出日時',
    '最終ハートビート',
    '最終アクティブ時刻',
    'LastCheckin',
    'LastSeen',
    'LastLogonDate',
    'LastDeviceUpdate',
    'LastSyncTime',
    'LastReportedStatusTime',
    'Letzte Aktivität',
    'Letzte Ermittlung',
    'Letztes Einchecken',
    'Letzter Check-In',
    'Dernière activité',
    'Dernière découverte',
    'Dernier check-in',
    'Dernière synchronisation',
  ],
  lastInventory: [
    'LastInventory',
    'LastInventoryTime',
    'LastHardwareInventory',
    'LastHardwareScan',
    'HardwareScan',
    'LastHWScan',
    'LastHW',
    '最終インベントリ',
    '最終インベントリ日時',
    '最終ハードウェアインベントリ',
    '最終ハードウェアスキャン',
    'ハードウェアスキャン',
    '最後のハードウェアインベントリ',
    'Letzte Hardwareinventur',
    'Letzter Hardwarescan',
    'Hardwareinventur',
    'Dernier inventaire matériel',
    'Dernière analyse matérielle',
  ],
  exitCode: [
    'LastExitCode',
    'ExitCode',
    'LastExecutionResult',
    'ExecutionResult',
    'ReturnCode',
    'Result',
    '終了コード',
    '最終終了コード',
    '最後の終了コード',
    'リターンコード',
    '戻り値',
    'ErrorCode',
    'Beendigungscode',
    'Rückgabecode',
    'Fehlercode',
    'Code de sortie',
    'Code de retour',
    'Code d’erreur',
  ],
  state: [
    'LastState',
    'LastStateName',
    'DeploymentState',
    'State',
    'Status',
    '状態',
    '展開の状態',
    '最終状態',
    'Zustand',
    'Bereitstellungsstatus',
    'État',
    'État du déploiement',
    'Statut',
  ],
  lastStatus: [
    'LastStatusTime',
    'StatusTime',
    'LastRun',
    '最終状態日時',
    '状態の日時',
    '最終実行',
    '最終実行日時',
    'Statuszeit',
    'Letzter Status',
    'Date de l’état',
    'Date du statut',
  ],
  baselineState: ['BaselineState'],
  settingName: ['SettingName'],
  settingValue: ['CurrentValue'],
  stepName: ['ActionName', 'StepName'],
  stepTime: ['ExecutionTime'],
  stepMessage: ['LastStatusMsgID', 'LastStatusMessageID'],
  sequenceId: ['PackageID', 'パッケージID', 'Paket-ID', 'ID du package'],
  program: [
    'ProgramName',
    'Program',
    'プログラム',
    'プログラム名',
    'Programm',
    'Programmname',
    'Programme',
    'Nom du programme',
  ],
  application: [
    'ApplicationName',
    'Application',
    'AppName',
    'App',
    'AppDisplayName',
    'Software',
    'SoftwareName',
    'アプリ',
    'アプリ名',
    'アプリケーション',
    'アプリケーション名',
    'ソフトウェア',
    'Anwendung',
    'Anwendungsname',
    'Nom de l’application',
  ],
  packageName: [
    'PackageName',
    'Package',
    'TaskSequence',
    'TaskSequenceName',
    'パッケージ',
    'パッケージ名',
    'タスクシーケンス',
    'タスクシーケンス名',
    'Paket',
    'Paketname',
    'Nom du package',
  ],
  deployment: [
    'DeploymentName',
    'Deployment',
    'DeploymentID',
    'AdvertisementName',
    'AdvertisementID',
    'AdvertID',
    '展開',
    '展開名',
    '展開ID',
    'Bereitstellung',
    'Bereitstellungsname',
    'Déploiement',
    'Nom du déploiement',
  ],
  offerId: ['OfferActivationId', '対象ライセンス認証ID'],
  buildExt: ['BuildExt', 'OSBuildExt'],
  branch: ['OSBranch', 'OperatingSystemReadinessBranch', 'OSBranch01'],
  knownIds: ['KnownActivationIds', 'KnownIds'],
  update: ['SecurityUpdate', 'UpdateTitle', 'LocalizedDisplayName', 'Title', 'Titel', 'Titre', '更新プログラム'],
  updateTime: ['SecurityUpdateTime'],
  stampResult: ['StampResult'],
  stampHResult: ['StampHResult', 'HResult'],
  stampStatus: ['StampLicenseStatus'],
  stampTime: ['StampTime'],
  readiness: ['Readiness'],
  checkResult: ['CheckResult'],
  checkTime: ['CheckTime'],
};

/** Columns that say something of a device that another list may name. */
export const tellingColumns: readonly Column[] = [
  'esuValue',
  'licensedIds',
  'licenseId',
  'exitCode',
  'state',
  'stampResult',
  'stampStatus',
  'checkResult',
  'baselineState',
  'settingValue',
];

/** Columns that a device's license hangs on: text in them that is not understood may be the answer. */
export const licenseColumns: readonly Column[] = [...tellingColumns, 'licenseStatus', 'offerId'];

export const dateColumns: readonly Column[] = [
  'lastDiscovery',
  'lastInventory',
  'lastStatus',
  'stampTime',
  'checkTime',
  'updateTime',
  'stepTime',
];

const findColumns = columnFinder(headings);

/** Where each column stands; of two headings with one meaning the first counts. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/**
 * Headings that say what they are, the surest first. A mere Name beside them may be that of a license, product or user, as
 * Get-CimInstance exports it; OS Version beside OS Build is 22H2 in Microsoft Defender's export.
 */
const surer: readonly (readonly [Column, readonly string[]])[] = [
  ['name', ['netbiosname', 'pscomputername', 'computername', 'devicename', 'machinename', 'systemname']],
  ['build', ['osbuild', 'operatingsystembuild', 'deviceosbuild', 'buildnumber', 'build']],
];

/** The columns that a row of cells is a heading for. Empty when it is none: a heading names at least the device. */
export function columnsOf(cells: readonly string[]): Columns {
  const found = findColumns(cells);
  const names = cells.map(plainHeading);
  for (const [column, wanted] of surer) {
    const at = wanted.map((name) => names.indexOf(name)).find((index) => index !== -1);
    if (at !== undefined && found[column] !== undefined) found[column] = at;
  }
  if (found.readiness !== undefined || found.stampHResult !== undefined) ofStamp(found, names);
  else if (found.licenseStatus === undefined && stampColumns.some((column) => found[column] !== undefined))
    move(found, names, 'licenseId', 'offerId', 'activationid');
  // One activation ID a row, with its status beside it. Alone it says nothing: Windows lists licenses that are not active, too.
  if (found.licenseStatus === undefined) delete found.licenseId;
  if (found.licenseId === undefined && found.licensedIds !== undefined && found.licenseStatus !== undefined) {
    found.licenseId = found.licensedIds;
    delete found.licensedIds;
  }
  // 0 is no error then, of whatever it was.
  if (
    errorHeadings.includes(names[found.exitCode ?? -1] ?? '') &&
    !namesRun.some((column) => found[column] !== undefined)
  )
    delete found.exitCode;
  return found.name === undefined ? {} : found;
}

/** Codes of errors, as many programs list them; that they are exit codes only a column beside them tells. */
const errorHeadings = ['ErrorCode', 'Fehlercode', 'Code d’erreur'].map(plainHeading);
const namesRun: readonly Column[] = ['program', 'application', 'packageName', 'sequenceId', 'deployment', 'offerId'];

/** A heading that a list has more than once, as joined tables have it: where the column stands, and where it stands again. */
export interface RepeatedHeading {
  readonly heading: string;
  readonly first: number;
  readonly again: readonly number[];
}

/** The headings of known columns that stand in a list again, word for word. */
export function repeatedHeadings(titles: readonly string[], columns: Columns): readonly RepeatedHeading[] {
  const names = titles.map(plainHeading);
  return Object.values(columns).flatMap((first) => {
    const again = names.flatMap((name, index) => (index !== first && name === names[first] ? [index] : []));
    return again.length === 0 ? [] : [{ heading: titles[first] ?? '', first, again }];
  });
}

/** The values of the inventory class as they are: Result, LicenseStatus and Time are those of the stamp. */
function ofStamp(found: Partial<Record<Column, number>>, names: readonly string[]): void {
  move(found, names, 'licenseId', 'offerId', 'activationid');
  move(found, names, 'licenseStatus', 'stampStatus', 'licensestatus');
  move(found, names, 'exitCode', 'stampResult', 'result');
  const time = names.indexOf('time');
  if (time !== -1) found.stampTime ??= time;
}

/** The names that Export-EsuStatus.ps1 gives them. */
const stampColumns: readonly Column[] = ['stampResult', 'stampStatus', 'stampTime', 'checkResult', 'checkTime'];

/** @param wanted the heading, of those that a column has, that stands for another column here */
function move(
  found: Partial<Record<Column, number>>,
  names: readonly string[],
  from: Column,
  to: Column,
  wanted: string,
): void {
  const at = found[from];
  if (at === undefined || names[at] !== wanted || found[to] !== undefined) return;
  found[to] = at;
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- a heading stands for one column
  delete found[from];
}

/** The heading that Export-EsuStatus.ps1 writes for a column. */
export function ownHeading(column: Column): string {
  return headings[column][0] ?? column;
}
