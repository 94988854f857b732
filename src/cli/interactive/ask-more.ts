import { settings } from '../../config/settings.js';
import type { Arguments } from '../arguments.js';
import type { Choice, Questions } from '../questions.js';
import { problemOf } from './problem-of.js';

/**
 * Asks, where a person wants to be asked, for the settings that sites differ in most. What stays at its default is left
 * out, as on the command line.
 *
 * @param values options of `generate` so far
 */
export async function askMore(values: Arguments, questions: Questions): Promise<Arguments> {
  const question = 'More settings (language of the sheet, type of activation, limiting collection)?';
  if (!(await questions.agree(question, false))) return values;
  const { language, activation, limitingCollection } = settings;
  const answers = {
    language: await questions.choose('Language of the hand-off sheet', languages, language.default ?? 'en'),
    activation: await questions.choose('How devices are activated', ways, activation.default ?? 'online'),
    'limiting-collection': await questions.type(
      'ID of the limiting collection',
      limitingCollection.default ?? '',
      (answer) => problemOf('limiting-collection', { ...values, 'limiting-collection': answer }),
    ),
  };
  const usual: Readonly<Record<string, string | null>> = {
    language: language.default,
    activation: activation.default,
    'limiting-collection': limitingCollection.default,
  };
  return { ...values, ...Object.fromEntries(Object.entries(answers).filter(([name, value]) => value !== usual[name])) };
}

const languages: readonly Choice<string>[] = [
  { value: 'en', label: 'English' },
  { value: 'ja', label: 'Japanese' },
];

const ways: readonly Choice<string>[] = [
  {
    value: 'online',
    label: 'Online',
    hint: 'each device connects to the activation servers, directly or through a proxy',
  },
  { value: 'offline', label: 'Offline', hint: 'with Confirmation IDs that you add with esupack confirmations' },
  { value: 'vamt', label: 'VAMT', hint: 'a host with the Volume Activation Management Tool activates them' },
];
