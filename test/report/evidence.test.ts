import { describe, expect, it } from '@jest/globals';
import { batchExitCodes, defaultRetryCodes } from '../../src/plan/exit-codes.js';
import { type Evidence, evidenceOf } from '../../src/report/evidence.js';
import { type ListedDevice, listOf, windows10Ids } from '../support/device-lists.js';

const [year1, year2] = windows10Ids;
const other = '2de67392-b7a7-462a-b1ca-108dd189f588';

function evidence(device: Partial<ListedDevice>): Evidence {
  const [read] = listOf([{ name: 'PC1', ...device }]).devices;
  if (read === undefined) throw new Error('no device was read');
  return evidenceOf(read, year2, true);
}

describe('what a row says about a year', () => {
  it.each([
    // inventory, exit code, ESUValue: state, believed, disagreement
    [{}, 'unknown', null, false],
    [{ esuValue: year2 }, 'licensed', 'esuValue', false],
    [{ esuValue: '0' }, 'needs', 'esuValue', false],
    [{ exitCode: '0' }, 'licensed', 'exitCode', false],
    [{ exitCode: '0', esuValue: '0' }, 'licensed', 'exitCode', true],
    [{ exitCode: '22', esuValue: year2 }, 'failed', 'exitCode', true],
    [{ exitCode: '28', esuValue: year2 }, 'needs', 'exitCode', true],
    [{ exitCode: '0', state: '13' }, 'licensed', 'exitCode', false],
    [{ exitCode: '0', state: '11' }, 'failed', null, false],
    [{ exitCode: '0', state: '10' }, 'retrying', null, false],
    [{ licensedIds: `${other};${year2}` }, 'licensed', 'inventory', false],
    [{ licensedIds: other }, 'needs', 'inventory', false],
    [{ licensedIds: year2, exitCode: '23', esuValue: '0' }, 'licensed', 'inventory', true],
    [{ licensedIds: other, exitCode: '0', esuValue: year2 }, 'needs', 'inventory', true],
    [{ licensedIds: other, exitCode: '21' }, 'failed', 'inventory', false],
    [{ licensedIds: year1, esuValue: year1 }, 'needs', 'inventory', false],
  ] as const)('%j: %s', (device, state, by, disagrees) => {
    expect(evidence(device)).toMatchObject({ state, by, disagrees });
  });

  it.each([
    ['capitals', year2.toUpperCase()],
    ['braces', `{${year2}}`],
    ['braces and capitals', `{${year2.toUpperCase()}}`],
    ['others before it', `${year1};${year2}`],
    ['others behind it', `${year2}, ${other}`],
    ['line ends between', `${year1}\n${year2}`],
  ])('ESUValue counts in %s', (_, esuValue) => {
    expect(evidence({ esuValue }).state).toBe('licensed');
  });

  it.each([
    year2.slice(0, -1),
    year2.replaceAll('-', ''),
    `${year2}f`,
    `x${year2}`,
    `not ${year2}`,
    `unlicensed: ${year2}`,
    `${year2} (expired)`,
    '2',
    'true',
    'error: access denied',
    'unknown',
  ])('%j is no activation ID, and no word that there is none', (text) => {
    expect(evidence({ esuValue: text })).toMatchObject({ state: 'unknown', verdicts: { esuValue: null } });
    expect(evidence({ licensedIds: text })).toMatchObject({ state: 'unknown', verdicts: { inventory: null } });
  });

  it('leaves what it does not understand to the next source', () => {
    expect(evidence({ licensedIds: 'access denied', exitCode: '22' })).toMatchObject({
      state: 'failed',
      by: 'exitCode',
    });
    expect(evidence({ licensedIds: 'access denied', exitCode: 'abc', esuValue: '0' })).toMatchObject({
      state: 'needs',
      by: 'esuValue',
    });
    expect(evidence({ exitCode: 'abc' }).state).toBe('unknown');
    expect(evidence({ state: 'Enregistré' }).state).toBe('unknown');
    expect(evidence({ exitCode: '0', offerId: 'another' }).state).toBe('unknown');
  });

  it('has a state for each exit code of the batch', () => {
    const states = batchExitCodes.map(({ code, retried }) => [
      code,
      retried,
      evidence({ exitCode: String(code) }).state,
    ]);
    for (const [code, retried, state] of states) {
      const expected = code === 0 ? 'licensed' : code === 28 ? 'needs' : retried === true ? 'retrying' : 'failed';
      expect([code, state]).toEqual([code, expected]);
    }
  });

  it.each(defaultRetryCodes)('takes exit code %i, which Configuration Manager retries, for retrying', (code) => {
    expect(evidence({ exitCode: String(code) }).state).toBe('retrying');
  });

  it('takes success with a restart pending for no word about the license', () => {
    expect(evidence({ exitCode: '3010', esuValue: '0' })).toMatchObject({ state: 'needs', by: 'esuValue' });
  });

  it('believes the state of the deployment where there is no exit code', () => {
    expect(evidence({ state: '11' }).state).toBe('failed');
    expect(evidence({ state: 'Retrying' }).state).toBe('retrying');
    expect(evidence({ state: 'Fehler' }).state).toBe('failed');
    expect(evidence({ state: 'Échec' }).state).toBe('failed');
    expect(evidence({ state: '13' }).state).toBe('unknown');
    expect(evidence({ state: 'Waiting' }).state).toBe('needs');
    expect(evidence({ state: '10', exitCode: '24' }).state).toBe('retrying');
  });

  it('leaves out the exit code of another offer', () => {
    expect(evidence({ exitCode: '0', offerId: year1 })).toMatchObject({ state: 'needs', by: null });
    expect(evidence({ exitCode: '22', offerId: year1 }).state).toBe('needs');
    expect(evidence({ exitCode: '0', offerId: `{${year2}}` }).state).toBe('licensed');
  });
});
