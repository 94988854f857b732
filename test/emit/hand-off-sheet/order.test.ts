import { describe, expect, it } from '@jest/globals';
import { handOffSheet } from '../../../src/emit/hand-off-sheet.js';
import type { PackagePlan } from '../../../src/plan/package-plan.js';
import { inventedKey, planned } from '../../support/planned.js';

const ways = [{}, { activation: 'offline' }, { activation: 'vamt' }, { activation: 'vamt', openFirewall: '10.1.2.3' }];
const cases = ways.flatMap((way) =>
  (['en', 'ja'] as const).map((language) => ({
    name: [...Object.values(way), language].join(', '),
    plan: planned({ ...way, language }),
  })),
);

/** What the devices of a collection have behind them. */
interface Devices {
  readonly collected: boolean;
  readonly prepared: boolean;
  readonly licensed: boolean;
}

/** A site on which somebody follows the path, command by command. */
interface Site {
  readonly distributed: boolean;
  /** Devices whose Confirmation IDs the content holds. */
  readonly confirmed: readonly ('pilot' | 'all')[];
  /** What VAMT did last. */
  readonly vamt: string | null;
  readonly pilot: Devices;
  readonly all: Devices;
  readonly ran: readonly string[];
}

const untouched: Devices = { collected: false, prepared: false, licensed: false };
const newSite: Site = { distributed: false, confirmed: [], vamt: null, pilot: untouched, all: untouched, ran: [] };

describe.each(cases)('the path of the sheet: $name', ({ plan }) => {
  const commands = followed(sheet(plan));

  it('can be run from top to bottom, and ends with every device licensed', () => {
    const site = commands.reduce(run, newSite);
    expect({ pilot: site.pilot.licensed, all: site.all.licensed }).toEqual({ pilot: true, all: true });
  });

  it('brings nothing to all devices that the pilot did not have first', () => {
    const site = commands.reduce(run, newSite);
    const onPilot = site.ran.filter((each) => each.endsWith('pilot')).map((each) => each.split(' ')[0]);
    const onAll = site.ran.filter((each) => each.endsWith('all')).map((each) => each.split(' ')[0]);
    expect(onPilot).toEqual(expect.arrayContaining(onAll.filter((name) => name !== 'Close')));
    expect(site.ran[0]).toBe('Check pilot');
  });

  it('names programs of the package only', () => {
    const names = plan.programs.map(({ name }) => name);
    for (const { program } of commands) if (program !== null) expect(names).toContain(program);
  });
});

interface Command {
  readonly text: string;
  /** The program that it deploys. */
  readonly program: string | null;
}

/** The commands in the order of the page. Where a step says to do a section again, its commands stand there again. */
function followed(page: string): readonly Command[] {
  const path = page.slice(page.indexOf('<section class="share"'), page.indexOf('<section class="folds methods"'));
  const sections = new Map(
    [...path.matchAll(/<section class="([^"]+)"[^]*?<\/section>/gu)].map(([text, id = '']) => [id, text]),
  );
  return [...sections].flatMap(([id, text]) =>
    [...text.matchAll(/<pre>([^]*?)<\/pre>|href="#(confirmations|vamt)"/gu)].flatMap(([, pre, again]) => {
      if (pre !== undefined) return commandsOf(pre);
      return again === id
        ? []
        : [...(sections.get(again ?? '') ?? '').matchAll(/<pre>([^]*?)<\/pre>/gu)]
            .flatMap(([, repeated = '']) => commandsOf(repeated))
            .filter(({ program }) => program === null);
    }),
  );
}

function commandsOf(pre: string): readonly Command[] {
  return pre
    .replaceAll(/<[^>]+>/gu, '')
    .split('\n')
    .map((text) => ({ text, program: /-Deploy -Program (\w+)/u.exec(text)?.[1] ?? null }));
}

function run(site: Site, { text, program }: Command): Site {
  if (program !== null) return deploy(site, program, text.includes('-PilotCollection') ? 'pilot' : 'all');
  if (text.includes('-DistributionPointGroup')) return { ...site, distributed: true };
  if (text.startsWith('esupack confirmations')) {
    const confirmed = (['pilot', 'all'] as const).filter((each) => site[each].collected);
    expect(confirmed).not.toEqual([]);
    // The content is new: it has to be distributed again.
    return { ...site, confirmed, distributed: true };
  }
  const [, step] = /-Step (\w+)/u.exec(text) ?? [];
  return step === undefined ? site : proxyActivation(site, step);
}

function deploy(site: Site, program: string, to: 'pilot' | 'all'): Site {
  expect(site.distributed).toBe(true);
  const devices = site[to];
  const after: Partial<Devices> =
    {
      Activate: { licensed: true },
      Collect: { collected: true },
      Deposit: { licensed: devices.collected && site.confirmed.includes(to) },
      Prepare: { prepared: true },
    }[program] ?? {};
  if (program === 'Deposit') expect({ program, to, ...after }).toEqual({ program, to, licensed: true });
  if (program === 'Close') expect(devices.licensed).toBe(true);
  return { ...site, [to]: { ...devices, ...after }, ran: [...site.ran, `${program} ${to}`] };
}

/** VAMT finds what Prepare has reached, and applies what it confirmed. */
function proxyActivation(site: Site, step: string): Site {
  const before: Readonly<Record<string, string | null>> = {
    Find: null,
    Export: 'Find',
    Confirm: 'Export',
    Apply: 'Confirm',
    State: 'Apply',
  };
  if (step !== 'Find') expect({ step, after: site.vamt }).toEqual({ step, after: before[step] });
  if (step === 'Find') expect(site.pilot.prepared || site.all.prepared).toBe(true);
  const licensed = (devices: Devices): Devices => ({ ...devices, licensed: devices.licensed || devices.prepared });
  if (step !== 'Apply') return { ...site, vamt: step };
  return { ...site, vamt: step, pilot: licensed(site.pilot), all: licensed(site.all) };
}

function sheet(plan: PackagePlan): string {
  const [file] = handOffSheet.emit(plan, { key: inventedKey });
  if (file === undefined || !('content' in file)) throw new Error('The sheet is one file.');
  return Buffer.from(file.content).toString('utf8');
}
