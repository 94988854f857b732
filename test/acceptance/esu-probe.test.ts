import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { activationContent } from '../../src/emit/activation-content.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { replaced, runScripts, type ScriptAnswer } from '../support/script-runs.js';
import { copyWindows, type WindowsCopy, wineMissing, withoutServices } from '../support/wine.js';

const server = 'https://activation.sls.microsoft.com/';
const secondServer = 'https://activation-v2.sls.microsoft.com/';
const redirects = 'https://go.microsoft.com/';

/** Product, addresses that answer, addresses that refuse, exit code. Any other is not reached. */
type Case = readonly [product: string, answer: readonly string[], refuse: readonly string[], exitCode: number];

const cases: Readonly<Record<string, Case>> = {
  'Windows 10, the server that its licenses name answers': ['windows-10', [secondServer], [], 101],
  'Windows 10, the other server answers': ['windows-10', [server], [], 101],
  'Windows 10, no server answers': ['windows-10', [redirects], [], 110],
  'Windows 10, both servers refuse': ['windows-10', [redirects], [server, secondServer], 111],
  'Windows 10, one refuses and one answers': ['windows-10', [server], [secondServer], 101],
  'Windows 7, both addresses answer': ['windows-7', [server, redirects], [], 100],
  'Windows 7, the server alone answers': ['windows-7', [server], [], 110],
  'Windows 7, a proxy refuses the server': ['windows-7', [redirects], [server], 111],
};

describeWith('Wine 10', wineMissing, 'esu-probe.vbs', () => {
  let windows: WindowsCopy;
  let answers: readonly ScriptAnswer[];
  beforeAll(() => {
    windows = copyWindows();
    answers = runScripts(
      windows,
      withoutServices,
      Object.values(cases).map(([product, answer, refuse]) => ({
        script: script(product, answer, refuse),
        arguments: '',
      })),
    );
  }, 120_000);
  afterAll(() => {
    windows.remove();
  });

  it.each(Object.entries(cases).map(([name, [, , , exitCode]], index) => ({ name, index, exitCode })))(
    '$name',
    ({ index, exitCode }) => {
      expect(answers[index]?.exitCode).toBe(exitCode);
    },
  );
});

/** The generated script, whose addresses answer as planned: there is no network. */
function script(product: string, answer: readonly string[], refuse: readonly string[]): string {
  const files = activationContent.emit(planned({ product, year: '1', probe: 'yes' }), { key: inventedKey });
  const file = files.find(({ path }) => path.endsWith('/esu-probe.vbs'));
  if (file === undefined || !('content' in file)) throw new Error('There is no esu-probe.vbs');
  const listed = (urls: readonly string[]): string => `InStr("${urls.join(' ')} ", url & " ") > 0`;
  return replaced(Buffer.from(file.content).toString('latin1'), [
    ['  request.Send\r\n', ''],
    [
      '  Tried = Judged(code, status)\r\n',
      `  Tried = notReached\r\n  If ${listed(answer)} Then Tried = answered\r\n  If ${listed(refuse)} Then Tried = refused\r\n`,
    ],
  ]);
}
