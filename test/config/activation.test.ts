import { describe, expect, it } from '@jest/globals';
import { planned } from '../support/planned.js';
import { loadWindows10, mistakesOfWindows10 } from '../support/windows-10-settings.js';

describe('the way of activation', () => {
  it('is online, without a probe, and no firewall is opened', () => {
    expect(loadWindows10({})).toMatchObject({ activation: 'online', probe: false, openFirewall: [] });
  });

  it.each(['10.1.2.3', '10.1.2.0/24', '10.0.0.0/8', '192.168.0.1-192.168.0.254', '10.1.2.3, 10.1.2.4'])(
    'opens the firewall for %s',
    (openFirewall) => {
      const ranges = openFirewall.split(', ');
      expect(loadWindows10({ activation: 'vamt', openFirewall }).openFirewall).toEqual(ranges);
    },
  );

  it.each([
    ['any', '"any" is not an IPv4 address.'],
    ['LocalSubnet', '"LocalSubnet" is not an IPv4 address.'],
    ['', '"" is not an IPv4 address.'],
    ['10.1.2.256', '"10.1.2.256" is not an IPv4 address.'],
    ['010.1.2.3', '"010.1.2.3" is not an IPv4 address.'],
    ['0.0.0.0', 'This address matches every address.'],
    ['0.0.0.0/0', '"0.0.0.0/0" has no prefix length from 1 to 32.'],
    ['10.0.0.0/7', 'This range has more than 16 million addresses.'],
    ['0.0.0.0-255.255.255.255', 'This range has more than 16 million addresses.'],
    ['10.1.2.9-10.1.2.3', '"10.1.2.9-10.1.2.3" is not a range from a lower to a higher address.'],
    ['10.1.2.3 & exit', '"10.1.2.3 & exit" is not an IPv4 address.'],
    ['10.1.2.3;10.1.2.4', '"10.1.2.3;10.1.2.4" is not an IPv4 address.'],
  ])('does not open the firewall for %j', (openFirewall, what) => {
    expect(mistakesOfWindows10({ activation: 'vamt', openFirewall })).toEqual([`--open-firewall: ${what}`]);
  });

  it('tells what does not go together, all at once', () => {
    expect(mistakesOfWindows10({ activation: 'offlin', probe: 'maybe', openFirewall: '10.1.2.3' })).toEqual([
      '--activation: "offlin" is not valid.',
      '--probe: "maybe" is not valid.',
      '--open-firewall: Only VAMT needs to connect to the devices.',
    ]);
    expect(mistakesOfWindows10({ activation: 'vamt', probe: 'yes' })).toEqual([
      '--probe: With activation by VAMT, devices do not connect to the activation servers.',
    ]);
  });
});

describe('the programs', () => {
  it.each([
    [{}, ['Activate', 'Check', 'Remove']],
    [{ activation: 'offline' }, ['Activate', 'Check', 'Collect', 'Deposit', 'Remove']],
    [{ activation: 'vamt' }, ['Prepare', 'Check', 'Remove']],
    [{ activation: 'vamt', openFirewall: '10.1.2.3' }, ['Prepare', 'Check', 'Close', 'Remove']],
  ])('of %j', (written, names) => {
    const { programs, statusQueries } = planned(written);
    expect(programs.map(({ name }) => name)).toEqual(names);
    for (const { purpose, commandLine } of programs) {
      expect(commandLine).toBe(`cmd.exe /d /c .\\activate-esu.bat${purpose === 'activate' ? '' : ` ${purpose}`}`);
    }
    // The program whose 0 means licensed.
    expect(['Activate', 'Check', 'Deposit']).toContain(statusQueries.program);
  });

  it('try the addresses of their own Windows only', () => {
    const probed = (product: string): readonly string[] => {
      const probe = planned({ product, year: '1', probe: 'yes' }).activation.probe;
      return [...(probe?.needed ?? []), ...(probe?.eitherOf ?? []), ...(probe?.others ?? [])];
    };
    expect(probed('windows-7')).toEqual(['https://go.microsoft.com/', 'https://activation.sls.microsoft.com/']);
    expect(probed('windows-10')).toHaveLength(13);
  });
});
