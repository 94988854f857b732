import type { PackagePlan } from '../../plan/package-plan.js';
import type { ContentFile } from '../emitter.js';
import { remembered } from '../remembered.js';
import { objectPart, type ObjectKey } from './object-part.js';
import { contentId, contentKilobytes, packageContent } from './package-content.js';
import { packageKey, packageObject } from './package-object.js';
import { programKey, programObject } from './program-object.js';

/** What a package and its programs are in a zip of the console. */
export interface PackageParts {
  readonly key: ObjectKey;
  readonly programKeys: readonly ObjectKey[];
  /** Identifies the content. */
  readonly id: string;
  readonly package: ContentFile;
  readonly content: ContentFile;
  readonly programs: readonly ContentFile[];
}

/**
 * The parts that import zip and task sequence zip have in common, to the byte: made once for the two.
 *
 * @param content the files of the package; only their number of bytes and their hash show in the zip
 * @throws InternalError when the plan holds a value that the format cannot carry
 */
export function packageParts(plan: PackagePlan, content: readonly ContentFile[]): PackageParts {
  return partsOf(plan)(content);
}

const partsOf = remembered((plan: PackagePlan) =>
  remembered((content: readonly ContentFile[]) => madeParts(plan, content)),
);

function madeParts(plan: PackagePlan, content: readonly ContentFile[]): PackageParts {
  const key = packageKey(plan);
  const id = contentId(content);
  return {
    key,
    programKeys: plan.programs.map((program) => programKey(plan, program)),
    id,
    package: objectPart(key, packageObject(plan, contentKilobytes(content))),
    content: packageContent(key, id),
    programs: plan.programs.map((program) => objectPart(programKey(plan, program), programObject(plan, program))),
  };
}
