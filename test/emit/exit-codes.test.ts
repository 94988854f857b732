import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Settings } from '../../src/config/config.js';
import { emitFiles } from '../../src/emit/emitters.js';
import { programNames } from '../../src/plan/program-names.js';
import { exitCodeGroups } from '../../src/report/exit-code-groups.js';
import type { JudgedDevice } from '../../src/report/judge.js';
import { exitCodesOnPaths } from '../support/batch-paths.js';
import { inventedKey, planned } from '../support/planned.js';

const ways: readonly Partial<Settings>[] = [
  { activation: 'online' },
  { activation: 'online', probe: 'yes' },
  { activation: 'online', keyDelivery: 'variable' },
  { activation: 'offline' },
  { activation: 'offline', probe: 'yes' },
  { activation: 'vamt' },
  { activation: 'vamt', openFirewall: '10.1.2.3' },
];
const confirmations = [{ key: '1'.repeat(63), confirmationId: '2'.repeat(48) }];
const bundles = ways.flatMap((way) =>
  (['en', 'ja'] as const).flatMap((language) =>
    (way.activation === 'offline' ? [[], confirmations] : [[]]).map((held) => ({
      name: [...Object.values(way), language, ...(held.length > 0 ? ['with Confirmation IDs'] : [])].join(', '),
      plan: planned({ ...way, language }),
      held,
    })),
  ),
);

describe.each(bundles)('the exit codes of a package: $name', ({ plan, held }) => {
  const files = emitFiles(plan, { key: inventedKey, confirmations: held });
  const text = (name: RegExp): string => {
    const file = files.find(({ path }) => name.test(path));
    return file !== undefined && 'content' in file ? Buffer.from(file.content).toString('utf8') : '';
  };
  const batch = text(/\.bat$/u);
  const sheet = text(/README\.(?:ja\.)?html$/u);

  it.each(plan.programs)('of $name are those that paths through the batch lead to', ({ name, commandLine }) => {
    const [, mode = 'activate'] = /\.bat (\w+)$/u.exec(commandLine) ?? [];
    const codes = plan.exitCodes.filter(({ programs }) => programs.includes(name)).map(({ code }) => code);
    expect(codes).toEqual(exitCodesOnPaths(batch, mode));
  });

  it('are all there are', () => {
    const ofPrograms = plan.programs.map(({ name }) => name);
    for (const { programs } of plan.exitCodes) expect(ofPrograms).toEqual(expect.arrayContaining([...programs]));
    expect(plan.exitCodes.filter(({ programs }) => programs.length === 0).map(({ code }) => code)).toEqual(
      exitCodesOnPaths(batch, null),
    );
  });

  it('stand in the batch, on the sheet, in docs and in the report', () => {
    const codes = [...new Set(plan.exitCodes.map(({ code }) => code))];
    expect(numbers(batch, /^rem +(\d+) {2}/gmu)).toEqual(codes);
    const [, section = ''] = /<details class="exit-codes"[^>]*>([^]*?)<\/details>/u.exec(sheet) ?? [];
    expect(numbers(section, /<tr role="row"><td[^>]*>(\d+)</gu)).toEqual(codes);
    const docs = readFileSync(new URL('../../docs/exit-codes.md', import.meta.url), 'utf8');
    expect(numbers(docs, /^\| \[(\d+)\]\(#/gmu)).toEqual(expect.arrayContaining(codes));
    for (const group of exitCodeGroups(codes.map(failedWith))) expect(group.meaning).not.toBeNull();
  });

  it('are in the table wherever the sheet names one', () => {
    const named = numbers(
      sheet.replaceAll(/<pre>[^]*?<\/pre>|<[^>]*>/gu, ''),
      /(?:[Ee]xit codes? |終了コード ?)(\d+)/gu,
    );
    expect(named).toEqual(expect.arrayContaining([0, 21]));
    expect(plan.exitCodes.map(({ code }) => code)).toEqual(expect.arrayContaining([...named]));
  });

  it('are logged with the meaning that the sheet gives them', () => {
    for (const { code, programs, meaning } of plan.exitCodes.filter((row) => row.programs.length > 0)) {
      expect(batch).toMatch(new RegExp(`"M=Result ${code}: ${escaped(meaning.en)}"`, 'u'));
      expect(sheet).toContain(meaning[plan.language]);
      if (code === 0 && plan.exitCodes.find((row) => row.code === 0)?.programs !== programs)
        expect(sheet).toContain(programs[0]);
    }
  });

  it('name no program that the package lacks, and nothing else does', () => {
    const missing = Object.values(programNames).filter(
      (name) => !plan.programs.some((program) => program.name === name),
    );
    const said = [JSON.stringify(plan.exitCodes), batch, sheet.replaceAll(/<[^>]*>/gu, ' '), text(/\.sms$/u)];
    for (const words of said) expect(words).not.toMatch(new RegExp(`\\b(?:${missing.join('|')})\\b`, 'u'));
  });
});

function numbers(text: string, pattern: RegExp): readonly number[] {
  return [...new Set([...text.matchAll(pattern)].map(([, code]) => Number(code)))];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}

function failedWith(code: number): JudgedDevice {
  return { state: 'failed', evidence: { run: { exitCode: code } } } as unknown as JudgedDevice;
}
