/**
 * The commented config file that `esupack init` writes.
 *
 * @param schema path of the JSON Schema, relative to the file; editors with a YAML language server read that line
 */
export function exampleConfig(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
#
# What esupack generates. Check it with "esupack validate", see what it means with "esupack plan --config esupack.yaml",
# write the bundles with "esupack generate --config esupack.yaml".
# Every setting is explained in docs/configuration.md.

# What all packages share. Each may say otherwise; options of the command line win over both.
defaults:
  publisher: Microsoft
  packageVersion: 1.0
  # The collection that limits ours: SMSDM003 is All Desktop and Server Clients.
  limitingCollection: SMSDM003
  # Machines that need no key (Azure, Azure Arc, Windows 365) belong into a collection that is left out.
  # excludeCollections:
  #   - ABC00042
  refreshDays: 1
  collectionPrefix: ESU
  runMinutes: 30
  # Language of the hand-off sheet: en or ja.
  language: en

# One entry for each product, year and key. "esupack products" lists products and years.
packages:
  - product: windows-10
    year: 2
    # Where the MAK key is. The key itself never stands in this file.
    key:
      env: ESU_KEY_WINDOWS_10_YEAR_2
  # The same for another customer: an id of its own names the bundle.
  - id: contoso-windows-10-year-2
    product: windows-10
    year: 2
    publisher: Contoso
    collectionPrefix: Contoso ESU
    key:
      # Relative to this file; keep it out of version control.
      file: keys/contoso-windows-10-year-2.txt
`;
}
