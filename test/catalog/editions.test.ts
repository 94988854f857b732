import { describe, expect, it } from '@jest/globals';
import { captionFits, editions, longTermServicing } from '../../src/catalog/editions.js';
import type { OperatingSystem } from '../../src/catalog/product.js';
import { products } from '../../src/catalog/products.js';

const systems = products.flatMap(({ operatingSystems }) => operatingSystems);

function system(name: string): OperatingSystem {
  const found = systems.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no ${name}`);
  return found;
}

describe('an edition', () => {
  it('that an offer names has captions', () => {
    const named = systems.flatMap(({ requiredEditions, excludedEditions }) => [
      ...requiredEditions,
      ...excludedEditions,
    ]);
    expect(named.filter((prefix) => !editions.some((edition) => edition.prefix === prefix))).toEqual([]);
    expect(named).not.toEqual([]);
  });

  it.each([
    ['Windows Server 2012 R2', 'Microsoft Windows Server 2012 R2 Standard', true],
    ['Windows Server 2012 R2', 'Microsoft Windows Server 2012 R2 Datacenter', true],
    ['Windows Server 2012 R2', 'Microsoft Windows NT Server 6.3', true],
    ['Windows Server 2012 R2', 'Windows Server 2012 R2', true],
    ['Windows Server 2012 R2', 'Microsoft Windows Storage Server 2012 R2 Standard', false],
    ['Windows Server 2012', 'Microsoft Hyper-V Server 2012', false],
    ['Windows Server 2012 R2', 'Microsoft Windows Server 2012 R2 Essentials', false],
    ['Windows Server 2016', 'Microsoft Windows Storage Server 2016 Workgroup', false],
    ['Windows 10 22H2', 'Microsoft Windows 10 Enterprise', true],
    ['Windows 10 22H2', 'Microsoft Windows 10 Enterprise multi-session', false],
    ['Windows 10 22H2', 'Microsoft Windows 10 Enterprise for Virtual Desktops', false],
    ['Windows 10 22H2', 'Microsoft Windows 10 Enterprise LTSC', false],
    ['Windows 10 Enterprise LTSB 2016', 'Microsoft Windows 10 Enterprise 2016 LTSB', true],
    ['Windows 10 Enterprise LTSB 2016', 'Microsoft Windows 10 Enterprise', false],
    ['Windows 10 Enterprise LTSB 2016', 'Microsoft Windows NT Workstation 10.0', true],
    ['Windows 7 SP1', 'Microsoft Windows 7 Professional', true],
  ])('of %s: the caption %j fits: %s', (name, caption, fits) => {
    expect(captionFits(caption, system(name))).toBe(fits);
  });

  it('is told by the branch of discovery where long-term servicing matters', () => {
    expect(longTermServicing(system('Windows 10 Enterprise LTSB 2016'))).toBe(true);
    expect(longTermServicing(system('Windows 10 22H2'))).toBe(false);
    expect(longTermServicing(system('Windows Server 2016'))).toBeNull();
  });
});
