import { knownExitCode } from '../plan/exit-codes.js';
import type { JudgedDevice } from './judge.js';

/** Devices that are not licensed and whose last run ended with the same code. */
export interface ExitCodeGroup {
  /** Null where the deployment failed and the list has no code. */
  readonly code: number | null;
  readonly state: 'failed' | 'retrying';
  readonly devices: number;
  /** As in docs/exit-codes.md; null for a code that is none of the batch's. */
  readonly name: string | null;
  readonly meaning: string | null;
  readonly whatToDo: string | null;
}

/** Groups failed and retrying devices by exit code, the largest group first. */
export function exitCodeGroups(judged: readonly JudgedDevice[]): readonly ExitCodeGroup[] {
  const groups = new Map<string, { code: number | null; state: ExitCodeGroup['state']; devices: number }>();
  for (const { state, evidence } of judged) {
    if (state !== 'failed' && state !== 'retrying') continue;
    const code = evidence?.run?.exitCode ?? null;
    const key = `${state} ${code ?? ''}`;
    const group = groups.get(key) ?? { code, state, devices: 0 };
    groups.set(key, { ...group, devices: group.devices + 1 });
  }
  return [...groups.values()]
    .map((group) => {
      const known = knownExitCode(group.code);
      return {
        ...group,
        name: known?.name ?? null,
        meaning: known?.meaning.en ?? null,
        whatToDo: known?.whatToDo.en ?? null,
      };
    })
    .toSorted((one, other) => other.devices - one.devices || (one.code ?? -1) - (other.code ?? -1));
}
