import { type ObjectKey, objectFolder } from '../../emit/import-zip/object-part.js';
import { packageKey } from '../../emit/import-zip/package-object.js';
import { programKey } from '../../emit/import-zip/program-object.js';
import type { PackagePlan } from '../../plan/package-plan.js';

/** An object that the import zip must hold. */
export interface PlannedObject {
  readonly key: ObjectKey;
  readonly part: string;
}

/** The package, then its programs. */
export function plannedObjects(plan: PackagePlan): readonly PlannedObject[] {
  const keys = [packageKey(plan), ...plan.programs.map((program) => programKey(plan, program))];
  return keys.map((key) => ({ key, part: `${objectFolder(key)}/object.xml` }));
}
