import { describe, expect, it } from '@jest/globals';
import { consoleLabels } from '../../../src/emit/hand-off-sheet/console-labels.js';
import { handOffSheet } from '../../../src/emit/hand-off-sheet.js';
import { planned } from '../../support/planned.js';
import type { Settings } from '../../../src/config/config.js';

function sheet(written: Partial<Settings>): string {
  const [file] = handOffSheet.emit(planned(written), { key: null });
  if (file === undefined || !('content' in file)) throw new Error('There is no sheet');
  return Buffer.from(file.content)
    .toString('utf8')
    .replaceAll(/<[^>]*>/gu, '');
}

describe.each(['en', 'ja'])('the sheet of a bundle whose key comes from a variable (%s)', (language) => {
  const text = sheet({ language, keyDelivery: 'variable' });

  it('sets the key before each deployment, deploys the task sequence, and removes the key at the end', () => {
    const commands = [
      ...text.matchAll(
        /-(?:SetKeyVariable|RemoveKeyVariable|TaskSequence -Deploy)[^\n]*?(?:ABC00\w+|PILOT\w*|Eligible)/gu,
      ),
    ];
    expect(commands.length).toBeGreaterThanOrEqual(6);
    expect(text.indexOf('-SetKeyVariable')).toBeLessThan(text.indexOf('-TaskSequence -Deploy'));
    expect(text).toContain('-TaskSequence -Deploy -Purpose Required -TargetCollection Eligible');
    expect(text).toContain('-RemoveKeyVariable -TargetCollection Eligible');
    expect(text).not.toMatch(/-Deploy -Program Activate/u);
  });

  it('speaks of no file with a key, and needs none for next year', () => {
    expect(text).not.toContain('--key-file');
    expect(text).not.toMatch(/bat contains the MAK key|bat には MAK キー/u);
    expect(text).toContain('ESUKEY');
  });
});

describe('the method task sequence', () => {
  const [english, japanese] = consoleLabels.importTaskSequence;

  it.each([
    ['en', english, 'Create New'],
    ['ja', japanese, consoleLabels.createNew[1]],
  ])('says what to click and what comes of it (%s)', (language, importTaskSequence, createNew) => {
    const text = sheet({ language });
    expect(text).toContain(importTaskSequence);
    expect(text).toContain(createNew);
    expect(text).toContain('Task Sequence - Deployment Status');
    expect(text).not.toContain('ESUKEY');
  });

  it.each(['en', 'ja'])('imports from a copy, and leaves the bundle on the share whole (%s)', (language) => {
    const text = sheet({ language });
    const bundle = String.raw`\\server\share\esu-windows-10-year-2`;
    const copy = `${bundle}-task-sequence`;
    expect(text).toContain(`'${bundle}\\esu-windows-10-year-2.task-sequence.zip' -Destination '${copy}\\`);
    expect(text).toContain(`${copy}\\esu-windows-10-year-2.zip`);
    expect(text).not.toMatch(/(?:delete|Remove-Item|Move-Item|Rename-Item|削除)[^.。]*esu-windows-10-year-2\.zip/iu);
    expect(sheet({ language, keyDelivery: 'variable' })).not.toMatch(/copy contains the MAK|コピーには MAK/u);
  });

  it('is missing where devices run none, or none is made', () => {
    expect(sheet({ product: 'windows-7', year: '1' })).not.toContain(english);
    expect(sheet({ taskSequence: 'no' })).not.toContain(english);
  });
});
