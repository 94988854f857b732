import { join } from 'node:path';
import { beforeEach, expect, it, jest } from '@jest/globals';
import { describeWith } from '../support/consumers.js';
import { inventedKey, planned } from '../support/planned.js';
import { powerShellMissing, type Session } from '../support/powershell/host.js';
import { type RunOptions, type Workplace, siteFolder, workplace } from '../support/powershell/site.js';

// PowerShell takes seconds to start where other tests run beside it.
jest.setTimeout(120_000);

describeWith('PowerShell', powerShellMissing, 'the import script, setting the variable with the key', () => {
  const folder = siteFolder();
  const plan = planned({ keyDelivery: 'variable' });
  let at: Workplace;
  beforeEach(async () => {
    at = await workplace(join(folder, 'site'), plan);
  });

  /** A run; whatever it says, the key is not in it, nor in the errors and the transcript of the session. */
  async function run(parameters: string, typed: string = inventedKey, options: RunOptions = {}): Promise<Session> {
    const session = await at.run(`-SiteCode ABC ${parameters}`, {
      environment: { ESUPACK_TYPED: typed },
      after: '$Error | Format-List -Property * -Force | Out-String',
      ...options,
    });
    const said = JSON.stringify(session).toUpperCase();
    for (const part of [inventedKey, ...inventedKey.split('-').slice(0, -1)]) expect(said).not.toContain(part);
    return session;
  }

  const set = '-SetKeyVariable -PilotCollection ABC00P01';
  const variable = { CollectionID: 'ABC00P01', Name: 'ESUKEY', Value: inventedKey, IsMasked: true };

  it.each([
    ['as it is shown', inventedKey],
    ['in small letters, with blanks', `  ${inventedKey.toLowerCase()} `],
  ])('sets it masked, typed %s', async (_how, typed) => {
    const session = await run(`${set} -Verbose -Debug`, typed);
    expect(session.errors).toEqual([]);
    expect(session.information).toContainEqual(
      expect.stringMatching(/^Created {3}KeyVariable ESUKEY of ABC00P01: the key, masked$/u),
    );
    expect(at.site().variables).toEqual([variable]);
  });

  it('replaces the one that is there, and leaves others alone', async () => {
    const other = { CollectionID: 'ABC00P01', Name: 'OTHER', Value: 'x', IsMasked: false };
    at.change({ variables: [other, { ...variable, Value: 'old', IsMasked: false }] });
    expect((await run(set)).errors).toEqual([]);
    expect(at.site().variables).toEqual([other, variable]);
  });

  it('is named by -Remove where a collection of somebody else keeps it', async () => {
    const imported = `-ContentPath '${at.share}' -TaskSequence -Deploy -PilotCollection ABC00P01 -Force`;
    expect((await run(imported)).errors).toEqual([]);
    expect((await run(set)).errors).toEqual([]);
    const removal = await run('-Remove -Force');
    expect(removal.errors).toEqual([]);
    expect(removal.information).toContain(
      'Left      KeyVariable ESUKEY of ABC00P01: the collection still has the key. To remove it, run Import-EsuPackage.ps1 -RemoveKeyVariable -PilotCollection ABC00P01',
    );
    expect(at.site().variables).toEqual([variable]);
  });

  it('is named by -Remove where a collection of the bundle stays with it, because others use that', async () => {
    expect((await run(`-ContentPath '${at.share}' -TaskSequence -Force`)).errors).toEqual([]);
    expect((await run('-SetKeyVariable -TargetCollection Eligible')).errors).toEqual([]);
    const { collections } = at.site();
    const eligible = String(collections.find(({ Name }) => String(Name).endsWith('Eligible'))?.CollectionID);
    at.change({
      collections: [
        ...collections,
        { CollectionID: 'ABC00099', Name: 'Mine', Comment: '', LimitToCollectionID: eligible },
      ],
    });
    const removal = await run('-Remove -Force');
    expect(removal.errors).toEqual([]);
    expect(removal.information).toContainEqual(
      expect.stringMatching(
        new RegExp(`^Left {6}KeyVariable ESUKEY of ${eligible}: the collection still has the key`, 'u'),
      ),
    );
  });

  it('asks nothing and changes nothing with -WhatIf', async () => {
    const session = await run(`${set} -WhatIf`, '');
    expect(session.errors).toEqual([]);
    expect(session.host.join('\n')).toContain('KeyVariable ESUKEY of ABC00P01');
    expect(at.site().changes).toEqual([]);
  });

  it.each([
    ['nobody can type', set, '', 'This session is not interactive'],
    ['what is typed is no key', set, 'BCDFG-HJKMP', 'This is not a valid product key'],
    [
      'no collection is named',
      '-SetKeyVariable',
      inventedKey,
      'specify the collection that the task sequence is deployed to',
    ],
    [
      'the collection is built in',
      '-SetKeyVariable -TargetCollection SMS00001',
      inventedKey,
      'built-in collections have no variables',
    ],
    [
      'there is no such collection',
      '-SetKeyVariable -TargetCollection ABC00XXX',
      inventedKey,
      'there is no device collection',
    ],
    [
      'ours is not there yet',
      '-SetKeyVariable -TargetCollection Eligible',
      inventedKey,
      'the collection does not exist yet',
    ],
    ['something else is asked as well', `${set} -Deploy`, inventedKey, 'Deploy'],
  ])('stops where %s', async (_case, parameters, typed, message) => {
    const session = await run(parameters, typed);
    expect([...session.errors, session.failure].join('\n')).toContain(message);
    expect(at.site().changes).toEqual([]);
  });

  it.each(['error', 'denied', 'soft', 'generic', 'kill-before', 'kill-after'] as const)(
    'keeps the key out of what it says where the site fails: %s',
    async (how) => {
      at.change({ faults: [{ cmdlet: 'New-CMDeviceCollectionVariable', how, once: true }] });
      await run(set);
      at.change({ faults: [] });
      expect((await run(set)).errors).toEqual([]);
      expect(at.site().variables).toEqual([variable]);
    },
  );

  it('keeps it out where the error of the site repeats it', async () => {
    // The variable comes up between the look and the change.
    at.change({
      faults: [{ cmdlet: 'Get-CMDeviceCollectionVariable', how: 'silent', once: true }],
      variables: [variable],
    });
    const session = await run(set);
    expect(session.errors).toEqual([
      expect.stringContaining('The error text is not shown because it can contain the key'),
    ]);
  });

  it('turns module logging of the cmdlets off for the one call', async () => {
    const watched = `Import-Module ConfigurationManager; (Get-Module ConfigurationManager).LogPipelineExecutionDetails = $true`;
    const after = `"logged afterwards: $((Get-Module ConfigurationManager).LogPipelineExecutionDetails)"`;
    const session = await run(set, inventedKey, {
      before: watched,
      after,
      environment: { ESUPACK_TYPED: inventedKey },
    });
    expect(session.errors).toEqual([]);
    expect(session.output).toContain('logged afterwards: True');
  });

  it('removes it after the campaign, once', async () => {
    await run(set);
    const session = await run('-RemoveKeyVariable -PilotCollection ABC00P01', '');
    expect(session.errors).toEqual([]);
    expect(at.site().variables).toEqual([]);
    at.change({});
    expect((await run('-RemoveKeyVariable -PilotCollection ABC00P01', '')).errors).toEqual([]);
    expect(at.site().changes).toEqual([]);
  });

  it('is refused for a bundle that holds its key', async () => {
    const content = await workplace(join(folder, 'content'), planned());
    const session = await content.run(`-SiteCode ABC ${set}`, { environment: { ESUPACK_TYPED: inventedKey } });
    expect(session.errors).toEqual([expect.stringContaining('this bundle has the key in its content')]);
  });
});
