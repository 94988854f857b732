import { PassThrough } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { describe, expect, it } from '@jest/globals';
import { screen } from '../../src/cli/screen.js';
import { inventedKeys } from '../support/invented-keys.js';

function realTerminal() {
  const stream = Object.assign(new PassThrough(), { columns: 40, rows: 10 });
  return { stream, real: stream as unknown as WriteStream, drawn: () => String(stream.read() ?? '') };
}

describe('the screen of the questions', () => {
  const text = '\u001B[32mYear 2\u001B[39m\u001B[2K';

  it('has the colors that were drawn', () => {
    const { real, drawn } = realTerminal();
    screen(real, true).write(text);
    expect(drawn()).toBe(text);
  });

  it('has none where they are not wanted, and still moves and erases', () => {
    const { real, drawn } = realTerminal();
    screen(real, false).write(text);
    expect(drawn()).toBe('Year 2\u001B[2K');
  });

  it('never shows a key', () => {
    const { real, drawn } = realTerminal();
    screen(real, true).write(`Name: ${inventedKeys.windows10}`);
    expect(drawn()).toBe('Name: (a product key, not shown)');
  });

  it('is as large as the terminal, also after that changed', () => {
    const { real, stream } = realTerminal();
    const drawn = screen(real, true);
    const sizes: unknown[] = [[drawn.columns, drawn.rows]];
    drawn.on('resize', () => sizes.push([drawn.columns, drawn.rows]));
    Object.assign(stream, { columns: 80, rows: 24 }).emit('resize');
    expect(sizes).toEqual([
      [40, 10],
      [80, 24],
    ]);
  });
});
