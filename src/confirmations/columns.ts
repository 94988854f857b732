import { columnFinder } from '../read/csv-headings.js';

export type Column = 'device' | 'installationId' | 'confirmationId' | 'activationId';

/** Where each column stands. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/** Headings by which a column is known: those of the console, of SQL views, of VAMT's product objects, and what people write. */
const headings: Readonly<Record<Column, readonly string[]>> = {
  device: [
    'Name',
    'Device',
    'DeviceName',
    'Computer',
    'ComputerName',
    'NetbiosName',
    'HostName',
    'Machine',
    'MachineName',
    'FullyQualifiedDomainName',
    'デバイス',
    'デバイス名',
    'コンピューター名',
    'コンピュータ名',
    '名前',
  ],
  installationId: ['InstallationId', 'OfflineInstallationId', 'IID', 'インストールID'],
  confirmationId: ['ConfirmationId', 'CID', '確認ID'],
  activationId: ['ActivationId', 'Sku', 'SkuId', 'ライセンス認証ID'],
};

/** The columns that a row of cells is a heading for. */
export const columnsOf: (cells: readonly string[]) => Columns = columnFinder(headings);
