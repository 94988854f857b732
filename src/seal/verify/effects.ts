/** What comes of a change in a file of a bundle, by the kind of the file. Where no site was ever seen to do it, it says so. */
export function effectOfFile(path: string): string {
  const [, effect] = effects.find(([kind]) => kind.test(path)) ?? [];
  return effect ?? 'Whoever uses it uses something other than what was generated.';
}

const effects: readonly (readonly [RegExp, string])[] = [
  [/\.bat$/iu, 'Every device runs it as SYSTEM: the activation may fail, or something else may run.'],
  [/\.vbs$/iu, 'The batch asks it for the licence status: a device may fail, or be taken for licensed.'],
  [/\.zip$/iu, 'Import Package may refuse the zip, or make a package that is not the planned one.'],
  [
    /confirmation-ids\.txt$/iu,
    'Devices do not find their Confirmation ID, or take a wrong one: they stay without a licence.',
  ],
  [/\.sms$/iu, 'Create Package from Definition may refuse the file, or make a package that is not the planned one.'],
  [/\.mof$/iu, 'The import may refuse the file, or make collections or queries that hold other devices.'],
  [/\.ps1$/iu, 'Whoever runs the script runs something other than what was generated.'],
  [/\.html$/iu, 'The administrator reads other steps than those that were generated.'],
  [/SHA256SUMS$/u, 'sha256sum -c fails, or does not check every file.'],
  [/manifest\.json$/u, 'No import reads it; scripts that do are misled.'],
];
