import { describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import type { ProductId } from '../../src/catalog/product.js';
import { firstUpdateMonth, isSecurityUpdate } from '../../src/catalog/security-updates.js';

function counts(title: string, id: ProductId, from: string | null = null): boolean {
  return isSecurityUpdate(title, products.find((product) => product.id === id)?.operatingSystems ?? [], from);
}

describe('a security update of the system', () => {
  it.each([
    ['2026-09 Cumulative Update for Windows 10 Version 22H2 for x64-based Systems (KB5122878)', 'windows-10'],
    ['2027-02 Cumulative Update for Windows 10 Version 1607 for x64-based Systems (KB5131415)', 'windows-10-ltsb-2016'],
    ['2027-02 Cumulative Update for Windows Server 2016 for x64-based Systems (KB5131415)', 'windows-server-2016'],
    ['2020-02 Security Monthly Quality Rollup for Windows 7 for x64-based Systems (KB4537820)', 'windows-7'],
    ['2020-02 Security Only Quality Update for Windows 7 for x86-based Systems (KB4537813)', 'windows-7'],
    ['2021-01 Security Monthly Quality Rollup for Windows Server 2008 for x64-based Systems', 'windows-server-2008'],
    ['2018-02 Security Only Quality Update for Windows Server 2008 R2 for x64-based Systems', 'windows-server-2008'],
    ['2023-11 Security Monthly Quality Rollup for Windows Server 2012 R2 for x64-based Systems', 'windows-server-2012'],
  ] as const)('is %s', (title, id) => {
    expect(counts(title, id)).toBe(true);
  });

  it.each([
    ['2026-09 Extended Security Updates (ESU) Licensing Preparation Package for Windows 10 Version 22H2', 'windows-10'],
    ['2023-10 Servicing Stack Update for Windows 10 Version 22H2 for x64-based Systems (KB5031539)', 'windows-10'],
    ['2024-01 Security Update for Windows 10 Version 22H2 for x64-based Systems (KB5034441)', 'windows-10'],
    ['2026-09 Cumulative Update Preview for Windows 10 Version 22H2 for x64-based Systems', 'windows-10'],
    ['2026-09 Dynamic Cumulative Update for Windows 10 Version 22H2 for x64-based Systems', 'windows-10'],
    ['2026-09 Cumulative Update for .NET Framework 3.5, 4.8 and 4.8.1 for Windows 10 Version 22H2', 'windows-10'],
    ['2026-09 Cumulative Update for Windows 11, version 24H2 for x64-based Systems (KB5129195)', 'windows-10'],
    ['Windows Malicious Software Removal Tool x64 - v5.130 (KB890830)', 'windows-10'],
    ['2020-07 Extended Security Updates (ESU) Licensing Preparation Package for Windows 7', 'windows-7'],
    ['2020-03 Servicing Stack Update for Windows 7 for x64-based Systems (KB4550735)', 'windows-7'],
    ['2020-02 Preview of Monthly Quality Rollup for Windows 7 for x64-based Systems', 'windows-7'],
    ['2020-02 Security and Quality Rollup for .NET Framework 3.5.1 for Windows 7 for x64', 'windows-7'],
    ['2020-02 Security Only Update for .NET Framework 3.5.1 for Windows 7 for x64', 'windows-7'],
    ['2020-02 Cumulative Security Update for Internet Explorer 11 for Windows 7', 'windows-7'],
    ['2023-08 Servicing Stack Update for Windows Server 2012 R2 for x64-based Systems', 'windows-server-2012'],
  ] as const)('is not %s', (title, id) => {
    expect(counts(title, id)).toBe(false);
  });

  it('was released after the day on which support ended', () => {
    const title = (month: string) => `${month} Cumulative Update for Windows 10 Version 22H2 for x64-based Systems`;
    expect(
      ['2025-09', '2025-10', '2025-11', '2026-01'].map((month) => counts(title(month), 'windows-10', '2025-10-15')),
    ).toEqual([false, false, true, true]);
  });

  it.each([
    ['2025-10-15', '2025-11'],
    ['2026-10-14', '2026-11'],
    ['2020-01-14', '2020-02'],
    ['2023-10-11', '2023-11'],
    ['2026-12-09', '2027-01'],
    ['2026-12-01', '2026-12'],
  ])('of a coverage from %s is first that of %s', (from, month) => {
    expect(firstUpdateMonth(from)).toBe(month);
  });
});
