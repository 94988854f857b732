/** What the package of an offer is called unless a setting says otherwise, e.g. "Windows 10 ESU Year 2". */
export function defaultPackageName(productName: string, year: number): string {
  return `${productName} ESU Year ${year}`;
}
