import { describe, expect, it } from '@jest/globals';
import { relationshipId } from '../../src/text/relationship-id.js';
import { readWmiObject } from '../../src/read/wmi-object-text.js';
import { readXml } from '../../src/read/xml.js';
import type { WmiProperty, WmiScalarProperty } from '../../src/text/wmi-object.js';
import { describeWith } from '../support/consumers.js';
import { readSampleZip, sampleNames, samplesMissing } from '../support/samples.js';

describe('the identifier of a relationship', () => {
  it('is the hash of the length and the bytes of each key property', () => {
    // printf '\x08\0\0\0ESU0A1B2' | sha256sum
    expect(relationshipId('SMS_Package', { PackageID: 'ESU0A1B2' })).toBe(
      'SMS_Package-41C9B677C362DF12E15D5919B14D87DF7D9466727882C493066353D8CE656394',
    );
    // printf '\x08\0\0\0ESU0A1B2\x0c\0\0\0Activate now' | sha256sum
    expect(relationshipId('SMS_Program', { PackageID: 'ESU0A1B2', ProgramName: 'Activate now' })).toBe(
      'SMS_Program-C49160DFA377F53A57CAE69E19C963D813B4B77AA93BB4448E2993A319B58CA3',
    );
  });

  it('takes the key properties in the order of their names', () => {
    expect(relationshipId('SMS_Program', { ProgramName: 'b', PackageID: 'a' })).toBe(
      relationshipId('SMS_Program', { PackageID: 'a', ProgramName: 'b' }),
    );
  });

  it('counts bytes, not characters', () => {
    expect(relationshipId('X', { A: 'é', B: '' })).not.toBe(relationshipId('X', { A: 'é' }));
    // printf '\x02\0\0\0\xc3\xa9' | sha256sum
    expect(relationshipId('X', { A: 'é' })).toBe('X-77DE657FFCC36DCD6044E9028C4CEEBA255BF6EDDD35DDDA74FD999EDCA5068F');
  });
});

describeWith('real console exports', samplesMissing, 'the identifiers of real exports', () => {
  it.each(sampleNames('.zip'))('%s: every one follows from the keys of its object', async (name) => {
    const entries = await readSampleZip(name);
    const rels = readXml((entries.get('_rels/.rels') ?? Buffer.alloc(0)).toString('utf8'), { where: name });
    const objects = rels.children.filter(({ attributes }) => attributes.get('TargetMode') === 'External');
    expect(objects.length).toBeGreaterThan(1);
    for (const { attributes } of objects) {
      const part = entries.get((attributes.get('Target') ?? '').slice(1)) ?? Buffer.alloc(0);
      const { className, properties } = readWmiObject(part.toString('utf8'));
      const isKey = (property: WmiProperty): property is WmiScalarProperty =>
        property.qualifiers.some((qualifier) => qualifier.name === 'key');
      const values = Object.fromEntries(properties.filter(isKey).map((key) => [key.name, key.value ?? '']));
      expect(relationshipId(className, values)).toBe(attributes.get('Id'));
    }
  });
});
