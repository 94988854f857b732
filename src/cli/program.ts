import { run } from './run.js';
import { terminal } from './terminal.js';

export { serve } from './jobs/serve.js';

/** The whole program, as bin.ts and executable.ts start it. */
export async function program(args: readonly string[]): Promise<void> {
  process.exitCode = await run(args, terminal());
}
