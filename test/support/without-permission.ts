import { chmodSync } from 'node:fs';
import process from 'node:process';

/** Any account but root, which may read and write everywhere. */
const nobody = 65534;

/**
 * Does something while nobody may enter a folder. What `action` imports must be loaded already: its files may belong to
 * root.
 */
export async function withoutPermission<T>(folder: string, action: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o000);
  if (isRoot) process.seteuid?.(nobody);
  try {
    return await action();
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(folder, 0o700);
  }
}
