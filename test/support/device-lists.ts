import { products } from '../../src/catalog/products.js';
import { type DeviceList, readDeviceList } from '../../src/report/device-list.js';

/** Activation IDs of Windows 10 and Windows 7, by year. */
export const windows10Ids = idsOf('windows-10');
export const windows7Ids = idsOf('windows-7');

export const ownHeading =
  'Name,ResourceID,OperatingSystem,Build,Client,Obsolete,ESUValue,LicensedActivationIds,LastDiscovery,LastInventory,LastExitCode,LastState,LastStatusTime,OfferActivationId';

/** What a row of Export-EsuStatus.ps1 says; everything that is not given is as a healthy, unlicensed device has it. */
export interface ListedDevice {
  readonly name: string;
  readonly system?: string;
  readonly build?: string;
  readonly client?: string;
  readonly obsolete?: string;
  readonly esuValue?: string;
  readonly licensedIds?: string;
  readonly lastDiscovery?: string;
  readonly lastInventory?: string;
  readonly exitCode?: string;
  readonly state?: string;
  readonly lastStatus?: string;
  readonly offerId?: string;
}

/** A list as Export-EsuStatus.ps1 writes it, every cell quoted. */
export function csvOf(devices: readonly ListedDevice[]): string {
  const rows = devices.map((device, index) =>
    [
      device.name,
      String(16_777_220 + index),
      device.system ?? 'Microsoft Windows NT Workstation 10.0',
      device.build ?? '10.0.19045',
      device.client ?? '1',
      device.obsolete ?? '0',
      device.esuValue ?? '',
      device.licensedIds ?? '',
      device.lastDiscovery ?? '2026-11-20T08:00:00',
      device.lastInventory ?? '2026-11-20T08:00:00',
      device.exitCode ?? '',
      device.state ?? '',
      device.lastStatus ?? '',
      device.offerId ?? '',
    ]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(','),
  );
  return `\uFEFF${[ownHeading, ...rows].join('\r\n')}\r\n`;
}

export function listOf(devices: readonly ListedDevice[], file = 'devices.csv'): DeviceList {
  return readText(csvOf(devices), file);
}

export function readText(text: string, file = 'devices.csv', by?: string): DeviceList {
  return readDeviceList(file, Buffer.from(text, 'utf8'), { by });
}

function idsOf(id: string): readonly [string, string, string] {
  const found = products.find((product) => product.id === id)?.years.map(({ activationId }) => activationId ?? '');
  const [first = '', second = '', third = ''] = found ?? [];
  return [first, second, third];
}
