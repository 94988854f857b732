import { expect, it } from '@jest/globals';
import { referencesInfoText } from '../../../src/emit/task-sequence/references-info.js';
import { sequenceStepElement } from '../../../src/emit/task-sequence/step-element.js';
import { childrenOf } from '../../../src/read/task-sequence/elements.js';
import { readReferencesInfo } from '../../../src/read/task-sequence/references-info.js';
import { readSequenceStep } from '../../../src/read/task-sequence/sequence-step.js';
import { readTaskSequenceXml } from '../../../src/read/task-sequence/task-sequence-xml.js';
import { readWmiObject } from '../../../src/read/wmi-object-text.js';
import { encode } from '../../../src/text/encode.js';
import { stepClasses, stepTypePrefix } from '../../../src/text/sequence-step.js';
import { taskSequenceXml } from '../../../src/text/task-sequence-xml.js';
import type { XmlElement } from '../../../src/text/xml.js';
import { describeWith } from '../../support/consumers.js';
import { readZip, samplesMissing, taskSequenceSamples } from '../../support/samples.js';

describeWith('real console exports', samplesMissing, 'the task sequences of real exports', () => {
  it.each(taskSequenceSamples())('%s: are written again byte for byte', async (name) => {
    for (const text of await sequencesOf(name)) expect(taskSequenceXml(readTaskSequenceXml(text, name))).toBe(text);
  });

  it.each(taskSequenceSamples())(
    '%s: have steps of known classes that are made again from what they say',
    async (name) => {
      const known = Object.keys(stepClasses).map((each) => `${stepTypePrefix}${each}`);
      for (const text of await sequencesOf(name)) {
        const steps = stepsIn(readTaskSequenceXml(text, name));
        const ours = steps.filter(({ attributes }) => known.includes(attributes?.type ?? ''));
        expect(ours.length).toBeGreaterThan(0);
        for (const element of ours) {
          const step = readSequenceStep(element);
          if (step === null) throw new Error(`${element.attributes?.name ?? ''} is not known whole`);
          expect(taskSequenceXml(sequenceStepElement(step))).toBe(taskSequenceXml(element));
        }
      }
    },
  );

  it.each(taskSequenceSamples())('%s: have lists of references that are written again byte for byte', async (name) => {
    const lists = [...(await readZip(name))].filter(([path]) => path.endsWith('ReferencesInfo.xml'));
    expect(lists.length).toBeGreaterThan(1);
    for (const [path, content] of lists) {
      const written = encode(
        referencesInfoText(readReferencesInfo(content.toString('utf8'), path)),
        'utf-8-bom',
        '\r\n',
      );
      expect(Buffer.from(written).toString('latin1')).toBe(content.toString('latin1'));
    }
  });
});

async function sequencesOf(name: string): Promise<readonly string[]> {
  const parts = [...(await readZip(name))].filter(([path]) => /^SMS_TaskSequencePackage\/.*object\.xml$/u.test(path));
  expect(parts.length).toBeGreaterThan(0);
  return parts.map(([path, content]) => {
    const found = readWmiObject(content.toString('utf8'), path).properties.find((each) => each.name === 'Sequence');
    return typeof found?.value === 'string' ? found.value : '';
  });
}

function stepsIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element).flatMap((child) => (child.name === 'step' ? [child] : stepsIn(child)));
}
