import process from 'node:process';
import { exitCodes } from '../errors.js';

/** Writes to standard output or standard error, and knows what it means when nobody reads there any more. */
export function writeOut(stream: NodeJS.WriteStream, text: string): void {
  if (!stream.listeners('error').includes(notWritten)) stream.on('error', notWritten);
  stream.write(text);
}

/** `esupack schema | head` has read enough: no error. A full disk behind `>` is one. */
function notWritten(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`esupack: Cannot write the result (${error.code ?? error.message}).\n`);
  process.exit(exitCodes.failed);
}
