import { describe, expect, it } from '@jest/globals';
import { settingOptions } from '../../src/cli/options.js';
import { loadConfig } from '../../src/config/load-config.js';
import type { Setting } from '../../src/config/setting.js';
import { optionName, settingNames, settings } from '../../src/config/settings.js';
import { UserError } from '../../src/errors.js';

const offer = { product: 'windows-10', year: '2' } as const;

describe('the table of settings', () => {
  it.each(settingNames)('says of %s what help, schema and documentation need', (name) => {
    const { description, repair, schema }: Setting = settings[name];
    expect(description).toMatch(/^[A-Z].*[^.]$/u);
    expect(repair).toMatch(/\.$/u);
    expect(Object.keys(schema)).not.toHaveLength(0);
    expect(Object.keys(settingOptions)).toContain(optionName(name).slice('--'.length));
  });

  it.each(settingNames.filter((name) => !settings[name].derived && settings[name].default !== null))(
    'has a default of %s that a person may write',
    (name) => {
      const { default: byDefault, problem }: Setting = settings[name];
      expect(problem(byDefault ?? '')).toBeNull();
      const written = loadConfig({ ...offer, [name]: byDefault }) as unknown as Record<string, unknown>;
      expect(written[name]).toEqual((loadConfig(offer) as unknown as Record<string, unknown>)[name]);
    },
  );

  it('shows the real default in the help', () => {
    expect(settingOptions['run-minutes']?.describe).toContain(`default: ${loadConfig(offer).runMinutes}]`);
    expect(settingOptions.publisher?.describe).toContain(`default: ${loadConfig(offer).publisher}]`);
  });
});

describe('a program that uses the library', () => {
  it('may give numbers, true and false', () => {
    const config = loadConfig({ product: 'windows-10', year: 2, runMinutes: 45, probe: true });
    expect(config).toMatchObject({
      runMinutes: 45,
      probe: true,
      settings: { year: '2', runMinutes: '45', probe: 'yes' },
    });
    expect(config.year.year).toBe(2);
  });

  it.each([
    [{ yaer: 2 }, 'yaer', 'Did you mean year'],
    [{ constructor: 'x' }, 'constructor', 'Use one of: product'],
    [{ publisher: ['a'] }, 'publisher', 'Specify a text.'],
    [{ excludeCollections: 'ABC00001' }, 'excludeCollections', 'Specify a list of texts.'],
    [{ runMinutes: Number.NaN }, 'runMinutes', 'Specify a text.'],
  ])('is refused %j', (extra, where, repair) => {
    expect(() => loadConfig({ ...offer, ...extra })).toThrow(UserError);
    expect(() => loadConfig({ ...offer, ...extra })).toThrow(`${where}: `);
    expect(() => loadConfig({ ...offer, ...extra })).toThrow(repair);
  });
});
