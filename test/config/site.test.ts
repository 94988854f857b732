import { describe, expect, it } from '@jest/globals';
import { loadWindows10, mistakesOfWindows10 } from '../support/windows-10-settings.js';

describe('where the bundle goes', () => {
  it('is unknown until somebody says it', () => {
    expect(loadWindows10({})).toMatchObject({ share: null, siteCode: null, distributionPointGroup: null });
  });

  it.each([
    String.raw`\\files\sources`,
    String.raw`\\files.contoso.com\sources$\ESU Windows`,
    String.raw`\\10.1.2.3\資料`,
  ])('is a share: %s', (share) => {
    expect(loadWindows10({ share }).share).toBe(share);
    expect(loadWindows10({ share: `${share}\\` }).share).toBe(share);
  });

  it.each([
    [String.raw`D:\sources`, 'is not a UNC path'],
    [String.raw`\\files`, 'is not a UNC path'],
    ['//files/sources', 'is not a UNC path'],
    [String.raw`\\files\sources\\ESU`, 'One of its folders has no name'],
    [String.raw`\\files\sources\..\ESU`, 'One of its folders ends with a period'],
    [String.raw`\\files\sources \ESU`, 'One of its folders ends with a period or a space'],
    [String.raw`\\..\sources`, 'One of its folders ends with a period'],
    [String.raw`\\.\sources`, 'One of its folders ends with a period'],
    [String.raw`\\files\sour|ces`, 'U+007C'],
    [`\\\\files\\${'x'.repeat(200)}`, 'the limit is 200'],
  ])('is no share: %s', (share, what) => {
    expect(mistakesOfWindows10({ share })).toEqual([expect.stringContaining(what)]);
  });

  it('leaves room for the folders of the bundle', () => {
    const share = String.raw`\\files\sources`.padEnd(190, 'x');
    expect(mistakesOfWindows10({ share, id: 'i'.repeat(20) })).toEqual([
      '--share: With the folders of the bundle, the path of the content has 260 characters; the limit is 256.',
    ]);
    expect(mistakesOfWindows10({ share, id: 'i'.repeat(18) })).toEqual([]);
  });

  it('takes a site code of three letters or digits, and a group by its name', () => {
    expect(loadWindows10({ siteCode: 'ps1', distributionPointGroup: 'All DPs' })).toMatchObject({
      siteCode: 'PS1',
      distributionPointGroup: 'All DPs',
    });
    expect(mistakesOfWindows10({ siteCode: 'PS12' })).toEqual(['--site-code: "PS12" is not a site code.']);
    expect(mistakesOfWindows10({ distributionPointGroup: ' All' })).toHaveLength(1);
  });
});
