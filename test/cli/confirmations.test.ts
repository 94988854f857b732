import { createHash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { run } from '../../src/cli/run.js';
import { addConfirmations } from '../../src/confirmations/add-confirmations.js';
import { bundleOf } from '../support/bundle-of.js';
import { filesBelow, temporaryFolder } from '../support/folders.js';
import { samplePlan } from '../support/sample-plan.js';
import { sampleTerminal } from '../support/sample-terminal.js';

// Bundles are made and sealed again and again, also on busy machines.
jest.setTimeout(60_000);

const content = 'esu-windows-10-year-2_files/Windows 10 ESU Year 2';
const key = 'BCDFG-HJKMP-QRTVW-XY234-6789B';

function installationId(number: number, length = 63): string {
  return String(number).padStart(length, '0');
}

function confirmationId(number: number): string {
  return String(number).padStart(48, '0');
}

function grouped(digits: string, size: number, by: string): string {
  return (digits.match(new RegExp(`.{${size}}`, 'gu')) ?? []).join(by);
}

describe('esupack confirmations', () => {
  const folder = temporaryFolder();
  const online = temporaryFolder();
  const alone = temporaryFolder();
  let bundle = '';
  beforeAll(async () => {
    bundle = await bundleOf(folder, '--activation', 'offline');
  });

  async function add(list: string | Uint8Array, ...options: readonly string[]) {
    const file = join(folder, 'ids.csv');
    writeFileSync(file, list);
    const terminal = sampleTerminal();
    const exitCode = await run(['confirmations', file, '--bundle', bundle, ...options], terminal);
    return { exitCode, printed: terminal.printed(), told: terminal.told() };
  }

  function held(): readonly string[] {
    const text = readFileSync(join(bundle, content, 'confirmation-ids.txt'), 'latin1');
    expect(text).toMatch(/^(?:[\x20-\x7E]+\r\n)+$/u);
    const lines = text.split('\r\n').filter((line) => line !== '' && !line.startsWith(';'));
    expect(lines.filter((line) => !line.startsWith('='))).toEqual([]);
    return lines.map((line) => line.slice(1));
  }

  it('adds pairs by Installation ID and by name, however their digits are grouped, and seals the bundle again', async () => {
    const before = filesBelow(bundle);
    const { exitCode, printed } = await add(
      [
        'Name;InstallationId;ConfirmationId',
        `PC1;${grouped(installationId(1), 7, ' ')};${grouped(confirmationId(1), 6, '-')}`,
        `pc2.contoso.com;;${confirmationId(2)}`,
        `;${installationId(3, 54)};"${grouped(confirmationId(3), 6, '  ')}"`,
        '',
      ].join('\r\n'),
    );
    expect({ exitCode, printed: printed.split('\n')[0] }).toEqual({
      exitCode: 0,
      printed: '3 added, 0 replaced: the bundle has Confirmation IDs for 3 devices.',
    });
    expect(held()).toEqual([
      `${installationId(1)} ${confirmationId(1)}`,
      `${installationId(3, 54)} ${confirmationId(3)}`,
      `PC2 ${confirmationId(2)}`,
    ]);
    const after = filesBelow(bundle);
    const changed = [...after].filter(([path, bytes]) => !bytes.equals(before.get(path) ?? Buffer.of()));
    expect(changed.map(([path]) => path)).toEqual([
      'SHA256SUMS',
      'bundle.psd1',
      // Both zips hold the content's GUID, which derives from its bytes.
      'esu-windows-10-year-2.task-sequence.zip',
      'esu-windows-10-year-2.zip',
      `${content}/confirmation-ids.txt`,
      'manifest.json',
    ]);
    expect([...after.keys()]).toEqual([...before.keys()]);
    for (const line of (after.get('SHA256SUMS') ?? '').toString().trimEnd().split('\n')) {
      const [sum = '', path = ''] = line.split('  ');
      expect({ path, sum }).toEqual({
        path,
        sum: createHash('sha256')
          .update(after.get(path) ?? '')
          .digest('hex'),
      });
    }
    const withKey = [...after].filter(
      ([, bytes]) => bytes.includes(key) || bytes.includes(Buffer.from(key, 'utf16le')),
    );
    expect(withKey.map(([path]) => path)).toEqual([`${content}/activate-esu.bat`]);
  });

  it('adds more later, and the same again changes nothing', async () => {
    const list = `IID,CID\n${installationId(4)},${confirmationId(4)}\n`;
    expect((await add(list)).printed).toContain('1 added, 0 replaced: the bundle has Confirmation IDs for 4 devices.');
    const before = filesBelow(bundle);
    expect((await add(list)).printed).toContain('0 added, 0 replaced');
    expect(filesBelow(bundle)).toEqual(before);
  });

  it('refuses more devices than a bundle is read again with', () => {
    const one = confirmationId(0);
    const held = Array.from({ length: 500_000 }, (_none, index) => ({
      key: String(index),
      confirmationId: one,
    }));
    const list = {
      name: 'ids.csv',
      bytes: Buffer.from(`IID,CID\n${installationId(500_000)},${confirmationId(500_000)}\n`),
    };
    const addTo = (to: typeof held) =>
      addConfirmations(list, samplePlan(), to, { devices: null, partial: false, replace: false });
    expect(addTo(held.slice(1)).confirmations.length).toBe(500_000);
    expect(() => addTo(held)).toThrow(
      'ids.csv: The bundle would have Confirmation IDs for 500001 devices. The limit is 500000.',
    );
  });

  it('replaces a Confirmation ID only when told to', async () => {
    const list = `IID,CID\n${installationId(4)},${confirmationId(5)}\n`;
    const refused = await add(list);
    expect({ exitCode: refused.exitCode, told: refused.told }).toEqual({
      exitCode: 2,
      told: expect.stringContaining('The bundle has another Confirmation ID for it.') as unknown,
    });
    expect((await add(list, '--force')).printed).toContain('0 added, 1 replaced');
    expect(held()).toContain(`${installationId(4)} ${confirmationId(5)}`);
  });

  it.each([
    ['UTF-16LE with byte order mark, as Excel writes Unicode text', '\uFEFFName\tConfirmationId\r\n', '\t', 'utf16le'],
    [
      'UTF-8 with byte order mark',
      '\uFEFF#TYPE Selected.Product\nFullyQualifiedDomainName,ConfirmationId\n',
      ',',
      'utf8',
    ],
    ['Japanese headings', 'コンピューター名,確認 ID\n', ',', 'utf8'],
  ] as const)('reads %s', async (_name, heading, delimiter, encoding) => {
    const text = `${heading}PC8${delimiter}${confirmationId(8)}\n`;
    const { exitCode, told } = await add(Buffer.from(text, encoding));
    expect({ exitCode, told }).toEqual({ exitCode: 0, told: '' });
    expect(held()).toContain(`PC8 ${confirmationId(8)}`);
  });

  it('passes rows of other licenses over where the file tells them', async () => {
    const sku = '1043ADD5-23B1-4AFB-9A0F-64343C8F3F8D';
    const other = '2de67392-b7a7-462a-b1ca-108dd189f588';
    const list = `Name,Sku,ConfirmationId\nPC9,{${sku}},${confirmationId(9)}\nPC9,${other},\n`;
    const { exitCode, printed } = await add(list);
    expect(exitCode).toBe(0);
    expect(printed).toContain('1 row for other activation IDs was skipped.');
  });

  it('counts one device', async () => {
    const file = join(alone, 'ids.csv');
    const own = await bundleOf(alone, '--activation', 'offline');
    writeFileSync(file, `Name,ConfirmationId\nPC1,${confirmationId(1)}\n`);
    const terminal = sampleTerminal();
    await run(['confirmations', file, '--bundle', own], terminal);
    expect(terminal.printed()).toContain('Confirmation IDs for 1 device.');
  });

  it('asks for a list of devices where the list of devices is wrong', async () => {
    const { exitCode, told } = await add(`Name,ConfirmationId\nPC8,${confirmationId(8)}\n`, '--devices', folder);
    expect({ exitCode, told }).toEqual({
      exitCode: 2,
      told: expect.stringContaining('Specify a CSV file with a column of device names.'),
    });
  });

  it('tells every mistake with its line, and changes nothing', async () => {
    const before = filesBelow(folder);
    const rows: readonly (readonly [string, string])[] = [
      [`PC20,,${confirmationId(20).slice(1)}`, 'The Confirmation ID has 47 digits. It must have 48.'],
      [`PC21,${installationId(21)},${confirmationId(21)}0`, 'The Confirmation ID has 49 digits'],
      [`PC22,,4.56E+47`, 'A spreadsheet has rounded the ID'],
      [`PC23,,${confirmationId(23).slice(1)}O`, 'Character 48 of the ID is not a digit.'],
      [
        `PC24,${installationId(24, 53)},${confirmationId(24)}`,
        'The Installation ID has 53 digits. It must have 54 to 63.',
      ],
      [`PC25,,222222-22222-2222222-222222-222222-222222-222222-222225`, 'Group 2 of the Confirmation ID has 5 digits'],
      [`,,${confirmationId(26)}`, 'It has neither a device name nor an Installation ID.'],
      [`10.1.2.3,,${confirmationId(27)}`, '"10.1.2.3" is not a NetBIOS computer name'],
      [`A-NAME-OF-16-CHR,,${confirmationId(28)}`, '"A-NAME-OF-16-CHR" is not a NetBIOS computer name'],
      [`PC29,,`, 'It has no Confirmation ID.'],
      [`PC30,,${confirmationId(30)}`, ''],
      [`pc30,,${confirmationId(31)}`, 'Line 12 has another Confirmation ID for this device.'],
      [`PC31,,${confirmationId(30)}`, 'Line 12 has the same Confirmation ID for another device.'],
      [`PC32"x,,${confirmationId(32)}`, 'A quotation mark in it is not closed.'],
      ['"PC33', 'A quotation mark in it is not closed.'],
    ];
    const list = ['Name,InstallationId,ConfirmationId', ...rows.map(([row]) => row), ''].join('\n');
    const { exitCode, told, printed } = await add(list);
    expect({ exitCode, printed }).toEqual({ exitCode: 2, printed: '' });
    for (const [index, [, what]] of rows.entries()) {
      const found = told.split('\n').filter((line) => line.startsWith(`esupack: ids.csv, line ${index + 2}: `));
      expect({ line: index + 2, found }).toMatchObject({ found: what === '' ? [] : [expect.stringContaining(what)] });
    }
    writeFileSync(join(folder, 'ids.csv'), before.get('ids.csv') ?? '');
    expect(filesBelow(folder)).toEqual(before);
  });

  it.each([
    ['nothing at all', '', 'is a heading with a Confirmation ID'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0xff]), 'is a heading with a Confirmation ID'],
    ['no heading', `PC1,${confirmationId(1)}\n`, 'is a heading with a Confirmation ID'],
    ['a heading alone', 'Name,ConfirmationId\n', 'It has no row with a Confirmation ID.'],
  ])('refuses %s', async (_name, list, what) => {
    const { exitCode, told } = await add(list);
    expect({ exitCode, told }).toEqual({ exitCode: 2, told: expect.stringContaining(what) as unknown });
  });

  it('names devices of a list that have no Confirmation ID, as mistakes or with --partial as warnings', async () => {
    const devices = join(folder, 'devices.csv');
    const names = ['PC1,', 'pc2.contoso.com,', `PC-X,${installationId(4)}`, 'PC40,', 'PC41,', 'PC40,', ''];
    writeFileSync(devices, ['Name,OfflineInstallationId', ...names].join('\n'));
    const list = `Name,IID,CID\nPC1,${installationId(1)},${confirmationId(1)}\nPC42,,\n`;
    const whole = await add(list, '--devices', devices);
    expect(whole.exitCode).toBe(2);
    expect(whole.told.split('\n').filter((line) => line.startsWith('esupack'))).toEqual([
      'esupack: ids.csv, line 3: It has no Confirmation ID.',
      'esupack: devices.csv, line 5: There is no Confirmation ID for PC40.',
      'esupack: devices.csv, line 6: There is no Confirmation ID for PC41.',
    ]);
    const partial = await add(list, '--devices', devices, '--partial', '--json');
    expect(partial.exitCode).toBe(0);
    expect(JSON.parse(partial.printed)).toMatchObject({ kind: 'confirmations', added: 0, warnings: [{}, {}, {}] });
  });

  // test/long/confirmations.test.ts adds as many as a large site has.
  it('takes 5,000 pairs', async () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `${installationId(100 + index)},${confirmationId(100 + index)}`,
    );
    const { exitCode, printed } = await add(`InstallationId,ConfirmationId\n${rows.join('\n')}\n`);
    expect(exitCode).toBe(0);
    expect(printed).toContain('5000 added');
    const lines = held();
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).toContain(`${installationId(5099)} ${confirmationId(5099)}`);
  });

  it('refuses a bundle that is not as it was written, one for another way, and a folder that is none', async () => {
    const list = `IID,CID\n${installationId(4)},${confirmationId(5)}\n`;
    const was = bundle;
    bundle = await bundleOf(online);
    expect(await add(list)).toMatchObject({
      exitCode: 2,
      told: expect.stringContaining('activation online') as unknown,
    });
    bundle = await bundleOf(online, '--activation', 'offline', '--force');
    writeFileSync(join(bundle, 'collections.mof'), 'changed');
    expect(await add(list)).toMatchObject({
      exitCode: 2,
      told: expect.stringContaining('It has changed since generate wrote it.') as unknown,
    });
    renameSync(bundle, join(online, 'renamed'));
    bundle = join(online, 'renamed');
    expect(await add(list)).toMatchObject({
      exitCode: 2,
      told: expect.stringContaining('must be named') as unknown,
    });
    bundle = folder;
    expect(await add(list)).toMatchObject({
      exitCode: 2,
      told: expect.stringContaining('It is not a bundle') as unknown,
    });
    bundle = was;
  });
});
