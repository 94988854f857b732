// Runs command lines of the built program one after another, each in its own folder and environment: many-commands.mjs THREAD.cjs
import { createRequire } from 'node:module';
import process from 'node:process';

const { filesBeside, loadProgram } = createRequire(import.meta.url)(process.argv[2]);
const { program } = loadProgram(filesBeside);

process.on('message', async ({ args, cwd, environment }) => {
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) process[name].write = (text) => ((said[name] += text), true);
  process.chdir(cwd);
  process.env = environment;
  process.exitCode = 0;
  await program(args);
  const { exitCode } = process;
  process.exitCode = 0;
  process.send({ exitCode, printed: said.stdout, told: said.stderr });
});
