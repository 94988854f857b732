import { describe, expect, it } from '@jest/globals';
import { packageDefinition } from '../../src/emit/package-definition.js';
import { InternalError } from '../../src/errors.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { readPackageDefinition } from '../../src/read/package-definition.js';
import { expectGolden } from '../support/golden.js';
import { inventedKey } from '../support/planned.js';
import { samplePlan } from '../support/sample-plan.js';

function definition(plan: PackagePlan): Uint8Array {
  const [file] = packageDefinition.emit(plan, { key: inventedKey });
  if (file === undefined || !('content' in file)) throw new Error('no definition was emitted');
  expect(file.path).toBe('package-definition.sms');
  return file.content;
}

describe('the package definition file', () => {
  const plan = samplePlan();

  it('is the same to the byte as before', () => {
    expectGolden('package-definition.sms', definition(plan));
  });

  it('is ASCII with CRLF, without BOM', () => {
    const text = Buffer.from(definition(plan)).toString('latin1');
    expect(text).toMatch(/^\[PDF\]\r\n[\r\n\x20-\x7E]*\r\n$/u);
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/u);
  });

  it('says what the plan says', () => {
    const read = readPackageDefinition(definition(plan));
    expect(read).toMatchObject({
      formatVersion: '2.0',
      name: 'Windows 10 ESU Year 2',
      version: '1.0',
      publisher: 'Contoso & Sons',
      language: 'EN',
      comment: plan.package.description,
    });
    expect(read.programs.map(({ section, name, commandLine }) => [section, name, commandLine])).toEqual([
      ['Activate', 'Activate', 'cmd.exe /d /c .\\activate-esu.bat'],
      ['Check', 'Check', 'cmd.exe /d /c .\\activate-esu.bat check'],
    ]);
  });

  it('runs each program hidden, with administrative rights, whether or not a user is logged on', () => {
    for (const { settings } of readPackageDefinition(definition(plan)).programs) {
      expect(Object.fromEntries(settings)).toMatchObject({
        run: 'Hidden',
        canrunwhen: 'AnyUserStatus',
        userinputrequired: 'False',
        adminrightsrequired: 'True',
        estimatedruntime: '30',
        estimateddiskspace: '1MB',
        disabled: 'False',
      });
      expect([...settings.keys()]).not.toContain('supportedclients');
    }
  });

  it.each([
    ['a name of 51 characters', { name: 'x'.repeat(51) }],
    ['a publisher of 33 characters', { manufacturer: 'x'.repeat(33) }],
    ['a version of 33 characters', { version: 'x'.repeat(33) }],
    ['a description of 128 characters', { description: 'x'.repeat(128) }],
    ['a name in quotes', { name: '"x"' }],
    ['a publisher in Japanese', { manufacturer: '日本' }],
  ])('refuses %s instead of cutting or changing it', (_what, change) => {
    expect(() => definition(samplePlan({ package: { ...plan.package, ...change } }))).toThrow(InternalError);
  });

  it.each([
    ['with a command line of 128 characters', { commandLine: 'x'.repeat(128) }],
    ['named as the section of the package', { name: 'Package Definition' }],
    ['named as another, but for capitals', { name: 'CHECK' }],
    ['with a comma in its name', { name: 'a,b' }],
  ])('refuses a program %s', (_what, change) => {
    const programs = plan.programs.map((program, index) => (index === 0 ? { ...program, ...change } : program));
    expect(() => definition(samplePlan({ programs }))).toThrow(InternalError);
  });
});
