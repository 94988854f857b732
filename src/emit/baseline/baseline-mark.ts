import type { PackagePlan } from '../../plan/package-plan.js';
import { digest, offerMark } from '../bundle-data/marks.js';
import { digestBytes } from '../../text/digest-text.js';
import { remembered } from '../remembered.js';
import { baselineDigest, itemDigest } from './digests.js';

/**
 * What ends the descriptions of item and baseline: the mark of the bundle, by which the script knows its objects again, and
 * eight digits that change with what they ask, by which it sees content that differs under the same version.
 */
export const baselineMark = remembered((plan: PackagePlan): string => {
  const unmarked = [itemDigest(plan, ''), baselineDigest(plan, '')];
  const content = unmarked.map((each) => Buffer.from(digestBytes(each)).toString('utf8')).join('\n');
  return `${offerMark(plan)} #${digest(content)}`;
});
