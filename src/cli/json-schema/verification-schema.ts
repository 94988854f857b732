import * as z from 'zod';

/** What `verify` tells. */
export const verification = {
  bundle: z.string().describe('As it was named'),
  id: z.string().nullable().describe('Bundle id; null where the manifest cannot be read'),
  version: z.string().nullable().describe('Of the program that wrote the bundle'),
  checks: z.array(z.string()).describe('What was checked, also where nothing was found'),
  findings: z.array(
    z
      .strictObject({
        check: z.string(),
        where: z.string(),
        what: z.string(),
        effect: z.string().describe('What an import, or a device, would make of it'),
      })
      .meta({ id: 'Finding' }),
  ),
};
