/** The heading that Export-EsuStatus.ps1 writes for a column. */
export function ownHeading(column: Column): string {
  return headings[column][0] ?? column;
}

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
export const headings: Readonly<Record<Column, readonly string[]>> = {
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
