/** More different values than most columns have; where there are more, such as names, remembering is of no use. */
const most = 50_000;

/**
 * The same answers, each worked out once: in a million rows most cells hold one of a few values, and what was worked out of
 * them is then shared instead of held a million times.
 *
 * @param answer depends on the text alone
 */
export function remembered<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = answer(text);
    if (known.size < most) known.set(text, fresh);
    return fresh;
  };
}
