import * as fs from 'node:fs';
import type { Disk } from '../../src/seal/writing/disk.js';

/** Which calls to the disk fail, by their number from 1, and as what. */
export type Failing = (call: number, name: string) => string | null;

export interface FailingDisk {
  readonly disk: Disk;
  readonly calls: () => number;
}

/** The real disk, some of whose calls fail without doing anything. Nothing waits for the medium. */
export function failingDisk(failing: Failing): FailingDisk {
  let calls = 0;
  const disk = new Proxy<Disk>(fs, {
    get: (target, name: keyof Disk) => {
      const real = target[name] as (...args: readonly unknown[]) => unknown;
      return (...args: readonly unknown[]) => {
        calls += 1;
        const code = failing(calls, name);
        if (code !== null) throw Object.assign(new Error(`${code}: ${name}`), { code, syscall: name });
        if (name !== 'fsync') return real(...args);
        (args[1] as (error: null) => void)(null);
        return undefined;
      };
    },
  });
  return { disk, calls: () => calls };
}

/** One call fails, as a disk does that is busy, or full for a moment. */
export const once =
  (number: number, code: string): Failing =>
  (call) =>
    call === number ? code : null;

/** From this call on none does anything: to the disk that is what a killed run looks like, too. */
export const from =
  (number: number, code = 'EIO'): Failing =>
  (call) =>
    call >= number ? code : null;
