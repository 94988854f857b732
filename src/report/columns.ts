import { columnFinder } from '../read/csv-headings.js';

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
  | 'licenceId'
  | 'licenceStatus'
  | 'lastDiscovery'
  | 'lastInventory'
  | 'exitCode'
  | 'state'
  | 'lastStatus'
  | 'offerId';

/**
 * Headings by which a column is known, the first the one that Export-EsuStatus.ps1 writes. Case, spaces, marks, a class
 * or view before a dot and the 0 that SQL views put behind a property do not count. Sources: the properties and columns
 * of docs/report.md, the console's own headings, and what people call them.
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
    'オペレーティングシステム',
    'オペレーティングシステム名',
    'オペレーティングシステムの名前とバージョン',
    'オペレーティングシステム名とバージョン',
    'OS名',
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
    'BuildExt',
    'ビルド',
    'ビルド番号',
    'OSビルド',
    'OSのビルド',
    'オペレーティングシステムビルド',
    'オペレーティングシステムのビルド',
  ],
  client: ['Client', 'IsClient', 'ClientInstalled', 'クライアント'],
  obsolete: ['Obsolete', 'IsObsolete', '廃止', '古い', '不使用'],
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
  licenceId: ['ID', 'ActivationId', 'SoftwareLicensingProductId', 'LicenseId'],
  licenceStatus: ['LicenseStatus', 'LicenceStatus', 'ライセンスの状態', 'ライセンス状態', 'ライセンスステータス'],
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
  ],
  state: ['LastState', 'LastStateName', 'DeploymentState', 'State', 'Status', '状態', '展開の状態', '最終状態'],
  lastStatus: ['LastStatusTime', 'StatusTime', 'LastRun', '最終状態日時', '状態の日時', '最終実行', '最終実行日時'],
  offerId: ['OfferActivationId', '対象ライセンス認証ID'],
};

const findColumns = columnFinder(headings);

/** Where each column stands; a heading that occurs twice counts where it stands first. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** The columns that a row of cells is a heading for. Empty when it is none: a heading names at least the device. */
export function columnsOf(cells: readonly string[]): Columns {
  const found = findColumns(cells);
  // One activation ID a row, with its status beside it; alone it is a list of licensed ones.
  if (found.licenceStatus === undefined && found.licenceId !== undefined) {
    found.licensedIds ??= found.licenceId;
    delete found.licenceId;
  }
  if (found.licenceId === undefined && found.licensedIds !== undefined && found.licenceStatus !== undefined) {
    found.licenceId = found.licensedIds;
    delete found.licensedIds;
  }
  return found.name === undefined ? {} : found;
}

/** The heading that Export-EsuStatus.ps1 writes for a column. */
export function ownHeading(column: Column): string {
  return headings[column][0] ?? column;
}
