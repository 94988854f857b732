/**
 * The exit codes that a mode of the generated batch can end with, by following every call, goto and fall through from its
 * first line: what no path reaches does not count.
 *
 * @param mode value of MODE, e.g. `check`; null for an argument that the batch does not know
 */
export function exitCodesOnPaths(batch: string, mode: string | null): readonly number[] {
  const lines = batch.split('\r\n').map((line) => line.trim());
  const labels = new Map(lines.flatMap((line, index) => (/^:\w/u.test(line) ? [[line.slice(1), index]] : [])));
  const reached = new Set<number>();
  const open = [0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    for (let index = at; index < lines.length && !reached.has(index); index += 1) {
      reached.add(index);
      const line = lines[index] ?? '';
      if (/^(?:rem|echo|::)\b/u.test(line) || !isTaken(line, mode)) continue;
      if (isEnd(line, mode)) break;
      for (const [, target = ''] of line.matchAll(/\b(?:goto|call :)\s*(\w+)/gu)) {
        const place = labels.get(target);
        if (place !== undefined) open.push(place);
        else if (target !== 'eof') throw new Error(`The batch goes to ${target}, which it does not have`);
      }
      // Not within a condition that may be false: nothing falls through.
      if (/^(?:goto|exit)\b|^if (?:not defined MODE|"%MODE%"=="\w+") goto\b/u.test(line)) break;
    }
  }
  return codesOf([...reached].map((index) => lines[index] ?? ''));
}

/** Conditions on the mode decide; every other may be true or false. */
function isTaken(line: string, mode: string | null): boolean {
  if (line.startsWith('if not defined MODE goto')) return mode === null;
  const [, wanted] = /^if "%MODE%"=="(\w+)"/u.exec(line) ?? [];
  return wanted === undefined || wanted === mode;
}

/** Leaves the other modes. */
function isEnd(line: string, mode: string | null): boolean {
  const [, wanted] = /^if not "%MODE%"=="(\w+)" goto :eof$/u.exec(line) ?? [];
  return wanted !== undefined && wanted !== mode;
}

/** What ends every mode whose file was deleted: no path of the batch itself. */
const guard = /^if not defined RESULT set "RESULT=26"$/u;

function codesOf(lines: readonly string[]): readonly number[] {
  const numbers = (pattern: RegExp): readonly number[] =>
    lines.flatMap((line) => (guard.test(line) ? [] : [...line.matchAll(pattern)].map(([, code]) => Number(code))));
  const decided = lines.some((line) => line.includes('set "RESULT=%DECIDES%"'))
    ? [...numbers(/call :known (?:0x\w+|%HEX%) (\d+) /gu), ...numbers(/set "DECIDES=(\d+)"/gu)]
    : [];
  return [...new Set([...numbers(/set "RESULT=(\d+)"/gu), ...decided])].toSorted((one, other) => one - other);
}
