import { UserError } from '../../../errors.js';
import { readDigest } from '../../../read/digest.js';
import type { ConfigurationBaseline, ConfigurationItem, Digest } from '../../../text/digest.js';
import type { Check, Problem } from '../finding.js';

/** What a digest of the cabinet is, and what a person knows it by. */
interface Found<Read extends Digest = Digest> {
  readonly where: string;
  readonly digest: Read;
}

/**
 * The configuration item asks and changes nothing, and the baseline takes no silence for a license: also in the bundle of
 * another version, which cannot be made again here. What was made again byte for byte is not read.
 */
export const baseline: Check = {
  name: 'configuration baseline',
  run: ({ contents, asMade }) => {
    const documents = [...contents].filter(([where]) => /\.cab, .*\.xml$/iu.test(where));
    if (documents.every(([where]) => asMade.has(where))) return [];
    const digests = documents.flatMap(([where, bytes]) => readFound(where, bytes));
    const items = digests.filter((each): each is Found<ConfigurationItem> => each.digest.kind === 'item');
    const baselines = digests.filter((each): each is Found<ConfigurationBaseline> => each.digest.kind === 'baseline');
    return [
      ...items.flatMap(itemProblems),
      ...baselines.flatMap((each) => baselineProblems(each, items)),
      ...digests
        .filter(({ digest }) => digest.kind === 'other')
        .map(({ where }) => ({
          where,
          what: 'It is neither a configuration item nor a baseline in the format of an export.',
          effect: 'The import may reject it.',
        })),
    ];
  },
};

/** Another check tells what cannot be read. */
function readFound(where: string, bytes: Uint8Array): readonly Found[] {
  try {
    return [{ where, digest: readDigest(bytes, where) }];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [{ where, digest: { kind: 'other', element: { name: 'unreadable' } } }];
  }
}

function itemProblems({ where, digest: item }: Found<ConfigurationItem>): readonly Problem[] {
  const about = (name: string, what: string, effect: string): Problem => ({ where: `${where}, ${name}`, what, effect });
  const platforms = item.platforms.join(', ');
  return [
    ...(platforms === everyWindows
      ? []
      : [
          about(
            'platforms',
            `They are not ${everyWindows}.`,
            'If the item does not apply to a device, the device counts as compliant.',
          ),
        ]),
    ...item.settings.flatMap((setting) => {
      if (setting.kind === 'other')
        return [about(setting.element.name, 'It is not a script setting.', 'What it evaluates is unknown.')];
      const { source, names } = setting;
      const scripts = source.kind === 'script' ? source : null;
      return [
        ...(scripts?.discovery.language === 'VBScript'
          ? []
          : [
              about(
                names.name.text,
                'Its discovery script is not VBScript.',
                'By default, clients run PowerShell scripts only if they are signed.',
              ),
            ]),
        ...(scripts?.remediation == null
          ? []
          : [
              about(
                names.name.text,
                'It has a remediation script.',
                'Clients may run it as SYSTEM. esupack does not write one.',
              ),
            ]),
        ...(item.rules.some((rule) => rule.kind === 'rule' && rule.setting.settingLogicalName === setting.logicalName)
          ? []
          : [about(names.name.text, 'No rule evaluates it.', 'The device always counts as compliant.')]),
      ];
    }),
    ...item.rules.flatMap((rule) => {
      if (rule.kind === 'other') return [];
      const { setting, nonCompliantWhenNotFound, names } = rule;
      return [
        ...(nonCompliantWhenNotFound === true
          ? []
          : [
              about(
                names.name.text,
                'A missing setting does not count as noncompliant.',
                'A device whose script prints nothing counts as compliant.',
              ),
            ]),
        ...(setting.version === item.identity.version
          ? []
          : [about(names.name.text, 'It is for another version of the item.', 'It may have no effect.')]),
      ];
    }),
  ];
}

const everyWindows = 'Windows/All_Windows_Client_Server';

function baselineProblems(
  { where, digest }: Found<ConfigurationBaseline>,
  items: readonly Found<ConfigurationItem>[],
): readonly Problem[] {
  const known = new Set(items.map(({ digest: { identity } }) => `${identity.scope}/${identity.logicalName}`));
  const references = Object.values(digest.items).flat();
  const lost = references.filter(({ scope, logicalName }) => !known.has(`${scope}/${logicalName}`));
  return [
    ...(references.length > 0
      ? []
      : [{ where, what: 'It does not refer to a configuration item.', effect: 'Every device counts as compliant.' }]),
    ...lost.map(({ scope, logicalName }) => ({
      where,
      what: `It refers to ${scope}/${logicalName}, which is not in the cabinet.`,
      effect: 'The import fails, or uses another item on the site.',
    })),
  ];
}
