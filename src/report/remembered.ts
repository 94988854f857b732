/** More different values than most columns have; where there are more, such as names, remembering is of no use. */
const most = 50_000;

/**
 * The same answers, each worked out once: in a million rows most cells hold one of a few values, and what was worked out of
 * them is then shared instead of held a million times.
 *
 * @param answer depends on the value alone
 */
export function remembered<Answer, Value extends string | number | null = string>(
  answer: (value: Value) => Answer,
): (value: Value) => Answer {
  const known = new Map<Value, Answer>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const fresh = answer(value);
    if (known.size < most) known.set(value, fresh);
    return fresh;
  };
}
