import type { MofInstance, MofObject } from '../../text/mof-document.js';
import type { MofCollection, MofRule } from './inspection.js';
import { mofInstances, mofText } from './mof-value.js';

const types: ReadonlyMap<string, MofCollection['type']> = new Map([
  ['1', 'user'],
  ['2', 'device'],
]);

/** SMS_Collection.RefreshType (Microsoft Learn: "SMS_Collection Server WMI Class"). */
const refreshTypes: ReadonlyMap<string, string> = new Map([
  ['1', 'by hand'],
  ['2', 'periodic'],
  ['4', 'incremental'],
  ['6', 'incremental and periodic'],
]);

/** The collection behind an SMS_Collection object. */
export function mofCollection(object: MofObject): MofCollection {
  const schedule = mofInstances(object, 'RefreshSchedule')
    .map(span)
    .filter((text) => text !== '');
  const refresh = refreshTypes.get(mofText(object, 'RefreshType')) ?? 'unknown';
  return {
    name: mofText(object, 'Name'),
    id: mofText(object, 'CollectionID'),
    comment: mofText(object, 'Comment'),
    type: types.get(mofText(object, 'CollectionType')) ?? 'unknown',
    limitingCollectionId: mofText(object, 'LimitToCollectionID'),
    limitingCollectionName: mofText(object, 'LimitToCollectionName'),
    rules: mofInstances(object, 'CollectionRules').map(rule),
    refresh: schedule.length === 0 ? refresh : `${refresh}, ${schedule.join(', ')}`,
  };
}

function rule(instance: MofInstance): MofRule {
  const name = mofText(instance, 'RuleName');
  switch (instance.className.toLowerCase()) {
    case 'sms_collectionrulequery':
      return { kind: 'query', name, value: mofText(instance, 'QueryExpression') };
    case 'sms_collectionruleincludecollection':
      return { kind: 'include', name, value: mofText(instance, 'IncludeCollectionID') };
    case 'sms_collectionruleexcludecollection':
      return { kind: 'exclude', name, value: mofText(instance, 'ExcludeCollectionID') };
    case 'sms_collectionruledirect':
      return { kind: 'direct', name, value: mofText(instance, 'ResourceID') };
    default:
      return { kind: 'other', name, value: instance.className };
  }
}

/** E.g. `every 1 day`; schedules by week or month are told by their class. */
function span(token: MofInstance): string {
  const units = [
    ['DaySpan', 'day'],
    ['HourSpan', 'hour'],
    ['MinuteSpan', 'minute'],
  ] as const;
  const spans = units.flatMap(([property, unit]) => {
    const count = mofText(token, property);
    return count === '' || count === '0' ? [] : [`every ${count} ${unit}${count === '1' ? '' : 's'}`];
  });
  return spans.length > 0 ? spans.join(' ') : token.className.replace(/^SMS_ST_/u, '');
}
