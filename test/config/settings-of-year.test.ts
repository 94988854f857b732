import { describe, expect, it } from '@jest/globals';
import { settingsOfYear } from '../../src/config/settings-of-year.js';

const kept = { product: 'windows-10', year: '2' } as const;
const next = (settings: Readonly<Record<string, string>>) => settingsOfYear({ ...kept, ...settings }, { year: '3' });

describe('the settings of a bundle for another year', () => {
  it.each([
    ['contoso-year-2', 'contoso-year-3'],
    ['win10-22h2-y2', 'win10-22h2-y3'],
    ['contoso_Year2_win10', 'contoso_Year3_win10'],
    ['esu.2', 'esu.3'],
    ['contoso', 'contoso-year-3'],
    ['a'.repeat(48), `${'a'.repeat(41)}-year-3`],
    ['server-2022', 'server-2022-year-3'],
  ])('give the bundle ID %s the new year', (id, expected) => {
    expect(next({ id }).id).toBe(expected);
  });

  it.each([
    ['Windows 10 ESU Year 2', 'Windows 10 ESU Year 3'],
    ['Contoso ESU 2', 'Contoso ESU 3'],
    ['Year 2 of Windows 10 22H2', 'Year 3 of Windows 10 22H2'],
    ['Contoso ESU', 'Contoso ESU Year 3'],
    ['x'.repeat(50), `${'x'.repeat(43)} Year 3`],
  ])('give the package name %s the new year', (name, expected) => {
    expect(next({ name }).name).toBe(expected);
  });

  it('leave out what belongs to the old activation ID, and keep the rest', () => {
    const id = '12345678-9abc-4def-8123-456789abcdef';
    expect(next({ activationId: id, esuValue: `Year 2 ${id.toUpperCase()}`, publisher: 'Contoso' })).toEqual({
      ...kept,
      publisher: 'Contoso',
    });
    expect(next({ esuValue: 'licensed' })).toEqual({ ...kept, esuValue: 'licensed' });
    expect(next({ esuValue: '{1043ADD5-23B1-4AFB-9A0F-64343C8F3F8D}' })).toEqual(kept);
  });

  it('are the same for the same year', () => {
    const settings = { ...kept, id: 'contoso-year-2', activationId: '1043add5-23b1-4afb-9a0f-64343c8f3f8d' };
    expect(settingsOfYear(settings, { year: '2', publisher: 'x' })).toBe(settings);
    expect(settingsOfYear(settings, {})).toBe(settings);
  });
});
