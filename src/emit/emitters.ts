import type { PackagePlan } from '../plan/package-plan.js';
import { activationContent } from './activation-content.js';
import { bundleData } from './bundle-data.js';
import { collections } from './collections.js';
import { configurationBaseline } from './configuration-baseline.js';
import type { Emitter, OutputFile, Secrets } from './emitter.js';
import { engine } from './engine.js';
import { handOffSheet } from './hand-off-sheet.js';
import { importZip } from './import-zip.js';
import { packageDefinition } from './package-definition.js';
import { queries } from './queries.js';
import { stampClassFiles } from './stamp-class.js';
import { taskSequenceZip } from './task-sequence-zip.js';
import { vamtScript } from './vamt-script.js';

/** Every output format, in the order in which an administrator meets them. */
export const emitters: readonly Emitter[] = [
  activationContent,
  importZip,
  taskSequenceZip,
  packageDefinition,
  collections,
  stampClassFiles,
  queries,
  configurationBaseline,
  engine,
  bundleData,
  vamtScript,
  handOffSheet,
];

/** Writes the plan in every format. Pure: same plan and key, same bytes. */
export function emitFiles(plan: PackagePlan, secrets: Secrets): readonly OutputFile[] {
  return emitters.flatMap((emitter) => emitter.emit(plan, secrets));
}
