export type Column = 'device' | 'installationId' | 'confirmationId' | 'activationId';

/** Where each column stands. */
export type Columns = Readonly<Partial<Record<Column, number>>>;

/**
 * Headings by which a column is known: those of the console, of SQL views, of VAMT's product objects, and what people
 * write. Case, blanks and marks do not count, nor does the 0 that SQL views put behind a property.
 */
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
export function columnsOf(cells: readonly string[]): Columns {
  const found: Partial<Record<Column, number>> = {};
  for (const [column, names] of Object.entries(headings) as [Column, readonly string[]][]) {
    const index = cells.findIndex((cell) => names.some((name) => plain(name) === plain(cell)));
    if (index >= 0) found[column] = index;
  }
  return found;
}

function plain(heading: string): string {
  const last = heading.slice(heading.lastIndexOf('.') + 1);
  const letters = last
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}]/gu, '');
  return letters.replace(/(?<=\p{Letter})0$/u, '');
}
