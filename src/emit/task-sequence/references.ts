import type { PackagePlan } from '../../plan/package-plan.js';
import type { TaskSequenceNode, TaskSequencePlan } from '../../plan/task-sequence-plan.js';

/** A package that a step needs. */
export interface PackageReference {
  readonly packageId: string;
  /** Null where the step takes the content and no program. */
  readonly program: string | null;
}

/** What the steps of a task sequence need, in the order of its first use. */
export function packageReferences(plan: PackagePlan, { steps }: TaskSequencePlan): readonly PackageReference[] {
  const all = steps.flatMap((node) => referencesOf(plan, node));
  const texts = all.map((reference) => JSON.stringify(reference));
  return all.filter((_reference, index) => texts.indexOf(texts[index] ?? '') === index);
}

function referencesOf(plan: PackagePlan, node: TaskSequenceNode): readonly PackageReference[] {
  switch (node.kind) {
    case 'group':
      return node.steps.flatMap((child) => referencesOf(plan, child));
    case 'runCommandLine': {
      const packageId = contentPackage(plan, node.content);
      return packageId === null ? [] : [{ packageId, program: null }];
    }
    case 'installPackage':
      return [{ packageId: node.packageId, program: node.program }];
    default:
      return [];
  }
}

/** ID of the package in whose content a command line runs. */
export function contentPackage(
  plan: PackagePlan,
  content: 'package' | { readonly packageId: string } | null,
): string | null {
  return content === 'package' ? plan.package.packageId : (content?.packageId ?? null);
}
