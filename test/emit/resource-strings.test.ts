import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { resourceStringsBytes } from '../../src/emit/resource-strings.js';
import { UserError } from '../../src/errors.js';
import { readResourceStrings } from '../../src/read/resource-strings.js';

const strings = [
  { id: 'ID-1', text: 'Tom & <Jerry>\'s "ESU"' },
  { id: 'ID-2', text: 'one\ntwo' },
  { id: 'ID-3', text: '' },
];

describe('resource strings', () => {
  it('begin with the bytes with which every real export begins', () => {
    const start = Buffer.from(resourceStringsBytes(strings)).subarray(0, 5810);
    expect(createHash('sha256').update(start).digest('hex')).toBe(
      '6473d40fc0ace51c439b9c22f66510e5db717df8e77cbbdc4df077ddb02bd984',
    );
  });

  it('have an entry for each text, and no line end after the last element', () => {
    expect(Buffer.from(resourceStringsBytes(strings)).subarray(5810).toString()).toBe(
      [
        '  <data name="ID-1" xml:space="preserve">',
        '    <value>Tom &amp; &lt;Jerry&gt;\'s "ESU"</value>',
        '  </data>',
        '  <data name="ID-2" xml:space="preserve">',
        '    <value>one',
        'two</value>',
        '  </data>',
        '  <data name="ID-3" xml:space="preserve">',
        '    <value />',
        '  </data>',
        '</root>',
      ].join('\r\n'),
    );
  });

  it('are read back', () => {
    expect(readResourceStrings(resourceStringsBytes(strings), 'x.resx')).toEqual(strings);
  });

  it('are not found in another document', () => {
    expect(() => readResourceStrings(Buffer.from('<x />'), 'x.resx')).toThrow(UserError);
  });
});
