import { loadConfig } from '../config/load-config.js';
import type { Secrets } from '../emit/emitter.js';
import { emitFiles } from '../emit/emitters.js';
import type { KeptSettings, PackagePlan } from '../plan/package-plan.js';
import { planPackage } from '../plan/plan-package.js';
import { type SealedFile, sealFolder } from './seal-files.js';

/** A bundle made again, in memory. */
export interface RemadeBundle {
  readonly plan: PackagePlan;
  /** Those of the folder, sorted by path. */
  readonly files: readonly SealedFile[];
}

/**
 * Makes a bundle again from the settings that it keeps: settings -> config -> plan -> files, as generate does.
 *
 * @param settings as the manifest keeps them
 * @param secrets what its content holds beyond the plan
 * @param date that of its plan
 * @throws UserError with the place in the manifest of every setting that nobody may write
 */
export async function remakeBundle(settings: KeptSettings, secrets: Secrets, date: string): Promise<RemadeBundle> {
  const config = loadConfig(settings, (name) => `manifest.json, settings, ${name}`);
  const plan = planPackage(config, { date });
  return { plan, files: await sealFolder(plan, emitFiles(plan, secrets), secrets) };
}
