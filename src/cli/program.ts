import type { Channel } from './jobs/serve.js';
import { run } from './run.js';
import { terminal } from './terminal.js';

/** The whole program, as bin.ts and executable.ts start it. */
export async function program(args: readonly string[]): Promise<void> {
  process.exitCode = await run(args, terminal());
}

/** What a thread of `--jobs` does; loaded in threads only, since it comes with all that makes a bundle. */
export async function serve(channel: Channel): Promise<void> {
  const jobs = await import('./jobs/serve.js');
  jobs.serve(channel);
}
