import type { PackagePlan } from '../../plan/package-plan.js';
import { shownPlaceholders, toolCommands } from './placeholders.js';
import type { PlaceholderName, SheetField } from './sheet-text.js';

/** The fields of the page: one for each placeholder that stands on it, none for what the settings say. */
export function fieldsWith(
  { activation, site }: PackagePlan,
  labels: Readonly<Record<PlaceholderName, string>>,
): readonly SheetField[] {
  const names: readonly PlaceholderName[] = [
    ...(site.share === null ? (['share'] as const) : []),
    ...(site.siteCode === null ? (['site'] as const) : []),
    ...(site.distributionPointGroup === null ? (['group'] as const) : []),
    'pilot',
    ...(activation.way === 'vamt' ? (['domain', 'drive'] as const) : []),
    'tool',
  ];
  return names.map((name) => ({
    name,
    label: labels[name],
    placeholder: shownPlaceholders[name],
    pattern: patterns[name] ?? '.*',
    choices: name === 'tool' ? toolCommands : [],
  }));
}

/** In the dialect of HTML's attribute (ECMAScript with the flag v, the whole value). */
const patterns: Partial<Readonly<Record<PlaceholderName, string>>> = {
  share: String.raw`\s*\\\\[^\\\/]+\\[^\\\/]+.*`,
  site: String.raw`\s*[A-Za-z0-9]{3}\s*`,
  pilot: String.raw`\s*[A-Za-z0-9]{8}\s*`,
};
