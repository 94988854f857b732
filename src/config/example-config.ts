/**
 * The commented config file that `esupack init` writes.
 *
 * @param schema path of the JSON Schema, relative to the file; editors with a YAML language server read that line
 */
export function exampleConfig(schema: string): string {
  return `# yaml-language-server: $schema=${schema}
#
# Packages that esupack generates. To check this file, run "esupack validate". To see the result, run
# "esupack plan --config esupack.yaml". To write the bundles, run "esupack generate --config esupack.yaml".
# For all settings, see docs/configuration.md.

# Settings of all packages. A package can override them. Options on the command line override both.
defaults:
  publisher: Microsoft
  packageVersion: 1.0
  # Limiting collection of all collections. SMSDM003 is All Desktop and Server Clients.
  limitingCollection: SMSDM003
  # To exclude devices that need no key (Azure, Azure Arc, Windows 365), specify collections that contain them.
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
    # Where the MAK key is. Never write the key itself in this file.
    key:
      env: ESU_KEY_WINDOWS_10_YEAR_2
  # The same for another customer. A different id names the bundle.
  - id: contoso-windows-10-year-2
    product: windows-10
    year: 2
    publisher: Contoso
    collectionPrefix: Contoso ESU
    key:
      # Relative to this file. Keep it out of version control.
      file: keys/contoso-windows-10-year-2.txt
`;
}
