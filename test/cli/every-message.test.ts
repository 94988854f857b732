import { describe, expect, it } from '@jest/globals';
import { toldAs } from '../../src/cli/messages/in-japanese.js';
import { phrases } from '../../src/cli/messages/phrases.js';
import { sourceOf, textsOf, type ToldText, toldTexts } from '../support/told-texts.js';

/**
 * Texts that are no messages, by file, or by file and the function or constant in it, and why. An issue that stands in such
 * a file is a message nevertheless.
 */
const noMessages: Readonly<Record<string, string>> = {
  // Bundles, reports and the catalog: written into files, or printed as a result.
  'catalog/': 'facts of products',
  'plan/': 'what a bundle holds',
  'emit/': 'content of bundles',
  'report/page/': 'the report has languages of its own',
  'report/headings.ts': 'headings of lists in several languages',
  'report/evidence.ts': 'states of devices, which the report names',
  'report/runs.ts': 'states of devices, which the report names',
  'report/baseline.ts': 'states of devices, which the report names',
  // Results on standard output.
  'cli/doctor/': 'results of doctor',
  'cli/doctor.ts': 'results of doctor',
  'cli/plan-text.ts': 'result of plan',
  'cli/products.ts': 'result of products',
  'cli/inspect-text/': 'result of inspect',
  'read/inspect/class-file.ts': 'result of inspect',
  'read/inspect/configuration-object.ts': 'result of inspect',
  'read/inspect/configuration-remarks.ts': 'result of inspect',
  'read/inspect/export-remarks.ts': 'result of inspect',
  'read/inspect/flags.ts': 'result of inspect',
  'read/inspect/mof-collection.ts': 'result of inspect',
  'read/inspect/sequence-conditions.ts': 'result of inspect',
  'read/inspect/sequence-contents.ts': 'result of inspect',
  'read/inspect/sequence-facts.ts': 'result of inspect',
  'cli/check.ts': 'result of generate --check',
  'cli/describe-difference.ts': 'result of generate --check',
  'cli/generate.ts#bundleText': 'result of generate',
  'cli/generate.ts#keyText': 'result of generate',
  'cli/generate.ts#summary': 'result of generate',
  'cli/confirmations.ts#asText': 'result of confirmations',
  'cli/init.ts#asText': 'result of init',
  'cli/verify.ts#asText': 'result of verify',
  'seal/verify/checks/': 'findings of verify',
  'seal/verify/effects.ts': 'findings of verify',
  'seal/verify/compare-contents.ts': 'findings of verify',
  'seal/verify/compare-trees.ts': 'findings of verify',
  'seal/verify/file-tree.ts': 'findings of verify',
  'seal/verify/text-form.ts': 'findings of verify',
  'seal/verify/verify-bundle.ts': 'findings of verify',
  'seal/verify/read-bundle.ts#damageOf': 'finding of verify',
  // Help.
  'cli/arguments.ts#documentation': 'help',
  'cli/arguments.ts#usage': 'help',
  'cli/arguments.ts#grammar': 'help, and a text that yargs wants and nobody sees',
  'cli/commands.ts': 'help',
  'cli/options.ts': 'help',
  'cli/completion/': 'scripts for shells',
  'config/example-config.ts': 'content of the example',
  // The conversation is in English as a whole; what ends it is a message (questions.ts, stopped).
  'cli/interactive/': 'conversation',
  'cli/questions.ts#questionsOnTerminal': 'conversation',
  'cli/key-source.ts#readKey': 'question for the key',
  // Faults of this program, and of the machine below it.
  'cli/jobs/threads.ts#asked': 'reason of an InternalError',
  'cli/jobs/threads.ts#whatIsThere': 'reason of an InternalError',
  'cli/start.ts': 'told before the program is loaded, and with it the table',
  'cli/write-out.ts': 'told where nothing can be loaded any more',
  'text/cmd.ts': 'reason of an InternalError: refuse() stops the encoder',
  'text/digest-elements.ts': 'content of a cabinet',
  'text/html.ts': 'reason of an InternalError: refuse() stops the encoder',
  'text/html-line.ts': 'markup',
  'text/ini.ts#iniSectionProblem': 'reason of an InternalError: refuse() stops the encoder',
  'text/part-name.ts': 'reason of an InternalError: refuse() stops the encoder',
  'text/powershell.ts': 'reason of an InternalError: refuse() stops the encoder',
  'text/sql.ts': 'reason of an InternalError: refuse() stops the encoder',
  'text/task-sequence-xml.ts': 'reason of an InternalError: refuse() stops the encoder',
  'text/xml.ts': 'markup',
  // Names of places.
  'cli/empty-values.ts#emptyArgument': 'a place',
  'cli/report-error.ts#ourFault': 'a place',
  'read/batch.ts': 'a place',
  'read/mof.ts#readMof': 'a place',
  'read/package-definition.ts#readPackageDefinition': 'a place',
  'read/task-sequence/references-info.ts#readReferencesInfo': 'order of declarations, compared only',
  'report/cells.ts': 'words of a list, compared only',
  'text/redact.ts': 'stands for a key in any language',
};

function isException({ file, declaration }: Pick<ToldText, 'file' | 'declaration'>, name: string): boolean {
  return name.includes('#')
    ? name === `${file}#${declaration}`
    : name === file || (name.endsWith('/') && file.startsWith(name));
}

const texts = toldTexts();
const messages = texts.filter(
  (text) => text.isIssue || !Object.keys(noMessages).some((name) => isException(text, name)),
);
const ours = new Set(phrases.map(([en]) => en.replaceAll(/\{\w+\}/gu, '{}')));
const inEnglish = /[A-Za-z]{2,} [a-z]{2,}/u;

/** The sentences of a text that are not told in Japanese, or only around words that stay English. */
function leftInEnglish(text: string): readonly string[] {
  if (ours.has(text)) return [];
  const whole = text.replaceAll('{}', 'X').trim();
  // What is told by other texts may stand before the first sentence.
  const alone = whole.replace(/^(?:X )+(?=[A-Z])/u, '');
  const [first, second] = [whole, alone].map((each) =>
    toldAs(each)
      .filter(({ sentence }) => /[a-z]/u.test(sentence))
      .filter(
        ({ japanese, values }) =>
          japanese === null || values.some((value) => inEnglish.test(value) && !ours.has(value)),
      )
      .map(({ sentence }) => sentence),
  );
  return first?.length === 0 ? [] : (second ?? []);
}

describe('what the sources tell on standard error', () => {
  it('is all in the table of messages', () => {
    const missing = messages.flatMap(({ file, line, text }) =>
      leftInEnglish(text).map((sentence) => `${file}:${line}: ${sentence}`),
    );
    expect(missing).toEqual([]);
  });

  it.each(Object.keys(noMessages))('has no message in %s, which is an exception', (name) => {
    const excepted = texts.filter((text) => isException(text, name));
    expect(excepted.filter(({ text }) => leftInEnglish(text).length > 0)).not.toEqual([]);
    if (name.includes('#')) return;
    for (const file of new Set(excepted.map((text) => text.file)))
      expect(sourceOf(file)).not.toMatch(/\b(?:new UserError|unreadable|findings\.add)\(/u);
  });
});

describe('the texts of a source', () => {
  const found = (source: string) =>
    textsOf('a.ts', source).map(({ text, declaration, isIssue }) => [text, declaration, isIssue]);

  it('are sentences and phrases, with what differs left open', () => {
    expect(found('const one = `It has ${count} bytes.`;')).toEqual([['It has {} bytes.', 'one', false]]);
    expect(found("function two() { return a ? 'a file' : 'file'; }")).toEqual([['a file', 'two', false]]);
    expect(found('const three = `Write ${name}.`;')).toEqual([['Write {}.', 'three', false]]);
  });

  it('are issues where a mistake and its repair are together', () => {
    const issue = "const one = { where: 'some place', what: 'It is empty.', repair: `Remove ${it}.` };";
    expect(found(issue)).toEqual([
      ['It is empty.', 'one', true],
      ['Remove {}.', 'one', true],
    ]);
    expect(found("const two = { what: 'It is empty.', effect: 'It fails.' };")).toEqual([
      ['It is empty.', 'two', false],
      ['It fails.', 'two', false],
    ]);
  });

  it.each([
    "throw new InternalError('It is empty.');",
    "terminal.print('It is empty.');",
    "message.startsWith('It is empty.');",
    "refuse('a text', problem);",
    "type Kind = 'a text';",
    "if (kind === 'a text') stop();",
  ])('are none that nobody is told: %s', (source) => {
    expect(found(source)).toEqual([]);
  });
});
