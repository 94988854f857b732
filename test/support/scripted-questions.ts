import { type Choice, type Questions, stopped } from '../../src/cli/questions.js';

/** What a person answers to each question in turn; `null` gives up, undefined takes what Enter takes. */
export type Answer = string | boolean | null | undefined;

export interface ScriptedQuestions extends Questions {
  /** Every question with what Enter takes. */
  readonly asked: () => readonly string[];
  /** What was shown between the questions, and what was wrong with answers. */
  readonly shown: () => string;
}

/** A person at a terminal: answers that are refused are followed by the next one. */
export function scriptedQuestions(answers: readonly Answer[]): ScriptedQuestions {
  const rest = [...answers];
  const asked: string[] = [];
  const shown: string[] = [];
  const next = (question: string, usual: string): Answer => {
    asked.push(`${question}: ${usual}`);
    // Most people press Enter here: where no yes or no comes next, so does this one.
    if (question.startsWith('More settings') && typeof rest[0] !== 'boolean' && rest[0] !== null) return undefined;
    if (rest.length === 0) throw new Error(`Nobody knows an answer to: ${question}`);
    const answer = rest.shift();
    if (answer === null) throw stopped();
    return answer;
  };
  const pick = async <Value>(question: string, choices: readonly Choice<Value>[], marked: Value): Promise<Value> => {
    const labelOf = (value: Value): string => choices.find((choice) => choice.value === value)?.label ?? '';
    const answer = next(question, labelOf(marked)) ?? labelOf(marked);
    const found = choices.find(({ label }) => label.startsWith(String(answer)));
    if (found === undefined) throw new Error(`${String(answer)} cannot be chosen`);
    return Promise.resolve(found.value);
  };
  const type: Questions['type'] = async (question, usual, check) => {
    for (;;) {
      const answer = String(next(question, usual) ?? usual);
      const problem = check(answer);
      if (problem === null) return Promise.resolve(answer);
      shown.push(problem);
    }
  };
  return {
    search: pick,
    choose: pick,
    type,
    typeHidden: (question, check) => type(question, '', check),
    agree: async (question, usual) => Promise.resolve((next(question, String(usual)) ?? usual) === true),
    show: (title, lines) => shown.push(title, ...lines),
    warn: (text) => shown.push(text),
    asked: () => asked,
    shown: () => shown.join('\n'),
  };
}
