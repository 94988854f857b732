import { readPackageDefinition } from '../package-definition.js';
import type { DefinitionContents } from './inspection.js';

/** What a package definition file says. @throws UserError when it is none */
export function definitionContents(bytes: Uint8Array, where: string): DefinitionContents {
  const { programs, ...definition } = readPackageDefinition(bytes, where);
  return {
    kind: 'package-definition',
    ...definition,
    programs: programs.map(({ name, commandLine, written }) => ({
      name,
      commandLine,
      settings: Object.fromEntries(written.map(({ key, value }) => [key, value])),
    })),
  };
}
