import * as z from 'zod';
import type { Issue } from '../../errors.js';

/** Forms that several documents of `--json` share. */

export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/u)
  .meta({ id: 'Sha256', description: 'Lower-case hex' });

export const issue = z
  .strictObject({
    where: z.string().describe('Option, variable, or file:line:column: setting'),
    what: z.string(),
    repair: z.string().describe('What to write or do instead'),
  })
  .meta({ id: 'Issue', description: 'A mistake or a warning' }) satisfies z.ZodType<Issue>;

export const warnings = z.array(issue);

export const bundleFile = z
  .strictObject({ path: z.string(), bytes: z.int().nonnegative(), sha256 })
  .meta({ id: 'BundleFile', description: 'A file of the bundle, relative to its folder' });

/** What a bundle on disk is: for generate with and without a config file. */
export const writtenBundle = {
  folder: z.string(),
  zip: z.string(),
  zipSha256: sha256,
  files: z.array(bundleFile),
};
