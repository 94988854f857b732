import { Writable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import { redactKeys } from '../text/redact.js';

/** What questions are drawn on. */
export interface Screen extends Writable {
  readonly columns: number;
  readonly rows: number;
}

/**
 * A terminal for the prompt library: without colors where they are not wanted (Node.js 20 colors whatever NO_COLOR
 * says), and with the last check against keys that other messages go through.
 */
export function screen(real: WriteStream, color: boolean): Screen {
  const drawn = new Writable({
    decodeStrings: false,
    write: (text: string | Uint8Array, _encoding, done) => {
      const safe = redactKeys(String(text));
      real.write(color ? safe : safe.replaceAll(colors, ''), () => {
        done();
      });
    },
  });
  // clack redraws an open question.
  real.on('resize', () => drawn.emit('resize'));
  return Object.defineProperties(drawn, {
    columns: { get: () => real.columns },
    rows: { get: () => real.rows },
  }) as Screen;
}

/** Select Graphic Rendition (ECMA-48, 8.3.117). */
// eslint-disable-next-line no-control-regex -- it begins with a control character
const colors = /\u001B\[[\d;]*m/gu;
