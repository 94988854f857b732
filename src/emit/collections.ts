import { InternalError } from '../errors.js';
import type { CollectionPlan, PackagePlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import type { MofInstance, MofObject } from '../text/mof-document.js';
import { builtInName } from './built-in-collections.js';
import type { ContentFile, Emitter } from './emitter.js';
import { mofHeader } from './mof-header.js';
import { mofInstance, mofText } from './mof-instance.js';

/**
 * The files for *Import Collections*. Those on an inventory class are apart: importing them fails where the class is not
 * known to the site.
 */
export const collections: Emitter = {
  name: 'collections',
  emit: (plan) => [
    collectionFile(plan, 'collections.mof', 'collections on ESUValue', plan.collections),
    collectionFile(plan, 'collections-inventory.mof', 'collections on hardware inventory', plan.inventoryCollections),
    collectionFile(plan, 'collections-stamp.mof', 'collections on the registry stamp', plan.stampCollections),
  ],
};

function collectionFile(
  plan: PackagePlan,
  path: string,
  what: string,
  planned: readonly CollectionPlan[],
): ContentFile {
  const text = mofText({ header: mofHeader(plan, path, what), objects: planned.map(collection) });
  return { path, content: encode(text, 'utf-16le-bom', '\r\n') };
}

/** Only properties that every version knows: a property that the site lacks is said to break the import. */
function collection(planned: CollectionPlan): MofObject {
  const instance = mofInstance('SMS_Collection', {
    // Blank: the site assigns one. A fixed ID might overwrite a collection that has it already.
    CollectionID: '',
    CollectionRules: rules(planned),
    // Devices.
    CollectionType: 2,
    Comment: planned.comment,
    LimitToCollectionID: planned.limitingCollectionId,
    LimitToCollectionName: builtInName(planned.limitingCollectionId),
    Name: planned.name,
    OwnedByThisSite: true,
    RefreshSchedule: [schedule(planned.refreshDays)],
    // Periodic.
    RefreshType: 2,
  });
  return { ...instance, qualifiers: [{ name: 'SecurityVerbs', value: -1 }] };
}

function rules({ query, ruleName, excludedCollectionIds }: CollectionPlan): readonly MofInstance[] {
  return [
    mofInstance('SMS_CollectionRuleQuery', { QueryExpression: query, QueryID: 1, RuleName: ruleName }),
    ...excludedCollectionIds.map((id) =>
      mofInstance('SMS_CollectionRuleExcludeCollection', { ExcludeCollectionID: id, RuleName: `Exclude ${id}` }),
    ),
  ];
}

function schedule(days: number): MofInstance {
  if (!Number.isInteger(days) || days < 1 || days > 31)
    throw new InternalError('A collection is refreshed every 1 to 31 days');
  return mofInstance('SMS_ST_RecurInterval', {
    DayDuration: 0,
    DaySpan: days,
    HourDuration: 0,
    HourSpan: 0,
    IsGMT: false,
    MinuteDuration: 0,
    MinuteSpan: 0,
    // The documented default of the class (Microsoft Learn: "SMS_ScheduleToken Server WMI Class").
    StartTime: '19700201000000.000000+***',
  });
}
