/** A function that makes its result once for each plan or other object; the result goes when the object does. */
export function remembered<Given extends object, Result>(make: (given: Given) => Result): (given: Given) => Result {
  const known = new WeakMap<Given, { readonly result: Result }>();
  return (given) => {
    const { result } = known.get(given) ?? { result: make(given) };
    known.set(given, { result });
    return result;
  };
}
