import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPromise } from 'yauzl';

/** Real files that consoles exported; not part of this project (ESUPACK_SAMPLES says where they are). */
const samples = resolve(import.meta.dirname, '../..', process.env.ESUPACK_SAMPLES ?? '../shared/samples');
const folder = join(samples, 'console-exports');

/** For `describeWith`. */
export function samplesMissing(): string | null {
  return existsSync(folder) ? null : 'set ESUPACK_SAMPLES to the folder with real console exports';
}

export function sampleNames(extension: string): readonly string[] {
  if (samplesMissing() !== null) return [];
  return readdirSync(folder)
    .filter((name) => name.toLowerCase().endsWith(extension))
    .sort();
}

/** Paths of the samples of another kind. @param kind a folder beside console-exports */
export function samplePaths(kind: string, extension: string): readonly string[] {
  if (!existsSync(join(samples, kind))) return [];
  return readdirSync(join(samples, kind))
    .filter((name) => name.toLowerCase().endsWith(extension))
    .sort()
    .map((name) => join(samples, kind, name));
}

/** Paths of the exports that hold a task sequence. */
export function taskSequenceSamples(): readonly string[] {
  return [...samplePaths('console-exports', '.zip'), ...samplePaths('task-sequences', '.zip')];
}

export function samplePath(name: string): string {
  return join(folder, name);
}

export function readSample(name: string): Buffer {
  return readFileSync(samplePath(name));
}

/** The entries of a sample zip by name, in the order of the zip. */
export async function readSampleZip(name: string): Promise<ReadonlyMap<string, Buffer>> {
  return readZip(samplePath(name));
}

/** The entries of a zip by name, in the order of the zip. */
export async function readZip(path: string): Promise<ReadonlyMap<string, Buffer>> {
  const zip = await openPromise(path);
  const entries = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    entries.set(entry.fileName, Buffer.concat(chunks));
  }
  return entries;
}

/** Schemas of digests, derived from real exports; they lie beside the samples. */
const schemas = resolve(samples, '../reference/schema');

/** For `describeWith`. */
export function digestSchemasMissing(): string | null {
  return existsSync(join(schemas, 'digest-observed.xsd'))
    ? null
    : 'digest-observed.xsd is not in ../reference/schema beside ESUPACK_SAMPLES';
}

/** The schema of digests and that of rules, which it imports. */
export function digestSchemas(): readonly [main: string, imported: string] {
  const read = (name: string): string => readFileSync(join(schemas, name), 'utf8');
  return [read('digest-observed.xsd'), read('rules-observed.xsd')];
}
