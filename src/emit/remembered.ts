/** A function that makes its result once for each plan or other object; the result goes when the object does. */
export function remembered<Given extends object, Result>(make: (given: Given) => Result): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const { result } = known.get(given) ?? { result: make(given) };
    known.set(given, { result });
    return result;
  };
}

/** The same for a choice of few, such as a language; the results stay. */
export function onceForEach<Choice extends string, Result>(
  make: (choice: Choice) => Result,
): (choice: Choice) => Result {
  const known = new Map<Choice, { readonly result: Result }>();
  return (choice) => {
    const { result } = known.get(choice) ?? { result: make(choice) };
    known.set(choice, { result });
    return result;
  };
}
