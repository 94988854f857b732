/** Collections that every site has, by ID, with the name that real exports write beside it. */
const builtIn: ReadonlyMap<string, string> = new Map([
  ['SMS00001', 'All Systems'],
  ['SMSDM003', 'All Desktop and Server Clients'],
]);

/** The name of a built-in collection; blank, as edited files have it, for those of a site of its own. */
export function builtInName(collectionId: string): string {
  return builtIn.get(collectionId.toUpperCase()) ?? '';
}
