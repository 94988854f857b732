import { describe, expect, it } from '@jest/globals';
import { effectOf } from '../../../src/seal/verify/effects.js';

describe('what comes of a difference in a task sequence', () => {
  const object = 'x.task-sequence.zip, SMS_TaskSequencePackage/ESU00001/object.xml';

  it('is told for its steps, whatever they name', () => {
    const steps = '<sequence><variable name="PackageID" property="PackageID"></variable></sequence>';
    expect(effectOf(object, 'PROPERTY "Sequence", VALUE', steps)).toContain('every device runs them as SYSTEM');
  });

  it('is told for its identity, its references and the zip', () => {
    expect(effectOf(object, 'PROPERTY "PackageID", VALUE', 'ABC00001')).toContain('name more than one package');
    expect(effectOf('x.task-sequence.zip, SMS_TaskSequencePackage/A/ReferencesInfo.xml')).toContain(
      'packages the steps need',
    );
    expect(effectOf('x.task-sequence.zip')).toContain('Import Task Sequence may reject');
  });
});
