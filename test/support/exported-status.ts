import type { PackagePlan } from '../../src/plan/package-plan.js';
import { noneKnown } from '../../src/plan/status-queries.js';
import { askSqlite, type Row } from './sqlite.js';

/** What Export-EsuStatus.ps1 makes of a site: its queries, run unchanged on tables named after the classes. */
export function exportedStatus(
  tables: string,
  { statusQueries: queries, offer }: PackagePlan,
  systemOf: (row: Row) => string = (row) => text(row.OperatingSystemNameandVersion),
): string {
  const ask = (query: string): readonly Row[] => askSqlite(tables, query);
  const licensed = byDevice(ask(queries.licenses), ({ ID }) => text(ID).toLowerCase());
  const known = byDevice(ask(queries.knownLicenses), ({ ID }) => text(ID).toLowerCase());
  const inventoried = byDevice(ask(queries.licenseInventory), () => noneKnown);
  const updates = byDevice(
    queries.updates === null ? [] : ask(queries.updates),
    ({ LocalizedDisplayName }) => text(LocalizedDisplayName),
    'MachineID',
  );
  const stamps = new Map(ask(queries.stamps).map((row) => [row.ResourceID, row]));
  // Both are arrays, which a table has not.
  const devices = ask(queries.devices.replace(',AgentName,AgentTime', ''));
  const rows = devices.map((device) => {
    const id = device.ResourceID ?? null;
    const stamp = stamps.get(id) ?? {};
    return [
      device.Name,
      id,
      systemOf(device),
      device.Build,
      device.BuildExt,
      device.OSBranch,
      device.Client,
      device.Obsolete,
      device.ESUValue,
      licensed.get(id)?.join(';'),
      (known.get(id) ?? inventoried.get(id))?.join(';'),
      offer.activationId,
      updates.get(id)?.toSorted().at(-1),
      stamp.Result,
      stamp.LicenseStatus,
      stamp.Readiness,
      stamp.CheckResult,
    ];
  });
  return [headings, ...rows].map((row) => row.map((cell) => `"${text(cell)}"`).join(',')).join('\r\n');
}

const headings = [
  'Name',
  'ResourceID',
  'OperatingSystem',
  'Build',
  'BuildExt',
  'OSBranch',
  'Client',
  'Obsolete',
  'ESUValue',
  'LicensedActivationIds',
  'KnownActivationIds',
  'OfferActivationId',
  'SecurityUpdate',
  'StampResult',
  'StampLicenseStatus',
  'Readiness',
  'CheckResult',
];

function byDevice(rows: readonly Row[], value: (row: Row) => string, key = 'ResourceID'): Map<unknown, string[]> {
  const table = new Map<unknown, string[]>();
  for (const row of rows) table.set(row[key], [...new Set([...(table.get(row[key]) ?? []), value(row)])]);
  return table;
}

function text(cell: string | number | null | undefined): string {
  return String(cell ?? '');
}
