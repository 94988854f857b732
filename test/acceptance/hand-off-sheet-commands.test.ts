import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, jest } from '@jest/globals';
import { copyForImport } from '../../src/emit/hand-off-sheet/import-folder.js';
import { sheetSubject } from '../../src/emit/hand-off-sheet/subject.js';
import { handOffSheet } from '../../src/emit/hand-off-sheet.js';
import type { PackagePlan } from '../../src/plan/package-plan.js';
import { verifyBundle } from '../../src/seal/verify/verify-bundle.js';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { plannedSequence } from '../support/planned-sequence.js';
import { powerShellMissing, runPowerShell } from '../support/powershell/host.js';
import { pilotSite, runAsWritten } from '../support/powershell/pilot-site.js';
import { siteFolder, uncPath, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(240_000);

const ways = [
  {},
  { activation: 'offline' },
  { activation: 'vamt', openFirewall: '10.1.2.3' },
  { keyDelivery: 'variable' },
] as const;

describeWith('PowerShell', powerShellMissing, 'the commands of the sheet on a site, as they stand', () => {
  const folder = siteFolder();

  it.each(ways)('from top to bottom of the path: %j', async (way) => {
    const plan = planned(way);
    const at = await workplace(join(folder, 'site'), plan, pilotSite(plan));
    const commands = commandsOf(plan, '<section class="share"', '<section class="folds methods"');
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) await runAsWritten(at, command);
    const deployed = at.site().deployments.map(({ ProgramName }) => ProgramName);
    for (const { name } of plan.programs.filter(({ purpose }) => purpose === 'check')) expect(deployed).toContain(name);
  });

  it('of the task sequence and the baseline, when the path has imported the package', async () => {
    const plan = planned();
    const at = await workplace(join(folder, 'site'), plan, pilotSite(plan));
    const [, , imports = ''] = commandsOf(plan, '<section class="import"', '<section class="pilot"');
    const methods = commandsOf(plan, '<section class="folds methods"', '<section class="folds reference"');
    expect(methods).toHaveLength(3);
    for (const command of [imports, ...methods].filter((each) => each !== '')) await runAsWritten(at, command);
  });

  it('of the copy that Import Task Sequence reads: the content beside the zip, and the bundle stays whole', async () => {
    const share = uncPath(folder);
    const plan = planned({ share });
    const { bundle } = await workplace(folder, plan);
    const copies = copyForImport(sheetSubject(plan), plannedSequence({ share }).taskSequence);
    const session = await runPowerShell(copies.join('\n'), {});
    expect({ failure: session.failure }).toEqual({ failure: '' });
    const copy = join(folder, `${plan.id}-task-sequence`);
    expect(readdirSync(copy).toSorted()).toEqual([`${plan.id}.zip`, `${plan.id}_files`]);
    const zip = readFileSync(join(bundle, `${plan.id}.task-sequence.zip`));
    expect(readFileSync(join(copy, `${plan.id}.zip`)).equals(zip)).toBe(true);
    const content = join(`${plan.id}_files`, plan.package.name);
    expect(readdirSync(join(copy, content))).toEqual(readdirSync(join(bundle, content)));
    expect((await verifyBundle(bundle)).findings).toEqual([]);
  });
});

/** The commands of the bundle's scripts between two places of the page. */
function commandsOf(plan: PackagePlan, from: string, to: string): readonly string[] {
  const [file] = handOffSheet.emit(plan, { key: inventedKey });
  if (file === undefined || !('content' in file)) throw new Error('The sheet is one file.');
  const page = Buffer.from(file.content).toString('utf8');
  const part = page.slice(page.indexOf(from), page.indexOf(to));
  return [...part.matchAll(/<pre>([^]*?)<\/pre>/gu)]
    .flatMap(([, text = '']) => text.replaceAll(/<[^>]+>/gu, '').split('\n'))
    .filter((line) => /^\.\\(?:Import-EsuPackage|Export-EsuStatus)\.ps1 /u.test(line));
}
