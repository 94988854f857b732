import { parseProductKey, type ProductKey } from '../config/product-key.js';

/** What activate-esu.bat does, as far as its lines say it. */
export interface ActivationBatch {
  /** The numbers of the lines that hand a key on, from 1: to esu-wmi.vbs by a variable, or to slmgr.vbs by /ipk. */
  readonly keyLines: readonly number[];
  /** Null where there is no such line, more than one, or what stands there has not the shape of a key. */
  readonly key: ProductKey | null;
  /** The variable of the task sequence that esu-wmi.vbs takes the key from; null where there is no such line. */
  readonly keyVariable: string | null;
  /** The activation IDs that are set, each as it stands there. */
  readonly activationIds: readonly string[];
  readonly lines: readonly string[];
}

/** The batch among the files of a bundle. */
export interface FoundBatch {
  readonly path: string;
  readonly read: ActivationBatch;
}

/** @param files of a bundle, by their paths */
export function findBatch(files: ReadonlyMap<string, Uint8Array>): FoundBatch | null {
  const entry = [...files].find(([path]) => path.endsWith('/activate-esu.bat'));
  if (entry === undefined) return null;
  const [path, bytes] = entry;
  return { path, read: readActivationBatch(Buffer.from(bytes).toString('latin1')) };
}

/** Reads the batch of a bundle, of this version or another. */
export function readActivationBatch(text: string): ActivationBatch {
  const lines = text.split(/\r\n|\n/u);
  const calls = lines.flatMap((line, index) => {
    const key = handedOn(line);
    return key === undefined ? [] : [{ line: index + 1, key }];
  });
  const [call] = calls;
  const parsed = calls.length === 1 && call !== undefined ? parseProductKey(call.key, 'the batch') : null;
  const ids = lines.flatMap((line) => /^set "ACTIVATION_ID=([^"]*)"/iu.exec(line)?.[1] ?? []);
  return {
    keyLines: calls.map(({ line }) => line),
    key: parsed !== null && 'key' in parsed ? parsed.key : null,
    keyVariable: lines.flatMap((line) => asksFor.exec(line)?.[1] ?? [])[0] ?? null,
    activationIds: ids,
    lines,
  };
}

const asksFor = /^(?!\s*(?:set|rem|echo|::)).*esu-wmi\.vbs" install ([A-Za-z]\w*)/iu;

function handedOn(line: string): string | undefined {
  const byVariable = /^\s*set "ESUPACK_KEY=([^"]+)"/iu.exec(line)?.[1];
  return byVariable ?? /^(?!\s*(?:set|rem|echo|::))(?:.*\s)?\/ipk\s+(\S+)/iu.exec(line)?.[1];
}
