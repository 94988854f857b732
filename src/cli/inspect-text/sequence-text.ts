import type {
  InspectedCondition,
  InspectedSequence,
  InspectedStep,
  SequenceReference,
} from '../../read/inspect/sequence.js';
import { shown } from '../../text/shown.js';
import { fact, type Lines } from './lines.js';

/** Longer values are cut on the screen; --json has them whole. */
const valueLimit = 200;

/** A task sequence as a tree: groups, steps, when they run, and what they do. */
export function sequenceLines({ type, minutes, references, steps, remarks }: InspectedSequence): Lines {
  return [
    ...fact('Type', type),
    ...fact('Maximum run time', minutes === null ? null : `${minutes} minutes`),
    ...references.map(referenceLine),
    ...(steps.length === 0 ? [] : ['Steps', steps.flatMap(stepLines)]),
    ...remarks.map((remark) => `Remark: ${shown(remark)}`),
  ];
}

function referenceLine({ id, program, name, isHere }: SequenceReference): string {
  const words = [
    ...(program === null || program === '*' ? [] : [`program ${shown(program)}`]),
    ...(name === null ? [] : [shown(name, valueLimit)]),
    ...(isHere === null ? [] : [isHere ? 'in this export' : 'not in this export']),
  ];
  return `Needs: ${shown(id)}${words.length === 0 ? '' : ` (${words.join('; ')})`}`;
}

function stepLines(step: InspectedStep): Lines {
  const { type, name, description, disabled, continueOnError, condition, facts, steps } = step;
  const marks = [...(disabled ? ['disabled'] : []), ...(continueOnError ? ['continue on error'] : [])];
  return [
    `${shown(type)}: ${shown(name, valueLimit)}${marks.length === 0 ? '' : ` (${marks.join(', ')})`}`,
    [
      ...fact('Description', shown(description, valueLimit)),
      ...(condition === null ? [] : conditionLines(condition, 'If ')),
      ...facts.flatMap(({ name: label, value }) => fact(shown(label), shown(value, valueLimit))),
      ...steps.flatMap(stepLines),
    ],
  ];
}

function conditionLines({ words, of }: InspectedCondition, start = ''): Lines {
  const line = `${start}${shown(words, 400)}`;
  return of.length === 0 ? [line] : [`${line}:`, of.flatMap((each) => conditionLines(each))];
}
