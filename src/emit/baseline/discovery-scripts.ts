import { InternalError } from '../../errors.js';
import { addsLicense } from '../../catalog/preparation-package.js';
import { baselineAnswers as answers } from '../../plan/baseline-answers.js';
import type { BaselineSetting } from '../../plan/baseline-plan.js';
import type { OfferPlan, PackagePlan } from '../../plan/package-plan.js';
import { vbsRemark, vbsString, type VbsString } from '../../text/vbs.js';
import { render, type View } from '../template.js';

/**
 * The VBScript of a setting. It names no version of esupack: a site takes other content under the same version of an item
 * for a mistake.
 *
 * @returns lines that end in LF, the last one without
 */
export function discoveryScript(plan: PackagePlan, setting: BaselineSetting): string {
  const { offer } = plan;
  const view = {
    ...words,
    offer: vbsRemark(`${offer.productName} ESU year ${offer.year}`),
    compliant: vbsString(setting.compliant),
    activationId: vbsString(offer.activationId),
    system: render('baseline-system.vbs', systemView(offer)),
  } as const;
  const asking = {
    ...view,
    noAnswer: render('baseline-no-answer.vbs', words),
    license: render('esu-license.vbs', {}),
  } as const;
  switch (setting.question) {
    case 'license':
      return render('baseline-license.vbs', asking).trimEnd();
    case 'package':
      return render('baseline-package.vbs', { ...asking, updatesQuery: vbsString(updatesQuery(offer)) }).trimEnd();
    case 'build':
      return render('baseline-build.vbs', view).trimEnd();
  }
}

const words = Object.fromEntries(
  Object.entries(answers).map(([name, answer]) => [name, vbsString(answer)]),
) as Readonly<Record<keyof typeof answers, VbsString>>;

/** One row for each way in which a computer can be covered, as in the batch. */
function systemView(offer: OfferPlan): View<'vbs'> {
  const systems = offer.operatingSystems.flatMap(
    ({ builds, kind, requiredEditions, excludedEditions, minimumRevision }) =>
      builds.flatMap((build) =>
        (requiredEditions.length === 0 ? [null] : requiredEditions).map((required) => ({
          kind: vbsString(kind),
          build: vbsString(build),
          required: required === null ? null : vbsString(required),
          excluded: excludedEditions.map(vbsString),
          byEdition: requiredEditions.length + excludedEditions.length > 0,
          minimum: minimumRevision ?? 0,
        })),
      ),
  );
  return {
    systems,
    wrongSystem: words.wrongSystem,
    systemUnknown: words.systemUnknown,
    errors: render('esu-errors.vbs', {}),
  };
}

/** Win32_QuickFixEngineering names installed updates by their numbers (Microsoft Learn: its class page). */
function updatesQuery({ prerequisites }: OfferPlan): string {
  const numbers = prerequisites.filter(addsLicense).flatMap(({ updates }) => updates);
  if (!numbers.every((number) => /^KB[0-9]+$/u.test(number)))
    throw new InternalError(`An update of the catalog has no number: ${numbers.join(', ')}`);
  const conditions = [...new Set(numbers)].map((number) => `HotFixID = '${number}'`);
  return `SELECT HotFixID FROM Win32_QuickFixEngineering WHERE ${conditions.join(' OR ')}`;
}
