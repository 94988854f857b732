import { describe, expect, it } from '@jest/globals';
import { stampClassFiles } from '../../src/emit/stamp-class.js';
import { stampClass, stampKey, stampValues } from '../../src/plan/stamp.js';
import { expectGolden } from '../support/golden.js';
import { inventedKey, planned } from '../support/planned.js';

function text(path: string, product = 'windows-10'): string {
  const file = stampClassFiles
    .emit(planned({ product, year: '1' }), { key: inventedKey })
    .find((each) => each.path === path);
  if (file === undefined || !('content' in file)) throw new Error(`${path} was not emitted`);
  return Buffer.from(file.content).toString('ascii');
}

describe('the inventory class of the registry stamp', () => {
  it.each(['stamp-class.mof', 'stamp-inventory.mof'])(
    '%s is the same to the byte as before, in every bundle',
    (path) => {
      expectGolden(path, Buffer.from(text(path), 'ascii'));
      expect(text(path, 'windows-7')).toBe(text(path));
    },
  );

  it('is read by the registry provider below the key that the batch writes', () => {
    expect(text('stamp-class.mof')).toContain('#pragma namespace ("\\\\\\\\.\\\\root\\\\cimv2")\r\n');
    expect(text('stamp-class.mof')).toContain(
      '[dynamic, provider ("RegProv"), ClassContext ("local|HKEY_LOCAL_MACHINE\\\\SOFTWARE\\\\esupack")]\r\n',
    );
    expect(planned().batch.registryKey).toBe(`HKLM\\${stampKey}\\${planned().offer.activationId}`);
  });

  it('reports every value that is collected, under the same class name and key', () => {
    const names = (mof: string) => [...mof.matchAll(/string (\w+);/gu)].map(([, name]) => name);
    const all = [stampClass.keyProperty, ...stampValues.map(({ name }) => name)];
    expect(names(text('stamp-class.mof'))).toEqual(all);
    expect(names(text('stamp-inventory.mof'))).toEqual(all);
    for (const path of ['stamp-class.mof', 'stamp-inventory.mof'])
      expect(text(path)).toMatch(new RegExp(`^class ${stampClass.wmiName}\\b`, 'mu'));
    expect(text('stamp-inventory.mof')).toContain(`SMS_Class_ID ("${stampClass.classId}") ]`);
  });

  it('lends its ID to the class and the view that queries name', () => {
    const [, id] = stampClass.classId.split('|');
    expect(stampClass.providerClass).toBe(`SMS_G_System_${id}`);
    expect(stampClass.view).toBe(`v_GS_${id}0`);
    expect(planned().statusQueries.stamps).toContain(` from ${stampClass.providerClass} `);
    expect(planned().statusQueries.stampSql).toContain(` ${stampClass.view} `);
  });
});
