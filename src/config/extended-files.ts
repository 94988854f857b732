import { UserError } from '../errors.js';
import type { ConfigFile, WrittenPackage } from './config-file.js';
import { type ConfigNode, entryOf } from './config-tree.js';
import type { FoundAt } from './parse-yaml.js';

/** The entry at the top that names other config files. */
export const extendsKey = 'extends';

/** A file that extends a file that extends a file, and so on. */
const deepest = 8;

/** Paths as this machine writes them. */
export interface Paths {
  /** The path of a file that another one names: relative names are relative to its folder. */
  readonly beside: (file: string, name: string) => string;
  /** The same path as `file` would name it. */
  readonly seenFrom: (file: string, path: string) => string;
}

/** What other files bring: their packages before one's own, and their defaults under one's own. */
export interface Extended {
  readonly files: readonly ConfigFile[];
  readonly problems: readonly FoundAt[];
  /** The tree without the entry. */
  readonly root: ConfigNode;
}

/**
 * Reads the files that a file extends. Key files that they name are relative to them; here they become relative to the file
 * that extends them.
 *
 * @param chain the names of the files so far, this one last
 * @param parse reads and parses a file by its name; throws a UserError where it cannot be read
 */
export function extendedFiles(
  root: ConfigNode,
  chain: readonly string[],
  paths: Paths,
  parse: (name: string) => ConfigFile,
): Extended {
  const entry = entryOf(root, extendsKey);
  if (root.kind !== 'map' || entry === undefined) return { files: [], problems: [], root };
  const problems: FoundAt[] = [];
  const nodes = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  const own = chain.at(-1) ?? '';
  const named = new Set<string>();
  const files = nodes.flatMap((node) => {
    const { place } = node;
    if (node.kind !== 'text' || node.text.trim() === '') {
      problems.push({
        place,
        what: 'This is not a file name.',
        repair: 'Write extends: site.yaml, or a list of files.',
      });
      return [];
    }
    if (/^[a-z][a-z+.-]+:\/\//iu.test(node.text)) {
      problems.push({ place, what: 'This is an address, not a path.', repair: 'Specify a file on this computer.' });
      return [];
    }
    const name = paths.beside(own, node.text);
    const problem = named.has(name)
      ? { what: `${name} is in this list twice.`, repair: 'Keep only one of them.' }
      : chainProblem(name, chain);
    named.add(name);
    if (problem !== null) {
      problems.push({ place, ...problem });
      return [];
    }
    try {
      return [seenFrom(own, name, parse(name), paths)];
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      for (const { where, what, repair } of error.issues)
        problems.push({ place, what: `${where} cannot be read. ${what}`, repair });
      return [];
    }
  });
  return { files, problems, root: { ...root, entries: root.entries.filter((each) => each !== entry) } };
}

function chainProblem(name: string, chain: readonly string[]): Omit<FoundAt, 'place'> | null {
  if (chain.includes(name)) return { what: `${name} extends itself.`, repair: 'Remove one of them.' };
  if (chain.length <= deepest) return null;
  return {
    what: `More than ${deepest} files extend one another.`,
    repair: 'List the files in one extends setting instead.',
  };
}

function seenFrom(own: string, name: string, file: ConfigFile, { beside, seenFrom: from }: Paths): ConfigFile {
  const moved = (written: WrittenPackage): WrittenPackage => {
    const { key } = written;
    if (key === null || !('file' in key)) return written;
    return { ...written, key: { file: from(own, beside(name, key.file)) } };
  };
  return { ...file, packages: file.packages.map(moved) };
}
