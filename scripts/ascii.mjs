/**
 * A script in ASCII, which V8 reads fastest. What esbuild leaves of other letters stands in regular expressions.
 *
 * @param script JavaScript without template literals
 */
export function asciiOf(script) {
  return script.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
