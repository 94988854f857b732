import process from 'node:process';
import { exitCodes } from '../exit-codes.js';

/** Writes to standard output or standard error, and knows what it means when nobody reads there any more. */
export function writeOut(stream: NodeJS.WriteStream, text: string): void {
  const notWritten = stream === process.stderr ? unheard : unread;
  if (!stream.listeners('error').includes(notWritten)) stream.on('error', notWritten);
  stream.write(text);
}

/** `esupack schema | head` has read enough: no error. A full disk behind `>` is one. */
function unread(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') return;
  writeOut(process.stderr, `esupack: Cannot write the result (${error.code ?? error.message}).\n`);
  process.exit(exitCodes.failed);
}

/** Nobody can be told; the exit code stays what it is. */
function unheard(): void {
  // Without this, Node.js would end the process.
}
