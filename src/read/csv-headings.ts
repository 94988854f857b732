/** What stands between the cells of a list: RFC 4180 has the comma; Excel and databases write the others too. */
export const delimiters: readonly string[] = [',', ';', '\t', '|'];

/** In how many of the first lines the heading may stand: reports put titles before it, and PowerShell a line `#TYPE`. */
export const headingWithin = 20;

/**
 * Finds columns by their headings. Case, spaces, marks, a class or view before a dot and the 0 that SQL views put behind a
 * property do not count.
 *
 * @param headings the names by which each column is known
 * @returns a function that finds the columns of a row of cells; of two with one meaning the first counts
 */
export function columnFinder<Column extends string>(
  headings: Readonly<Record<Column, readonly string[]>>,
): (cells: readonly string[]) => Partial<Record<Column, number>> {
  const known = new Map(
    (Object.entries(headings) as [Column, readonly string[]][]).flatMap(([column, names]) =>
      names.map((name) => [plainHeading(name), column] as const),
    ),
  );
  return (cells) => {
    const found: Partial<Record<Column, number>> = {};
    cells.forEach((cell, index) => {
      const column = known.get(plainHeading(cell)) ?? known.get(plainHeading(cell.slice(cell.lastIndexOf('.') + 1)));
      if (column !== undefined) found[column] ??= index;
    });
    return found;
  };
}

/** Letters and digits of a heading, without what Reporting Services puts before a column (`Details_Table0_Netbios_Name0`). */
export function plainHeading(heading: string): string {
  const letters = heading
    .trim()
    .replace(/^Details_Table\d+_/iu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
  return /\p{Letter}0$/u.test(letters) ? letters.slice(0, -1) : letters;
}
