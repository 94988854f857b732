import type { ProductKey } from '../config/product-key.js';
import type { PackagePlan } from '../plan/package-plan.js';
import { cmdRemark, cmdValue, cmdWord, cmdWords } from '../text/cmd.js';
import { render, stacked, type View } from './template.js';

/** What the programs of the plan beyond Activate and Check add to the batch. */
export function batchWays(plan: PackagePlan, key: ProductKey): View<'cmd'> {
  const { activation, batch, programs, tool, id } = plan;
  const purposes = programs.map(({ purpose }) => purpose);
  const collects = purposes.filter((purpose) => purpose === 'collect' || purpose === 'prepare');
  const common: View<'cmd'> = {
    wmiScript: cmdWord(batch.wmiScriptName),
    opensFirewall: activation.firewallRanges.length > 0,
    probeScript: activation.probe === null ? '' : cmdWord(activation.probe.scriptName),
  };
  const confirmations = activation.confirmationsName === null ? '' : cmdWord(activation.confirmationsName);
  const parts = [
    render('activate-esu.missing.bat', { updates: updateRows(plan) }),
    ...(collects.length === 0
      ? []
      : [render('activate-esu.confirm.bat', { ...common, confirmations, collectLabels: collects.map(cmdWord) })]),
    ...(activation.probe === null ? [] : [render('activate-esu.probe.bat', common)]),
    render('activate-esu.remove.bat', { ...common, lastCharacters: cmdWord(key.slice(-5)) }),
  ];
  return {
    ...common,
    defaultMode: cmdWord(purposes.includes('activate') ? 'activate' : 'prepare'),
    // Whoever types a wrong word need not be told how to take things away.
    usage: cmdWords(purposes.filter((purpose) => purpose !== 'activate' && purpose !== 'remove')),
    modes: cmdWords(purposes.filter((purpose) => purpose !== 'activate')),
    workers: purposes.filter((purpose) => purpose !== 'check').map(cmdWord),
    firewallRules: cmdRemark(`${tool.name} ${id}`),
    firewallRanges: cmdRemark(activation.firewallRanges.join(',')),
    ways: stacked(parts),
  };
}

/** One row for each update and operating system, in the order in which they are installed. */
function updateRows({ offer }: PackagePlan): readonly View<'cmd'>[] {
  return offer.prerequisites.flatMap(({ purpose, updates, revision, operatingSystems }) =>
    operatingSystems.map((system) => ({
      system: cmdValue(system),
      purpose: cmdRemark(purpose.en),
      numbers: cmdWords(updates),
      revision: revision ?? '',
    })),
  );
}
