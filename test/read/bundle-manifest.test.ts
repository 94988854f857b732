import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { manifest } from '../../src/emit/manifest.js';
import { readBundleManifest } from '../../src/read/bundle-manifest.js';
import { planned } from '../support/planned.js';

const plan = planned({ excludeCollections: ['ABC00042'], publisher: 'Contoso' });
const written = JSON.parse(Buffer.from(manifest(plan, []).content).toString()) as Record<string, object>;
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

function whatIsWrong(value: unknown): string {
  try {
    readBundleManifest(bytesOf(value), 'x.json');
  } catch (error) {
    if (error instanceof UserError) return error.issues.map(({ where, what }) => `${where}: ${what}`).join('\n');
    throw error;
  }
  return '';
}

describe('manifest.json', () => {
  it('gives back the settings as they were written, and what every version says of a bundle', () => {
    const read = readBundleManifest(bytesOf(written));
    expect(read.settings).toEqual(plan.settings);
    expect(read.date).toBe(plan.date);
    expect(read.about).toMatchObject({ id: plan.id, year: 2, packageName: plan.package.name });
    expect(read.about.programs).toEqual(plan.programs.map(({ name }) => name));
  });

  it('of form 1 keeps no settings', () => {
    const old = { ...written, manifestVersion: 1, settings: undefined };
    expect(readBundleManifest(bytesOf(old)).settings).toBeNull();
  });

  it('may hold what this version does not know', () => {
    expect(whatIsWrong({ ...written, more: [1], plan: { ...written.plan, more: {} } })).toBe('');
  });

  it.each([
    ['manifestVersion', { manifestVersion: 'secret' }],
    ['tool.version', { tool: { name: 'esupack', version: ['secret'] } }],
    ['plan.offer', { plan: { ...written.plan, offer: 'secret' } }],
    ['plan.programs.0.name', { plan: { ...written.plan, programs: [{ name: { secret: 1 } }] } }],
    ['plan.queries', { plan: { ...written.plan, queries: 'secret' } }],
    ['settings.publisher', { settings: { publisher: { secret: 1 } } }],
    ['settings.excludeCollections.0', { settings: { excludeCollections: [['secret']] } }],
    ['files.0.bytes', { files: [{ path: 'x', bytes: 'secret', sha256: '' }] }],
  ])('is refused by the name of the field that is wrong, never its value: %s', (field, change) => {
    const wrong = whatIsWrong({ ...written, ...change });
    expect(wrong).toContain(`x.json: The value of ${field} is not `);
    expect(wrong).not.toContain('secret');
  });

  it.each(['__proto__', 'constructor', 'toString'])('is not fooled by a field with the name %s', (name) => {
    expect(whatIsWrong(JSON.parse(`{"${name}": {"manifestVersion": 1}}`))).toContain(
      'The value of manifestVersion is not a number.',
    );
  });
});
