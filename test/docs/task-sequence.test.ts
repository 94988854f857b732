import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { copyForImport } from '../../src/emit/hand-off-sheet/import-folder.js';
import { sheetSubject } from '../../src/emit/hand-off-sheet/subject.js';
import type { TaskSequenceNode } from '../../src/plan/task-sequence-plan.js';
import { blocksOf } from '../support/documented-examples.js';
import { plannedKeyVariable, plannedSequence } from '../support/planned-sequence.js';

const page = readFileSync(new URL('../../docs/task-sequence.md', import.meta.url), 'utf8');
const names = (nodes: readonly TaskSequenceNode[]): readonly string[] =>
  nodes.flatMap((node) => [node.name, ...(node.kind === 'group' ? names(node.steps) : [])]);

describe('docs/task-sequence.md', () => {
  it.each([
    plannedSequence({ prerequisitePackage: 'ABC00123:Install' }),
    plannedSequence({ activation: 'offline' }),
    plannedSequence({ activation: 'vamt' }),
    plannedKeyVariable(),
  ])('names every step that a task sequence can have', ({ taskSequence }) => {
    // The group that only holds Check and the keeping of its result is told by these two.
    for (const name of names(taskSequence.steps)) if (name !== 'Ready') expect(page).toContain(name);
  });

  it('tells the figures of the plan', () => {
    const { minutes, screen } = plannedSequence().taskSequence;
    expect(page).toContain(`(${minutes} minutes, more with`);
    expect(page).toContain(`stays ${screen.errorSeconds} seconds`);
    expect(page).toContain(`notice for ${screen.restartSeconds / 60} minutes`);
  });

  it('copies for the console with the commands of the hand-off sheet', () => {
    const plan = plannedSequence({ share: String.raw`\\files\sources` });
    const copies = copyForImport(sheetSubject(plan), plan.taskSequence);
    expect(blocksOf('docs/task-sequence.md').map(({ lines }) => lines)).toContainEqual(copies);
  });
});
