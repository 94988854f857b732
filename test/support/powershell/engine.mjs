import { spawn } from 'node:child_process';
import process from 'node:process';
import { createInterface } from 'node:readline';

let engine;

/**
 * Asks the PowerShell of this process, which the first question starts and which ends with the process: it takes seconds to start
 * and to compile the scripts, so that one serves the tests of all files.
 *
 * @param launch `program` (PowerShell), `server` (the path of serve.ps1), `surroundings` (variables)
 * @param question what serve.ps1 reads; of `environment` nothing stays
 * @returns the line that it answers
 */
export async function askPowerShell(launch, { environment = {}, ...question }) {
  engine ??= start(launch);
  engine.child.stdin.write(`${JSON.stringify({ ...question, environment: engine.environmentOf(environment) })}\n`);
  const answer = await engine.answers.next();
  if (answer.done === true) throw new Error('PowerShell ended without an answer');
  return answer.value;
}

function start({ program, server, surroundings }) {
  // Each name that is no command would be looked for among the programs of this system.
  const own = { ...process.env, ...surroundings, PATH: '' };
  const stdio = ['pipe', 'pipe', 'inherit'];
  const child = spawn(program, ['-NoProfile', '-NoLogo', '-File', server], { stdio, env: own });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  // Nothing waits for its end.
  for (const handle of [child, child.stdin, child.stdout]) handle.unref();
  const changed = new Set();
  /** Variables that a question changed are as they were at the start, unless this one names them. */
  const environmentOf = (wanted) => {
    for (const name of Object.keys(wanted)) changed.add(name);
    return Object.fromEntries([...changed].map((name) => [name, wanted[name] ?? own[name] ?? null]));
  };
  return { child, answers, environmentOf };
}
