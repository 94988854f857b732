import { describe, expect, it } from '@jest/globals';
import { systemOf } from '../../src/report/systems.js';
import { sampleInventory } from '../support/sample-inventory.js';

describe('what covers a device', () => {
  it('is the same as for the collections, on every machine of the sample inventory', () => {
    const reachable = sampleInventory(['a', 'b', 'c']).filter(
      ({ system }) => system.Client === 1 && system.Obsolete !== 1,
    );
    const different = reachable.filter(({ system, coveredBy }) => {
      const { product } = systemOf(
        system.OperatingSystemNameandVersion ?? '',
        system.Build ?? '',
        String(system.OSBranch ?? ''),
      );
      return product !== coveredBy;
    });
    expect(different.map(({ system }) => [system.OperatingSystemNameandVersion, system.Build])).toEqual([]);
    expect(reachable.length).toBeGreaterThan(500);
  });

  it.each([
    ['Microsoft Windows 10 Enterprise', '19045', 'windows-10'],
    ['Microsoft Windows 10 Enterprise', '10.0.19045.6456', 'windows-10'],
    ['Windows 10 Pro 10.0.19045', '', 'windows-10'],
    ['Windows 10 22H2', '', 'windows-10'],
    ['Microsoft Windows 10 Enterprise LTSC', '19045', null],
    ['Microsoft Windows 10 Enterprise 2016 LTSB', '14393', 'windows-10-ltsb-2016'],
    ['Microsoft Windows 10 Enterprise', '14393', null],
    ['Microsoft Windows 11 Enterprise', '22631', null],
    ['Microsoft Windows 7 Professional', '7601', 'windows-7'],
    ['Microsoft Windows Server 2008 R2 Standard', '7601', 'windows-server-2008'],
    ['Microsoft Windows Server 2012 R2 Standard', '', 'windows-server-2012'],
    ['Microsoft Windows Server 2012 Datacenter', '9200', 'windows-server-2012'],
    ['Microsoft Windows Storage Server 2012 R2 Standard', '9600', null],
    ['Microsoft Hyper-V Server 2012 R2', '9600', null],
    ['Microsoft Windows Server 2012 R2 Essentials', '9600', null],
    ['Microsoft Windows Storage Server 2016 Standard', '14393', null],
    ['Microsoft Windows Server 2016 Datacenter', '14393', 'windows-server-2016'],
    ['Microsoft Windows 10 Enterprise multi-session', '10.0.19045.6456', null],
    ['Microsoft Windows 10 Enterprise for Virtual Desktops', '19045', null],
  ])('%s, build %j: %s', (operatingSystem, build, product) => {
    expect(systemOf(operatingSystem, build).product).toBe(product);
  });

  it('is not known where the list does not say enough', () => {
    expect(systemOf('Microsoft Windows 10 Enterprise', '')).toMatchObject({ product: null, recognized: false });
    expect(systemOf('', '19045')).toMatchObject({ product: null, recognized: false });
  });
});
