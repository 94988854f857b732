import { execFileSync, spawn } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { csvOf, type ListedDevice, windows10Ids } from '../support/device-lists.js';
import { temporaryFolder } from '../support/folders.js';
import { schemaErrors } from '../support/json-schema.js';
import { sampleTerminal } from '../support/sample-terminal.js';

const folder = temporaryFolder();
const licensed = (count: number, all: number, day = '2026-11-20'): string =>
  csvOf(
    Array.from({ length: all }, (_, index): ListedDevice => ({
      name: `PC${index}`,
      licensedIds: index < count ? windows10Ids[1] : 'none',
      lastInventory: day,
      lastDiscovery: day,
    })),
  );

async function report(...args: string[]) {
  const terminal = sampleTerminal();
  const exitCode = await run(['report', ...args], terminal);
  return { exitCode, printed: terminal.printed(), told: terminal.told() };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe('esupack report', () => {
  const devices = file('devices.csv', licensed(3, 4));

  it('writes a page and says the figures', async () => {
    const out = join(folder, 'report.html');
    const { exitCode, printed, told } = await report(devices, '--out', out);
    expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
    expect(printed).toMatch(/Windows 10, year 2 +75\.0 % +4 +3 +0 +1 +0 +0 +0 +0 +0/u);
    expect(readFileSync(out, 'utf8')).toContain('75.0 %');
  });

  it('prints one JSON document with --json, of the form that its schema says, and writes no file unless told to', async () => {
    const { exitCode, printed } = await report(devices, '--json');
    const document = JSON.parse(printed) as { figures: unknown };
    expect(exitCode).toBe(0);
    expect(document).toMatchObject({ kind: 'coverage', page: null, figures: { total: { eligible: 4, licensed: 3 } } });
    expect(schemaErrors('output.schema.json', document)).toEqual([]);
  });

  it.each([
    ['75', 0],
    ['75.1', 3],
    ['95', 3],
    ['0', 0],
  ])('with --fail-under %s ends with exit code %i', async (percent, exitCode) => {
    const result = await report(devices, '--json', '--fail-under', percent);
    expect(result.exitCode).toBe(exitCode);
    expect(result.told.includes('3 of 4 are licensed')).toBe(exitCode === 3);
  });

  it('replaces a report, and nothing else unless forced', async () => {
    const out = join(folder, 'again.html');
    expect((await report(devices, '--out', out)).exitCode).toBe(0);
    expect((await report(devices, '--out', out)).exitCode).toBe(0);
    const before = readFileSync(devices);
    expect((await report(devices, '--out', devices)).exitCode).toBe(4);
    expect(readFileSync(devices)).toEqual(before);
    expect((await report(devices, '--out', folder, '--force')).exitCode).toBe(4);
    const other = file('other.txt', 'mine');
    const link = join(folder, 'link.html');
    linkSync(devices, link);
    for (const own of [devices, join(folder, '.', basename(devices)), link]) {
      const refused = await report(devices, '--out', own, '--force');
      expect(refused).toMatchObject({ exitCode: 4, told: expect.stringContaining('This is a list that') });
      expect(readFileSync(devices)).toEqual(before);
    }
    rmSync(link);
    expect((await report(devices, '--out', other, '--force')).exitCode).toBe(0);
  });

  it('takes a folder and names with wildcards as they are', async () => {
    const lists = join(folder, 'lists');
    mkdirSync(lists);
    writeFileSync(join(lists, 'b.csv'), licensed(1, 4, '2026-11-01'));
    writeFileSync(join(lists, 'a.CSV'), licensed(2, 4, '2026-11-10'));
    writeFileSync(join(lists, 'notes.txt'), 'none');
    for (const name of [lists, join(lists, '*.csv')]) {
      const { printed } = await report(name, '--json');
      expect(JSON.parse(printed)).toMatchObject({
        figures: { trend: [{ file: 'b.csv' }, { file: 'a.CSV', total: { licensed: 2 } }] },
      });
    }
  });

  it('tells every mistake at once', async () => {
    const { exitCode, told } = await report(
      devices,
      ...['--product', 'windows-20', '--year', '4', '--language', 'fr', '--fail-under', '101', '--today', 'today'],
      ...['--stale-days', 'x', '--activation-id', '1'],
    );
    expect(exitCode).toBe(2);
    for (const name of ['product', 'year', 'language', 'fail-under', 'today', 'stale-days', 'activation-id'])
      expect(told).toContain(`--${name}:`);
  });

  it('needs the activation ID of a product that has no public one', async () => {
    expect((await report(devices, '--product', 'windows-server-2016')).told).toContain('--activation-id');
  });

  it('refuses the activation ID of another license: Windows’ own is licensed on every device', async () => {
    const offer = ['--product', 'Windows-Server-2016', '--year', '1', '--activation-id'];
    const told = async (id: string) => (await report(devices, '--json', ...offer, id)).told;
    expect(await told(windows10Ids[1])).toContain('This is the activation ID of windows-10 year 2');
    expect(await told('{2DE67392-B7A7-462A-B1CA-108DD189F588}')).toContain('Every activated device has it as licensed');
    expect(await told('{12345678-9ABC-4DEF-8123-456789ABCDEF}')).toBe('');
  });

  it('tells what is wrong with options, lists and page together', async () => {
    const wrong = [join(folder, 'none.csv'), '--fail-under', 'x'];
    expect((await report(...wrong)).told).toMatch(/--fail-under: [^]*none\.csv: /u);
    const odd = file('odd.csv', 'a,b\n1,2\n');
    expect((await report(odd, '--out', join(folder, 'nowhere', 'x.html'))).told).toMatch(/--out [^]*odd\.csv: /u);
  });

  it('tells of lists that are not there or cannot be read', async () => {
    expect((await report(join(folder, 'none.csv'))).told).toContain('There is no file with this name');
    expect((await report(file('odd.csv', 'a,b\n1,2\n'))).told).toContain('No heading');
    const device = await report('/dev/null');
    expect(device.told).toMatch(/(?:device, not a file|no file with this name)/u);
    expect(device.told).toContain('Specify a device list');
    expect((await report()).exitCode).toBe(2);
  });

  it('leaves nothing behind where it cannot write', async () => {
    const out = join(folder, 'nowhere', 'report.html');
    const { exitCode, told } = await report(devices, '--out', out);
    expect({ exitCode, there: existsSync(out) }).toEqual({ exitCode: 2, there: false });
    expect(told).toContain('Its folder does not exist');
  });

  it('refuses a share for a percentage, and says what to write', async () => {
    const { exitCode, told } = await report(devices, '--fail-under', '0.95', '--json');
    expect(exitCode).toBe(2);
    expect(told).toContain('Specify a percentage: 95 for 95 %.');
  });

  it('does not pass a gate where no list shows which devices are licensed, or no device is eligible', async () => {
    const plain = file('plain.csv', 'Name,OS,Build\nPC1,Microsoft Windows NT Workstation 10.0,10.0.19045\n');
    const eleven = file('eleven.csv', 'Name,OS,Build\nPC1,Microsoft Windows NT Workstation 10.0,10.0.26100\n');
    const gate = async (list: string) => report(list, '--fail-under', '0', '--json');
    expect(await gate(plain)).toMatchObject({
      exitCode: 3,
      told: expect.stringContaining('No list shows which devices are licensed.'),
    });
    expect(await gate(eleven)).toMatchObject({ exitCode: 3, told: expect.stringContaining('No device is eligible.') });
  });

  it('measures a list without dates against the year that runs today', async () => {
    const rows = Array.from({ length: 20 }, (_, index) => `PC${index},Windows,10.0.19045,${windows10Ids[0]}`);
    const list = file('year-1.csv', ['Name,OS,Build,LicensedActivationIds', ...rows].join('\n'));
    const { exitCode, printed } = await report(list, '--fail-under', '95', '--out', join(folder, 'undated.html'));
    expect(exitCode).toBe(3);
    expect(printed).toMatch(/Windows 10, year \d: Current year today\. The list has no dates\./u);
  });

  it('names devices that no figure counts on the terminal', async () => {
    const list = file(
      'odd.csv',
      'Name,OS,Build,ESUValue\nA,Microsoft Windows NT Workstation 10.0,10.0.26100,0\nB,,,0\nC,Windows,10.0.19045,0\n',
    );
    const { printed } = await report(list, '--out', join(folder, 'odd.html'));
    expect(printed).toContain('Devices without an operating system and build that could be read');
    expect(printed).toContain('Microsoft Windows NT Workstation 10.0 (10.0.26100): 1');
  });

  describe('of two exports of one day with different exit codes', () => {
    const columns = 'Name,OperatingSystem,Build,LastExitCode,LastStatusTime';
    const exported = (name: string, code: string, time: string, headings = columns): string =>
      file(name, `${headings}\nPC1,Windows 10,10.0.19045,${code},2026-11-20 ${time}\n`);
    const totalOf = async (...lists: string[]): Promise<unknown> => {
      const { printed } = await report(...lists, '--json', '--product', 'windows-10', '--year', '1');
      return (JSON.parse(printed) as { figures: { total: unknown } }).figures.total;
    };
    const morning = exported('a.csv', '0', '08:00:00');
    const noon = exported('b.csv', '22', '12:00:00');
    const unlessWindows = process.platform === 'win32' ? it.skip : it;

    unlessWindows('counts the last where a list comes through a pipe, which can be read once', async () => {
      const pipe = join(folder, 'pipe.csv');
      execFileSync('mkfifo', [pipe]);
      // Whoever opens it again finds an end, and does not wait forever.
      spawn('sh', ['-c', 'cat "$0" >"$1"; exec 3<>"$1"; sleep 0.3', noon, pipe], { stdio: 'ignore' }).unref();
      expect(await totalOf(morning, pipe)).toMatchObject({ failed: 1 });
    });

    const sql = exported('c.csv', '22', '12:00:00', columns.replace('LastExitCode', 'ExitCode'));

    it.each([
      ['counts the last', [morning, noon], { failed: 1 }],
      ['counts the last, whatever the order of the lists', [noon, morning], { failed: 1 }],
      ['cannot tell the last where other headings may stand for another time zone', [morning, sql], { unknown: 1 }],
    ])('%s', async (_what, lists, figures) => {
      expect(await totalOf(...lists)).toMatchObject({ licensed: 0, ...figures });
    });
  });

  it('wants a list of devices beside one of statuses, and a column that is there', async () => {
    const statuses = file('statuses.csv', 'Device,ExitCode\nPC0,23\n');
    expect(await report(statuses, '--json')).toMatchObject({
      exitCode: 2,
      told: expect.stringContaining('joined by name'),
    });
    expect(await report(devices, statuses, '--json')).toMatchObject({ exitCode: 0 });
    const { exitCode, told } = await report(devices, '--by', 'Site', '--json');
    expect(exitCode).toBe(2);
    expect(told).toContain('OperatingSystem');
  });
});
