import { describe, expect, it } from '@jest/globals';
import { meantProducts } from '../../src/config/meant-products.js';

describe('a name of an operating system', () => {
  it.each([
    ['Windows 10 22H2', 'windows-10'],
    ['windows10', 'windows-10'],
    ['Win10', 'windows-10'],
    ['19045', 'windows-10'],
    ['Windows 10 LTSC 2016', 'windows-10-ltsb-2016'],
    ['Win7 SP1', 'windows-7'],
    ['Server 2012 R2', 'windows-server-2012'],
    ['windows-server-2012-r2', 'windows-server-2012'],
    ['WS2016', 'windows-server-2016'],
    ['2008R2', 'windows-server-2008'],
    ['windos-7', 'windows-7'],
    ['Windows 11', ''],
    ['Windows Server 2019', ''],
    ['Windows 8.1', ''],
    ['Windows 10 LTSC 2019', ''],
  ])('%s leads to the product %s', (written, ids) => {
    expect(meantProducts(written).join(' ')).toBe(ids);
  });
});
