import { UserError } from '../../src/errors.js';
import { inventedKeys } from '../support/invented-keys.js';
import { damaged } from './damage.js';
import { type Original, originals } from './originals.js';
import { type Random, random } from './random.js';
import { readers, readersFor } from './readers.js';

/** What a run over damaged files came to. */
export interface Fuzzed {
  readonly inputs: number;
  readonly faults: readonly Fault[];
  /** How many readings ended in a value, and how many in a message. */
  readonly read: number;
  readonly refused: number;
  readonly slowest: { readonly milliseconds: number; readonly input: string };
}

/** Something that no input may bring about; the seed and the number make the same input again. */
export interface Fault {
  readonly input: string;
  readonly reader: string;
  readonly what: string;
}

/**
 * Hands damaged files to the readers that they are for, and to one more: each must end in a value or a UserError, and nothing that is told may hold a key or
 * steer a terminal.
 *
 * @param first number of the first input; `count` inputs follow from there
 */
export async function fuzz(seed: number, first: number, count: number): Promise<Fuzzed> {
  const sound = await originals();
  const faults: Fault[] = [];
  const total = { read: 0, refused: 0 };
  let slowest = { milliseconds: 0, input: '' };
  for (let number = first; number < first + count; number += 1) {
    const draw = random(Math.imul(seed, 0x9e3779b1) + number);
    const from = draw.pick(sound);
    const bytes = damagedFile(from, draw, sound);
    const input = `seed ${seed}, input ${number}, from ${from.name}`;
    const names = new Set([...readersFor(from.name), draw.pick(allReaders)]);
    for (const reader of names) {
      const started = performance.now();
      const outcome = await outcomeOf(async () => readers[reader]?.(bytes) ?? []);
      const milliseconds = Math.round(performance.now() - started);
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, input: `${input}, ${reader}` };
      if (outcome.isValue) total.read += 1;
      else total.refused += 1;
      faults.push(...outcome.faults.map((what) => ({ input, reader, what })));
    }
  }
  return { inputs: count, faults, ...total, slowest };
}

const allReaders = Object.keys(readers) as [string, ...string[]];

function damagedFile({ name, bytes, parts, pack }: Original, draw: Random, sound: readonly Original[]): Buffer {
  const others = sound.map((each) => each.bytes);
  if (parts.length === 0 || draw.once(4)) return damaged(bytes, draw, others);
  const at = draw.below(parts.length);
  const changed = parts.map((part, index) => {
    if (index !== at) return part;
    const content = damaged(part.content, draw, others);
    const deflate = draw.once(2);
    return draw.once(10) ? { ...part, content, size: draw.below(2 ** 32), deflate } : { ...part, content, deflate };
  });
  if (draw.once(10)) changed.splice(at, 1);
  if (/\.zip$/iu.test(name) && draw.once(20))
    changed.push({ name: draw.pick(['__proto__', '../a', 'A\u001B[2J', 'a/'.repeat(40)]), content: bytes });
  return pack(changed);
}

async function outcomeOf(
  read: () => Promise<readonly string[]>,
): Promise<{ readonly isValue: boolean; readonly faults: readonly string[] }> {
  try {
    return { isValue: true, faults: (await read()).flatMap(faultsOf) };
  } catch (error) {
    if (error instanceof UserError) return { isValue: false, faults: faultsOf(error.message) };
    return { isValue: false, faults: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

const keys = Object.values(inventedKeys).flatMap((key) => [key, key.replaceAll('-', '')]);

function faultsOf(told: string): readonly string[] {
  const steering = /(?![\n\t])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.exec(told);
  const capitals = told.toUpperCase();
  return [
    ...(steering === null ? [] : [`It tells U+${(steering[0].codePointAt(0) ?? 0).toString(16)}.`]),
    ...(keys.some((key) => capitals.includes(key)) ? ['It tells a key.'] : []),
  ];
}
