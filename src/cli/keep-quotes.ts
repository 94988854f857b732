/**
 * yargs takes quotes around a whole value away, which the shell has done already: `--publisher='"Contoso"'` would lose
 * quotes that a person meant. One more pair around such a value is what yargs takes instead.
 */
export function keepQuotes(args: readonly string[]): string[] {
  return args.map((argument) => {
    const [, option = '', value = ''] = /^(--[^=]*=)?([^]*)$/u.exec(argument) ?? [];
    return /^(?<quote>['"])[^]*\k<quote>$/u.test(value) || value === '"' || value === "'"
      ? `${option}"${value}"`
      : argument;
  });
}
