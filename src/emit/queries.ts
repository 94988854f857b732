import type { PackagePlan, QueryPlan } from '../plan/package-plan.js';
import { encode } from '../text/encode.js';
import type { MofObject } from '../text/mof-document.js';
import type { Emitter } from './emitter.js';
import { mofHeader } from './mof-header.js';
import { mofInstance, mofText } from './mof-instance.js';

const path = 'queries.mof';

/**
 * The file for *Import Objects* of the Queries node, in the form of a real export (15 queries, 2014). What it has beyond
 * these properties are lists that the provider makes of the query (LocalizedCategoryInstanceNames, ResultAliasNames,
 * ResultColumnsNames): inferred, since the oldest documented class lacks them (Microsoft Learn: "SMS_Query Server WMI Class").
 */
export const queries: Emitter = {
  name: 'queries',
  emit: (plan) => [{ path, content: encode(text(plan), 'utf-16le-bom', '\r\n') }],
};

function text(plan: PackagePlan): string {
  return mofText({ header: mofHeader(plan, path, 'queries'), objects: plan.queries.map(query) });
}

function query({ name, comment, query: expression, targetClass }: QueryPlan): MofObject {
  const instance = mofInstance('SMS_Query', {
    Comments: comment,
    Expression: expression,
    LimitToCollectionID: '',
    Name: name,
    QueryID: '',
    TargetClassName: targetClass,
  });
  return { ...instance, qualifiers: [{ name: 'SecurityVerbs', value: -1 }] };
}
