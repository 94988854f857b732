import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { wmiObjectText } from '../../src/emit/wmi-object-text.js';
import { UserError } from '../../src/errors.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { describeWith } from '../support/consumers.js';
import { readZip, samplesMissing, taskSequenceSamples } from '../support/samples.js';
import { anyWmiObject } from '../support/wmi-objects.js';

describe('reading a WMI object', () => {
  it('is the inverse of writing one', () => {
    fc.assert(
      fc.property(anyWmiObject, (object) => {
        const text = wmiObjectText(object);
        expect(readWmiObject(text)).toEqual(object);
        expect(wmiObjectText(readWmiObject(text))).toBe(text);
      }),
    );
  });

  it('tells null from empty, for texts, arrays and embedded objects', () => {
    const text = [
      '<INSTANCE CLASSNAME="X">',
      '  <PROPERTY NAME="A" TYPE="string"></PROPERTY>',
      '  <PROPERTY NAME="B" TYPE="string">',
      '    <VALUE></VALUE>',
      '  </PROPERTY>',
      '  <PROPERTY.ARRAY NAME="C" TYPE="uint8"></PROPERTY.ARRAY>',
      '  <PROPERTY.ARRAY NAME="D" TYPE="uint8">',
      '    <VALUE.ARRAY></VALUE.ARRAY>',
      '  </PROPERTY.ARRAY>',
      '  <PROPERTY.OBJECTARRAY NAME="E" REFERENCECLASS="Y"></PROPERTY.OBJECTARRAY>',
      '  <PROPERTY.OBJECTARRAY NAME="F" REFERENCECLASS="Y">',
      '    <VALUE.OBJECTARRAY></VALUE.OBJECTARRAY>',
      '  </PROPERTY.OBJECTARRAY>',
      '</INSTANCE>',
    ].join('\r\n');
    const values = readWmiObject(text).properties.map(({ value }) => value);
    expect(values).toEqual([null, '', null, [], null, []]);
    expect(wmiObjectText(readWmiObject(text))).toBe(text);
  });

  it('takes the same object from an editor: LF, other indents, a BOM, self-closed elements, entities, single quotes', () => {
    const edited = `\uFEFF<?xml version="1.0"?>\n<!-- edited -->\n<INSTANCE CLASSNAME='X'>
      <PROPERTY TYPE="string" NAME="A"><VALUE>a &amp; b</VALUE></PROPERTY><PROPERTY NAME="B" TYPE="string"/></INSTANCE>\n`;
    expect(readWmiObject(edited).properties).toEqual([
      { kind: 'scalar', name: 'A', type: 'string', qualifiers: [], value: 'a & b' },
      { kind: 'scalar', name: 'B', type: 'string', qualifiers: [], value: null },
    ]);
  });

  it.each([
    ['a file cut off', '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="string"><VALUE>a'],
    ['another document', '<Types></Types>'],
    ['two documents', '<INSTANCE CLASSNAME="X"></INSTANCE><INSTANCE CLASSNAME="X"></INSTANCE>'],
    ['an attribute that would be lost', '<INSTANCE CLASSNAME="X" CLASS="Y"></INSTANCE>'],
    ['an object without a class', '<INSTANCE></INSTANCE>'],
    ['an unknown type', '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="text"></PROPERTY></INSTANCE>'],
    ['an unknown element', '<INSTANCE CLASSNAME="X"><METHOD NAME="A"></METHOD></INSTANCE>'],
    [
      'a flag that is none',
      '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="string" PROPAGATED="yes"></PROPERTY></INSTANCE>',
    ],
    [
      'two values',
      '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="string"><VALUE>1</VALUE><VALUE>2</VALUE></PROPERTY></INSTANCE>',
    ],
    [
      'an array where one value belongs',
      '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="string"><VALUE.ARRAY></VALUE.ARRAY></PROPERTY></INSTANCE>',
    ],
    ['text between elements', '<INSTANCE CLASSNAME="X">text</INSTANCE>'],
    [
      'an element in a value',
      '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="string"><VALUE><b/></VALUE></PROPERTY></INSTANCE>',
    ],
    [
      'an unknown entity',
      '<INSTANCE CLASSNAME="X"><PROPERTY NAME="A" TYPE="string"><VALUE>&x;</VALUE></PROPERTY></INSTANCE>',
    ],
    ['nothing', ''],
  ])('refuses %s, with the name of the file', (_what, text) => {
    expect(() => readWmiObject(text, 'a.zip: object.xml')).toThrow(UserError);
    expect(() => readWmiObject(text, 'a.zip: object.xml')).toThrow(/^a\.zip: object\.xml: /u);
  });
});

describeWith('real console exports', samplesMissing, 'the objects of real exports', () => {
  it.each(taskSequenceSamples())('%s: every object is written again byte for byte', async (name) => {
    const entries = await readZip(name);
    const objects = [...entries].filter(([path]) => path.endsWith('/object.xml'));
    expect(objects.length).toBeGreaterThan(0);
    for (const [path, content] of objects) {
      const object = readWmiObject(content.toString('utf8'), path);
      expect(path.startsWith(`${object.className}/`)).toBe(true);
      expect(Buffer.from(wmiObjectText(object), 'utf8').equals(content)).toBe(true);
    }
  });
});
