import { addsLicense } from '../catalog/preparation-package.js';
import type { OfferPlan } from '../plan/package-plan.js';
import { cmdRemark, cmdValue, cmdWord, cmdWords } from '../text/cmd.js';
import type { View } from './template.js';

/** One row for each way in which a computer can be covered. */
export function systemRows({ operatingSystems }: OfferPlan): readonly View<'cmd'>[] {
  return operatingSystems.flatMap((system) =>
    system.builds.flatMap((build) =>
      (system.requiredEditions.length === 0 ? [null] : system.requiredEditions.map(edition)).map((required) => ({
        name: cmdValue(system.name),
        kind: cmdWord(system.kind),
        build: cmdWord(build),
        required,
        excluded: system.excludedEditions.map(edition),
        // Whether the edition decides, so that an unreadable one is no answer.
        byEdition: system.requiredEditions.length + system.excludedEditions.length > 0,
        minimum: system.minimumRevision ?? '',
      })),
    ),
  );
}

function edition(prefix: string): View<'cmd'> {
  return { prefix: cmdWord(prefix), length: prefix.length };
}

/** One row for each update and operating system, in the order in which they are installed. */
export function updateRows({ prerequisites }: OfferPlan): readonly View<'cmd'>[] {
  return prerequisites.flatMap((prerequisite) =>
    prerequisite.operatingSystems.map((system) => ({
      system: cmdValue(system),
      brings: cmdWord(addsLicense(prerequisite) ? 'license' : 'update'),
      purpose: cmdRemark(prerequisite.purpose.en),
      numbers: cmdWords(prerequisite.updates),
      revision: prerequisite.revision ?? '',
    })),
  );
}
