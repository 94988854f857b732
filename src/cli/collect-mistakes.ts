import { UserError } from '../errors.js';

/**
 * Does two things that do not depend on each other, so that the mistakes of both are reported at once.
 *
 * @param second learns whether the first succeeded; where it did not, it asks no questions
 * @throws UserError with the mistakes of both; any other error at once
 */
export async function collectMistakes<First, Second>(
  first: () => First | Promise<First>,
  second: (firstSucceeded: boolean) => Promise<Second>,
): Promise<readonly [First, Second]> {
  const one = await outcome(first);
  const two = await outcome(async () => second('value' in one));
  if ('value' in one && 'value' in two) return [one.value, two.value];
  const errors = [one, two].flatMap((each) => ('error' in each && each.error.issues.length > 0 ? [each.error] : []));
  const [only, ...others] = errors;
  throw only !== undefined && others.length === 0 ? only : new UserError(errors.flatMap((error) => error.issues));
}

type Outcome<Value> = { readonly value: Value } | { readonly error: UserError };

async function outcome<Value>(action: () => Value | Promise<Value>): Promise<Outcome<Value>> {
  try {
    return { value: await action() };
  } catch (error) {
    if (error instanceof UserError) return { error };
    throw error;
  }
}
