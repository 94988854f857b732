import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import process from 'node:process';

/**
 * Who writes: `<token>-<machine>-<process id>-<start of the process>`, the name of the folder in which a run works. The
 * token is new for every claim and never gets into a bundle. The machine is one only where two processes see each other
 * by their numbers: the same start of the same kernel and the same namespace of process numbers.
 */
export type Owner = string;

const pattern = /^[0-9a-f]{12}-(?<machine>[0-9a-f]{8}|unknown)-(?<process>\d+)-(?<start>\d+)$/u;

/** Begins every token of this copy of the module: a worker thread and a second copy have claims of their own. */
const ours = randomUUID().slice(0, 4);

/** Claims that are held here and now: one of ours that is not among them was given up. */
const held = new Set<Owner>();

export function newOwner(): Owner {
  const token = `${ours}${randomUUID().slice(0, 8)}`;
  const owner = `${token}-${machine()}-${process.pid}-${startOf(process.pid) ?? 0}`;
  held.add(owner);
  return owner;
}

/** From here on the owner counts as gone. */
export function giveUp(owner: Owner): void {
  held.delete(owner);
}

export function isOwner(name: string): boolean {
  return pattern.test(name);
}

/**
 * What this machine knows of an owner. `unknown` is one of another machine or namespace, and one whose process number may
 * have been given to another process since.
 */
export function stateOf(owner: Owner): 'alive' | 'gone' | 'unknown' {
  const { machine: where, process: id, start } = pattern.exec(owner)?.groups ?? {};
  if (where === undefined || where === 'unknown' || where !== machine()) return 'unknown';
  const number = Number(id);
  if (owner.startsWith(ours) && number === process.pid) return held.has(owner) ? 'alive' : 'gone';
  if (!exists(number)) return 'gone';
  const started = startOf(number);
  if (started === null || start === '0') return 'unknown';
  return String(started) === start ? 'alive' : 'gone';
}

/** How a person finds the owner. */
export function describeOwner(owner: Owner): string {
  const { machine: where, process: id } = pattern.exec(owner)?.groups ?? {};
  return where === machine() ? `process ${id ?? ''} on this computer` : 'on another computer or in another container';
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

let known: string | null = null;

function machine(): string {
  known ??= process.platform === 'linux' ? kernelAndNamespace() : hostAndNetwork();
  return known;
}

/** https://man7.org/linux/man-pages/man7/pid_namespaces.7.html; /proc of another namespace would show other numbers. */
function kernelAndNamespace(): string {
  try {
    if (readlinkSync('/proc/self') !== String(process.pid)) return 'unknown';
    return digest([readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'), readlinkSync('/proc/self/ns/pid')]);
  } catch {
    return 'unknown';
  }
}

/** Hosts of one name are told apart by their network cards; a machine that does not tell them is none that is known. */
function hostAndNetwork(): string {
  try {
    const cards = Object.values(networkInterfaces()).flatMap((card) => (card ?? []).map(({ mac }) => mac));
    return digest([hostname(), ...new Set(cards)].sort());
  } catch {
    return 'unknown';
  }
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 8);
}

/** Clock ticks from the start of the kernel to that of the process; -1 for a zombie, null where there is no /proc. */
function startOf(id: number): number | null {
  try {
    // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the name in parentheses may hold anything.
    const stat = readFileSync(`/proc/${id}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 'ZX'.includes(fields[0] ?? '') ? -1 : Number(fields[19]);
  } catch {
    return null;
  }
}
