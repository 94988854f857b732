import { beforeAll, describe, expect, it } from '@jest/globals';
import { products } from '../../src/catalog/products.js';
import { activationContent } from '../../src/emit/activation-content.js';
import { InternalError } from '../../src/errors.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { batchGrammar, type GrammarError } from '../support/batch-grammar.js';
import { expectGolden } from '../support/golden.js';
import { inventedKey, planned, plannedForSlmgr, productKey } from '../support/planned.js';

const someId = '12345678-9abc-4def-8123-456789abcdef';
const plans = products.map(({ id, years: [first] }) =>
  planned({ product: id, year: '1', ...(first.activationId === null ? { activationId: someId } : {}) }),
);

function contentOf(plan: PackagePlan, key = inventedKey): Readonly<Record<string, string>> {
  return Object.fromEntries(
    activationContent.emit(plan, { key }).map((file) => {
      if (!('content' in file)) throw new Error('The content is no archive');
      return [file.path.slice(file.path.lastIndexOf('/') + 1), Buffer.from(file.content).toString('latin1')];
    }),
  );
}

function batchOf(plan: PackagePlan, key = inventedKey): string {
  return contentOf(plan, key)['activate-esu.bat'] ?? '';
}

/** Lines without remarks. */
function commands(batch: string): readonly string[] {
  return batch.split('\r\n').filter((line) => !line.startsWith('rem '));
}

describe('the content of the package', () => {
  it('lies in the folder of the package, beside the import zip', () => {
    const paths = activationContent.emit(planned({ name: 'A & B' }), { key: inventedKey }).map(({ path }) => path);
    expect(paths).toEqual([
      'esu-windows-10-year-2_files/A & B/activate-esu.bat',
      'esu-windows-10-year-2_files/A & B/esu-wmi.vbs',
    ]);
  });

  it.each(['windows-10', 'windows-server-2008'])('of %s is byte for byte what it was, the key apart', (product) => {
    const plan: PackagePlan = { ...planned({ product }), tool: { name: 'esupack', version: '0.0.0' } };
    const { 'activate-esu.bat': batch = '', 'esu-wmi.vbs': script = '' } = contentOf(plan);
    const masked = batch.replaceAll(inventedKey, '<product key>');
    expectGolden(`activation-content/${product}.bat`, Buffer.from(masked, 'latin1'));
    expectGolden('activation-content/esu-wmi.vbs', Buffer.from(script, 'latin1'));
  });

  it.each(plans)('of $id is ASCII with CRLF', (plan) => {
    for (const text of Object.values(contentOf(plan))) {
      expect(text).toMatch(/^(?:[\x20-\x7E]*\r\n)+$/u);
      // cmd.exe reads no longer line.
      expect(Math.max(...text.split('\r\n').map(({ length }) => length))).toBeLessThan(8191);
    }
  });

  it('has the key once, in the line that installs it and keeps no output', () => {
    const { 'activate-esu.bat': batch = '', 'esu-wmi.vbs': script = '' } = contentOf(planned());
    const lines = batch.split('\r\n').filter((line) => line.includes(inventedKey));
    expect(lines).toEqual([`set "ESUPACK_KEY=${inventedKey}"`]);
    expect(script).not.toContain(inventedKey.slice(-5));
    const bySlmgr = batchOf(plannedForSlmgr()).split('\r\n');
    expect(bySlmgr.filter((line) => line.includes(inventedKey))).toEqual([
      `"%CSCRIPT%" //NoLogo //T:120 "%SLMGR%" /ipk ${inventedKey} >nul 2>nul`,
    ]);
  });

  it('hands the key on within a setlocal of its own', () => {
    const lines = batchOf(planned()).split('\r\n');
    const at = lines.indexOf(`set "ESUPACK_KEY=${inventedKey}"`);
    expect([lines[at - 1], ...lines.slice(at + 1, at + 4)]).toEqual([
      'setlocal',
      '"%CSCRIPT%" //NoLogo //T:120 "%HERE%esu-wmi.vbs" install >nul 2>nul',
      'set "CODE=%errorlevel%"',
      'endlocal & set "CODE=%CODE%"',
    ]);
  });

  it('differs between two keys in the key alone', () => {
    const other = productKey('WWWWW-YYYYY-22222-33333-44444');
    const masked = (batch: string, key: string): string =>
      batch.replaceAll(key, 'KEY').replaceAll(key.slice(-5), 'END');
    expect(masked(batchOf(planned(), other), other)).toBe(masked(batchOf(planned()), inventedKey));
  });
});

describe('activate-esu.bat', () => {
  let errors: (batch: string) => readonly GrammarError[];
  beforeAll(async () => {
    errors = await batchGrammar();
  }, 60_000);

  it.each(plans)('of $id is understood by a grammar of batch files', (plan) => {
    expect(errors(batchOf(plan))).toEqual([]);
  });

  it('would not be understood with a bracket too few', () => {
    const broken = batchOf(planned()).replace('\r\n)\r\n', '\r\n');
    expect(errors(broken)).not.toEqual([]);
  });

  it.each(plans)('of $id goes nowhere but to its own labels, each of which is used', (plan) => {
    const lines = commands(batchOf(plan));
    const labels = lines.filter((line) => line.startsWith(':')).map((line) => line.slice(1));
    const targets = lines.flatMap((line) => [...line.matchAll(/\b(?:goto|call) :?(?<label>[a-z_]+)/gu)]);
    const used = targets.map(({ groups }) => groups?.label ?? '').filter((label) => label !== 'eof' && label !== 'set');
    // These are fallen into, and named for their callers.
    expect(new Set(labels)).toEqual(new Set([...used, 'ask_status', 'look_for_updates', 'write_line']));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it.each(plans)('of $id ends with a number, always', (plan) => {
    const unquoted = (line: string): string => line.replaceAll(/"[^"]*"/gu, '');
    const exits = commands(batchOf(plan)).filter((line) => /\bexit\b/iu.test(unquoted(line)));
    expect(exits).toEqual(['  exit /b !RESULT!']);
  });

  it.each(plans)('of $id uses nothing that is known to differ between versions of cmd.exe', (plan) => {
    const known =
      /\btimeout\b|\bwmic\b|powershell|\becho\(|=ExitCode|\bif (?:not )?errorlevel\b|\bstart "|ping\.exe|%PING%|eol= |\|\s*find/iu;
    expect(commands(batchOf(plan)).filter((line) => known.test(line))).toEqual([]);
  });

  it.each([planned(), plannedForSlmgr(), planned({ activation: 'offline' }), planned({ probe: 'yes' })])(
    'asks through its seams, each bounded in time, and in no other way',
    (plan) => {
      const calls = commands(batchOf(plan)).filter((line) => line.includes('"%CSCRIPT%"') && !line.startsWith('if '));
      const seam =
        /^"%CSCRIPT%" \/\/NoLogo (?:\/\/T:\d+ )?"(?:%HERE%esu-(?:wmi|probe)\.vbs|%SLMGR%)"( .*)? >(?:nul|"%ANSWER_FILE%") 2>nul(?: \|\| rem)?$/u;
      for (const call of calls) expect(call).toMatch(seam);
      // Waiting ends by itself.
      expect(calls.filter((call) => !call.includes(' //T:'))).toEqual([
        '"%CSCRIPT%" //NoLogo "%HERE%esu-wmi.vbs" wait %1 >nul 2>nul',
      ]);
    },
  );

  it.each([...plans, planned({ activation: 'offline' }), planned({ keyDelivery: 'variable' })])(
    'takes no characters from a variable that a missing argument leaves without a value',
    (plan) => {
      const lines = commands(batchOf(plan));
      const cut = lines.flatMap((line) => [...line.matchAll(/%(?<name>\w+):~/gu)].map(({ groups }) => groups?.name));
      const bare = lines.flatMap((line) => /set "(?<name>\w+)=%~?\d"/u.exec(line)?.groups?.name ?? []);
      expect(cut).toContain('PART1');
      expect(bare.filter((name) => cut.includes(name))).toEqual([]);
    },
  );

  it.each(plans)('of $id compares no number with a variable that may have no value', (plan) => {
    const doubtful = /\bif defined (?<name>\w+) if \S+ (?:EQU|NEQ|LSS|LEQ|GTR|GEQ) %\k<name>%/u;
    expect(commands(batchOf(plan)).filter((line) => doubtful.test(line))).toEqual([]);
  });

  it('lets no sign make a line of a character check a remark, as a semicolon does by itself', () => {
    const checks = commands(batchOf(planned({ activation: 'offline' }))).filter((line) =>
      /for \/f "(?!usebackq)[^"]*delims=/u.test(line),
    );
    const ofValues = checks.filter((line) => line.includes(' in ("'));
    expect(ofValues.length).toBeGreaterThan(1);
    for (const line of ofValues.filter((each) => !each.includes('%DATE%') && !each.includes('%%C'))) {
      expect(line).toMatch(/"eol=[0:] /u);
    }
  });

  it.each([{}, { activation: 'offline' }, { activation: 'vamt', openFirewall: '10.1.2.3' }])(
    'names every word that it understands, if it is called with another: %j',
    (way) => {
      const plan = planned(way);
      const usage = batchOf(plan)
        .split('\r\n')
        .find((line) => line.startsWith('echo Usage: '));
      const words = plan.programs.map(({ purpose }) => purpose).filter((purpose) => purpose !== 'activate');
      expect(usage).toBe(`echo Usage: activate-esu.bat [${words.join(' ^| ')}]`);
    },
  );

  it('takes no earlier exit code for that of a command whose output file cannot be opened', () => {
    const others = [{ activation: 'offline', probe: 'yes' }, { activation: 'vamt' }, { keyDelivery: 'variable' }];
    const lines = [...plans, ...others.map((settings) => planned(settings))]
      .flatMap((plan) => commands(batchOf(plan)))
      .filter((line) => line.includes('>"%ANSWER_FILE%"'));
    expect(lines.length).toBeGreaterThan(plans.length);
    for (const line of lines) expect(line).toMatch(/ \|\| (?:rem|set "NOT_FOUND=Needed")$/u);
  });

  it('reads every system of the offer, and every edition that it needs or leaves out', () => {
    for (const plan of plans) {
      const batch = batchOf(plan);
      for (const { builds, kind, excludedEditions, requiredEditions } of plan.offer.operatingSystems) {
        for (const build of builds) expect(batch).toContain(`if "%KIND%"=="${kind}" if "%BUILD%"=="${build}"`);
        for (const edition of excludedEditions) {
          expect(batch).toContain(` if /i not "%EDITION:~0,${edition.length}%"=="${edition}"`);
        }
        for (const edition of requiredEditions) {
          expect(batch).toContain(` if /i "%EDITION:~0,${edition.length}%"=="${edition}"`);
        }
      }
    }
  });

  it('cannot be made of a value that cmd.exe would look at', () => {
    const plan = planned();
    const broken = { ...plan, offer: { ...plan.offer, activationId: 'x & y' } };
    expect(() => batchOf(broken)).toThrow(InternalError);
    const misplaced = { ...plan, batch: { ...plan.batch, logFile: 'C:\\Temp\\esu.log' } };
    expect(() => batchOf(misplaced)).toThrow(InternalError);
    const unnamed = { ...plan, batch: { ...plan.batch, logFile: '%windir%\\Logs\\esu.txt' } };
    expect(() => batchOf(unnamed)).toThrow(InternalError);
  });

  it('tries for a quarter of an hour at most, and asks for two minutes at most, whatever the clock says', () => {
    const { activationRetrySeconds, statusQuestions, statusIntervalSeconds } = planned().batch;
    const batch = batchOf(planned());
    const [, longest] = /\/\/T:(\d+) "%HERE%esu-wmi\.vbs" activate/u.exec(batch) ?? [];
    const waits = activationRetrySeconds.reduce((sum, seconds) => sum + seconds, 0);
    expect(waits + Number(longest) * (activationRetrySeconds.length + 1)).toBeLessThanOrEqual(15 * 60);
    expect((statusQuestions - 1) * statusIntervalSeconds).toBeLessThanOrEqual(120);
    // The log alone reads the time.
    expect(commands(batch).filter((line) => line.includes('SECONDS%'))).toEqual([
      'set "BEFORE=%SECONDS%"',
      'if %SECONDS% LSS %BEFORE% call :find_date',
    ]);
  });
});
