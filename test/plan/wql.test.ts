import { describe, expect, it } from '@jest/globals';
import { findProduct, products } from '../../src/catalog/products.js';
import type { OperatingSystem } from '../../src/catalog/product.js';
import { InternalError } from '../../src/errors.js';
import {
  eligibleQuery,
  esuValueListQuery,
  licensedByEsuValueQuery,
  licensedByInventoryQuery,
  needsByEsuValueQuery,
  needsByInventoryQuery,
  siteEsuValuesQuery,
} from '../../src/plan/wql.js';

const activationId = '77db037b-95c3-48d7-a3ab-a9c6d41093e0';
const devices =
  'select SMS_R_System.ResourceID,SMS_R_System.ResourceType,SMS_R_System.Name,SMS_R_System.SMSUniqueIdentifier,' +
  'SMS_R_System.ResourceDomainORWorkgroup,SMS_R_System.Client from SMS_R_System';
const esuValues =
  'select SMS_R_System.Name,SMS_R_System.OperatingSystemNameandVersion,SMS_R_System.ESUValue from SMS_R_System';
const reachable = 'SMS_R_System.Client = 1 and (SMS_R_System.Obsolete = 0 or SMS_R_System.Obsolete is null)';
const windows7 =
  '((SMS_R_System.OperatingSystemNameandVersion like "%Workstation 6.1%" and (SMS_R_System.Build like "6.1.7601%")))';
const inventory =
  'select SMS_R_System.ResourceID from SMS_R_System inner join SMS_G_System_SOFTWARE_LICENSING_PRODUCT ' +
  'on SMS_G_System_SOFTWARE_LICENSING_PRODUCT.ResourceID = SMS_R_System.ResourceID ' +
  `where SMS_G_System_SOFTWARE_LICENSING_PRODUCT.ID = "${activationId}" and SMS_G_System_SOFTWARE_LICENSING_PRODUCT.LicenseStatus = 1 and SMS_G_System_SOFTWARE_LICENSING_PRODUCT.Name like "%ESU%"`;

describe('the WQL of Windows 7', () => {
  const systems = systemsOf('windows-7');

  it('finds eligible devices by build and kind', () => {
    expect(eligibleQuery(systems)).toBe(`${devices} where ${reachable} and ${windows7}`);
  });

  it('finds licensed ones by ESUValue, and leaves them out by a sub-select', () => {
    expect(licensedByEsuValueQuery(systems, activationId)).toBe(
      `${devices} where ${reachable} and ${windows7} and SMS_R_System.ESUValue like "%${activationId}%"`,
    );
    expect(needsByEsuValueQuery(systems, activationId)).toBe(
      `${devices} where ${reachable} and ${windows7} and SMS_R_System.ResourceID not in ` +
        `(select SMS_R_System.ResourceID from SMS_R_System where SMS_R_System.ESUValue like "%${activationId}%")`,
    );
  });

  it('finds licensed ones by inventory, and leaves them out by the same sub-select', () => {
    expect(licensedByInventoryQuery(systems, activationId)).toBe(
      `${devices} where ${reachable} and ${windows7} and SMS_R_System.ResourceID in (${inventory})`,
    );
    expect(needsByInventoryQuery(systems, activationId)).toBe(
      `${devices} where ${reachable} and ${windows7} and SMS_R_System.ResourceID not in (${inventory})`,
    );
  });

  it('lists the values of eligible devices and of the site', () => {
    expect(esuValueListQuery(systems)).toBe(`${esuValues} where ${reachable} and ${windows7}`);
    expect(siteEsuValuesQuery()).toBe(`${esuValues} where SMS_R_System.ESUValue is not null`);
  });
});

describe('the WQL of any product', () => {
  it.each(['" or 1=1 --', "' or 1=1", 'a\nb', 'a\\', ''])(
    'is never written with %j, which could end its literal',
    (value) => {
      expect(() => licensedByEsuValueQuery(systemsOf('windows-7'), value)).toThrow(InternalError);
      expect(() => licensedByInventoryQuery(systemsOf('windows-7'), value)).toThrow(InternalError);
    },
  );
});

describe('the WQL of Windows Server 2008 and 2008 R2', () => {
  it('takes both systems and both builds of the first', () => {
    const query = eligibleQuery(systemsOf('windows-server-2008'));
    expect(query).toContain(
      '((SMS_R_System.OperatingSystemNameandVersion like "%Server 6.0%" and ' +
        '(SMS_R_System.Build like "6.0.6002%" or SMS_R_System.Build like "6.0.6003%")) or ' +
        '(SMS_R_System.OperatingSystemNameandVersion like "%Server 6.1%" and (SMS_R_System.Build like "6.1.7601%")))',
    );
  });
});

describe.each(products.map(({ id }) => id))('every query of %s', (id) => {
  const systems = systemsOf(id);
  const queries = [
    eligibleQuery(systems),
    licensedByEsuValueQuery(systems, `%${activationId}%`),
    needsByEsuValueQuery(systems, `%${activationId}%`),
    licensedByInventoryQuery(systems, activationId),
    needsByInventoryQuery(systems, activationId),
    esuValueListQuery(systems),
    siteEsuValuesQuery(),
  ];

  it('is one line of ASCII', () => {
    for (const query of queries) expect(query).toMatch(/^[\x20-\x7E]+$/u);
  });

  it('closes what it opens', () => {
    for (const query of queries) {
      expect(query.split('(').length).toBe(query.split(')').length);
      expect(query.split('"').length % 2).toBe(1);
    }
  });
});

function systemsOf(id: string): readonly OperatingSystem[] {
  return findProduct(id)?.operatingSystems ?? [];
}
