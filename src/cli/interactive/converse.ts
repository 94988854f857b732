import { maskProductKey, parseProductKey, type ProductKey } from '../../config/product-key.js';
import { recoverBundles } from '../../seal/update-bundle.js';
import { looksLikeKey } from '../../text/redact.js';
import type { Arguments } from '../arguments.js';
import { loadPackages, type LoadedPackage } from '../../config/load-packages.js';
import { emptyConfigFile } from '../../config/config-file.js';
import { exitCodes } from '../../errors.js';
import { bundleText } from '../generate.js';
import { acceptKey } from '../key-source.js';
import { keyNotice } from '../plan-bundle.js';
import { listenerOf } from '../listener.js';
import { longPathNotices } from '../output-folder.js';
import { planOfPackage, type PlannedPackage } from '../plan-of-package.js';
import { planSummary } from '../plan-text.js';
import { type CheckAnswer, type Questions, stopped } from '../questions.js';
import { settingsOfOptions } from '../settings-of-options.js';
import type { Terminal } from '../terminal.js';
import { writePackage } from '../write-package.js';
import { askMore } from './ask-more.js';
import { askOffer } from './ask-offer.js';
import { askPlace } from './ask-place.js';
import { problemOf } from './problem-of.js';
import { sameCommand } from './same-command.js';

/**
 * esupack alone, on a terminal: asks for what `generate` needs, shows the plan, and writes as `generate` does.
 *
 * @returns the exit code
 * @throws UserError with exit code 130 when the person gives up; nothing is written then
 */
export async function converse(terminal: Terminal): Promise<number> {
  const questions = guarded(await terminal.questions());
  questions.show('Answer a few questions to create a bundle', [
    'To stop, press Esc or Ctrl+C. Nothing is written before the last answer.',
  ]);
  const offer = await askOffer(questions, terminal.today);
  const key = await askKey(questions, terminal);
  const named = await askMore(await askName(offer, questions, terminal), questions);
  const { config, plan, warnings } = planned(named, terminal);
  const place = await askPlace(plan.id, questions, terminal.platform);
  const [title = '', ...summary] = planSummary(plan);
  questions.show(title, summary);
  const all = [...warnings, ...longPathNotices(plan, place.out, terminal), ...keyNotice(config, key)];
  for (const { what, repair } of all) questions.warn(`${what} ${repair}`);
  if (!(await questions.agree(`Write it to ${place.folder}?`, true))) throw stopped();
  const bundle = { plan, key };
  const written = await writePackage(bundle, place, listenerOf(plan.id, terminal));
  await recoverBundles(place.out);
  terminal.print(bundleText(bundle, written));
  terminal.tell(`\nThe same without questions${keyNote(terminal)}:\n  ${sameCommand(named, place, terminal)}\n`);
  return exitCodes.done;
}

/** From ESUPACK_KEY, as `generate` takes it, else typed. */
async function askKey(questions: Questions, terminal: Terminal): Promise<ProductKey> {
  const variable = terminal.environment.ESUPACK_KEY ?? '';
  if (variable === '') {
    const problem: CheckAnswer = (answer) => {
      const result = parseProductKey(answer, 'key');
      return 'issue' in result ? `${result.issue.what} ${result.issue.repair}` : null;
    };
    return acceptKey(
      await questions.typeHidden('MAK key (paste or type it; it is not shown)', problem),
      'key',
      terminal,
    );
  }
  const key = acceptKey(variable, 'ESUPACK_KEY', terminal);
  questions.show('MAK key', [`${maskProductKey(key)}, from the variable ESUPACK_KEY`]);
  return key;
}

/** The package name; a name that is the usual one is left to the plan. */
async function askName(offer: Arguments, questions: Questions, terminal: Terminal): Promise<Arguments> {
  const usual = planned(offer, terminal).plan.package.name;
  const name = await questions.type('Package name in Configuration Manager', usual, (answer) =>
    problemOf('name', { ...offer, name: answer }),
  );
  return name === usual ? offer : { ...offer, name };
}

function planned(values: Arguments, terminal: Terminal): PlannedPackage {
  const [loaded] = loadPackages(emptyConfigFile, settingsOfOptions(values)) as readonly [LoadedPackage];
  return planOfPackage(loaded, terminal);
}

function keyNote({ environment }: Terminal): string {
  const variable = environment.ESUPACK_KEY ?? '';
  return variable === '' ? ' (key.txt is a text file that contains only the key)' : ' (while ESUPACK_KEY is set)';
}

/** Keys are pasted into the wrong place: what is shown must not become a name, a path or a command line. */
function guarded(questions: Questions): Questions {
  const noKey = (check: CheckAnswer): CheckAnswer => {
    const what = 'This looks like a product key. Delete it here, and enter it when you are asked for the MAK key.';
    return (answer) => (looksLikeKey(answer) ? what : check(answer));
  };
  return { ...questions, type: (question, usual, check) => questions.type(question, usual, noKey(check)) };
}
