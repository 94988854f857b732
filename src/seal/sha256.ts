import { createHash } from 'node:crypto';

/** Lower-case hex. Bytes that a run hands over again, such as the module of every bundle, are hashed once. */
export function sha256(content: Uint8Array): string {
  const sum = known.get(content) ?? createHash('sha256').update(content).digest('hex');
  known.set(content, sum);
  return sum;
}

const known = new WeakMap<Uint8Array, string>();
