import { describe, expect, it } from '@jest/globals';
import { columnFinder } from '../../src/read/csv-headings.js';

const find = columnFinder({ name: ['Name', 'Device name', 'デバイス名'], build: ['Build', 'Build01'] });

describe('columns', () => {
  it.each([
    [['Name', 'Build']],
    [['device_NAME', 'build']],
    [['SMS_R_System.Name', 'SMS_R_System.Build']],
    [['Name0', 'Build01']],
    [['ﾃﾞﾊﾞｲｽ 名', 'BUILD0']],
    [['Name', 'Build', 'Device name']],
  ])('are found in %j', (cells) => {
    expect(find(cells)).toEqual({ name: 0, build: 1 });
  });

  it('are not found where no heading names them', () => {
    expect(find(['', 'Names', 'Build number', 'Name 1'])).toEqual({});
  });
});
