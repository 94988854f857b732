import type { Year } from '../catalog/product.js';
import { baselineAnswers as answers, baselineNames } from '../plan/baseline-answers.js';
import type { Readiness } from '../plan/stamp.js';
import { none } from './answers.js';
import type { Column } from './headings.js';

/** What a device said of itself by the configuration baseline: one setting, or whether it is compliant in all of them. */
export interface BaselineAnswer {
  /** Activation ID of the offer; null where the list does not say. */
  readonly offerId: string | null;
  /** The year that the setting asks for; null where the list does not say. */
  readonly year: Year | null;
  readonly verdict: 'licensed' | 'not licensed' | null;
  readonly readiness: Readiness | null;
}

interface Cells {
  readonly offerId: string | null;
  /** `BaselineState` of Export-EsuStatus.ps1. */
  readonly state: string;
  /** `SettingName` and `CurrentValue` of the details reports. */
  readonly setting: string;
  readonly value: string;
}

/**
 * Reads a row. Compliant is licensed; noncompliant does not say in which setting, and says nothing. Settings of other
 * baselines, and answers that are none, say nothing either.
 */
export function baselineAnswersOf({ offerId, state, setting, value }: Cells): readonly BaselineAnswer[] {
  if (state === '' && setting === '') return none;
  const said = [
    ...(state.toLowerCase() === 'compliant' ? [{ year: null, verdict: 'licensed', readiness: null } as const] : []),
    ...settingAnswer(setting.trim(), value.trim().toLowerCase()),
  ];
  return said.map((each) => ({ offerId, ...each }));
}

/** The columns of a row that have no answer: of the baseline as a whole, or of the setting that asks for the license. */
export function unansweredOf({ state, setting, value }: Omit<Cells, 'offerId'>): readonly Column[] {
  if (state === '' && setting === '') return none;
  const isUnknown = state !== '' && !/^(?:non-?)?compliant$/iu.test(state);
  const asksForLicense = ([1, 2, 3] as const).some((year) => setting === baselineNames.license(year));
  const isSilent = asksForLicense && settingAnswer(setting, value.toLowerCase()).length === 0;
  return [...(isUnknown ? ['baselineState' as const] : []), ...(isSilent ? ['settingValue' as const] : [])];
}

type Answer = Omit<BaselineAnswer, 'offerId'>;

function settingAnswer(setting: string, value: string): readonly Answer[] {
  const year = ([1, 2, 3] as const).find((each) => setting === baselineNames.license(each));
  const ready = (readiness: Readiness): readonly Answer[] => [{ year: null, verdict: null, readiness }];
  if (year !== undefined) return licenseAnswer(year, value);
  if (setting === baselineNames.package) {
    if (value === answers.absent) return ready('package-missing');
    return value.startsWith(answers.notInEffect) ? ready('restart-or-order') : [];
  }
  // Builds alone: a build of another Windows is none that an update of this one raises.
  if (!setting.startsWith(baselineNames.build)) return [];
  const builds = setting.slice(baselineNames.build.length).split(' or ');
  const sameBuild = builds.some((each) => value.split('.')[0] === each.split('.')[0]);
  return /^\d+\.\d+$/u.test(value) && sameBuild ? ready('build-too-low') : [];
}

function licenseAnswer(year: Year, value: string): readonly Answer[] {
  if (value === answers.licensed) return [{ year, verdict: 'licensed', readiness: null }];
  if (value === answers.noKey) return [{ year, verdict: 'not licensed', readiness: 'ready' }];
  const isNone = value === answers.noLicense || /^status \d$/u.test(value);
  return isNone ? [{ year, verdict: 'not licensed', readiness: null }] : [];
}
