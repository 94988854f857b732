import { UserError } from '../../../errors.js';
import type { PackagePlan, ProgramObject } from '../../../plan/package-plan.js';
import { type DefinedProgram, readPackageDefinition } from '../../../read/package-definition.js';
import { type Check, found, type Told } from '../finding.js';
import { compared } from '../part.js';

const path = 'package-definition.sms';
const effect = 'Create Package from Definition makes a package that is not the one of the import zip.';

/** The definition file says what the import zip says, within the limits of the format. */
export const definition: Check = {
  name: 'definition',
  run: ({ files, plan }) => {
    const bytes = files.get(path);
    if (bytes === undefined || plan === null) return [];
    try {
      return [...definitionFindings(bytes, plan), ...limitFindings(bytes)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return error.issues.map(({ where, what }) =>
        found(where, what, 'Create Package from Definition refuses the file.'),
      );
    }
  },
};

function definitionFindings(bytes: Uint8Array, { package: planned, programs }: PackagePlan): readonly Told[] {
  const read = readPackageDefinition(bytes, path);
  return [
    ...compared(path, effect, [
      ['Version of [PDF]', read.formatVersion ?? undefined, '2.0'],
      ['Name', read.name, planned.name],
      ['Version', read.version ?? undefined, planned.version],
      ['Publisher', read.publisher ?? undefined, planned.manufacturer],
      ['Language', read.language ?? undefined, planned.language],
      ['Comment', read.comment ?? undefined, planned.description],
      ['Programs', read.programs.map(({ name }) => name).join(','), programs.map(({ name }) => name).join(',')],
    ]),
    ...programs.flatMap((program) => {
      const written = read.programs.find(({ name }) => name === program.name);
      return written === undefined ? [] : programFindings(written, program);
    }),
  ];
}

function programFindings({ section, settings }: DefinedProgram, program: ProgramObject): readonly Told[] {
  const wanted = { ...plainSettings(program), ...flagSettings(program.flags) };
  const values = Object.entries(wanted).map(
    ([key, value]) => [`${key} of [${section}]`, settings.get(key.toLowerCase()), value] as const,
  );
  const known = new Set(['name', ...Object.keys(wanted).map((key) => key.toLowerCase())]);
  const extra = [...settings.keys()].filter((key) => !known.has(key));
  return [
    ...compared(path, effect, values),
    ...extra.map((key) =>
      found(path, `[${section}] has the key ${JSON.stringify(key)}, which is not planned.`, effect),
    ),
  ];
}

function plainSettings({ comment, commandLine, diskSpace, minutes }: ProgramObject): Readonly<Record<string, string>> {
  return {
    Comment: comment,
    CommandLine: commandLine,
    EstimatedDiskSpace: diskSpace.replaceAll(' ', ''),
    EstimatedRunTime: String(minutes),
  };
}

/** Keys of the format that say what bits of ProgramFlags say (package definition files, Microsoft Learn). */
function flagSettings(flags: number): Readonly<Record<string, string>> {
  const has = (bit: number): boolean => Math.floor(flags / 2 ** bit) % 2 === 1;
  const yes = (value: boolean): string => (value ? 'True' : 'False');
  const run = [
    [22, 'Minimized'],
    [23, 'Maximized'],
    [24, 'Hidden'],
  ] as const;
  const window = run.find(([bit]) => has(bit))?.[1];
  return {
    ...(window === undefined ? {} : { Run: window }),
    CanRunWhen: has(14) ? 'UserLoggedOn' : has(17) ? 'NoUserLoggedOn' : 'AnyUserStatus',
    UserInputRequired: yes(!has(13)),
    AdminRightsRequired: yes(has(15)),
    DriveLetterConnection: yes(!has(20)),
    Assignment: has(16) ? 'EveryUser' : 'FirstUser',
    Disabled: yes(has(12)),
  };
}

const limits: readonly (readonly [key: RegExp, limit: number])[] = [
  [/^(?:Name|MIFFileName|MIFName)$/iu, 50],
  [/^(?:Version|Publisher|Language|MIFVersion|MIFPublisher)$/iu, 32],
  [/^(?:Comment|CommandLine|StartIn|AdditionalProgramRequirements)$/iu, 127],
];

function limitFindings(bytes: Uint8Array): readonly Told[] {
  return Buffer.from(bytes)
    .toString('latin1')
    .split(/\r\n|\n/u)
    .flatMap((line, index) => {
      const [, key = '', value = ''] = /^([^=]+)=(.*)$/u.exec(line) ?? [];
      const limit = limits.find(([name]) => name.test(key.trim()))?.[1] ?? Infinity;
      if (value.length <= limit) return [];
      const what = `${key.trim()} has ${value.length} characters; ${limit} are the most.`;
      return [found(`${path}, line ${index + 1}`, what, 'The console cuts the value, or refuses the file.')];
    });
}
